import { type Button, type Card, inThrees, inTwos } from '../chat/card.ts'
import { bold, lines, type Rich, rich } from '../chat/rich.ts'
import { cut } from '../chat/text.ts'
import { lineOf, titleOf } from '../posts/card.ts'
import type { PostView } from '../posts/post-view.ts'
import type { Words } from '../words/fr.ts'
import type { Line } from './line.ts'
import { monthPicture as drawnMonth } from './month-picture.ts'
import { type Month, monthKinds, type Newcomers, type Notice, type Thanks } from './news.ts'
import type { Frame, Lines } from './page.ts'

type Content = {
  quartier: string
  day: string
  weekly: boolean
  sections: Lines
  more: number
  notices: readonly Notice[]
  thanks: Thanks
  results?: Frame['results']
  newcomers: Newcomers
}

/** How many of each sort, as neighbours would count them. */
const countsOf = (sections: Lines) => {
  const posts = sections.flatMap((it) => it.lines.map(({ post }) => post))
  const count = (fits: (it: PostView) => boolean): number => posts.filter(fits).length
  const isThing = ({ kind }: PostView): boolean => kind === 'loan' || kind === 'gift' || kind === 'sale'
  return {
    meetings: count((it) => it.kind === 'event' && it.direction === 'offer'),
    things: count((it) => isThing(it) && it.direction === 'offer'),
    favours: count((it) => it.kind === 'favour' && it.direction === 'offer'),
    tips: count((it) => it.kind === 'tip' && it.direction === 'offer'),
    requests: count((it) => it.direction === 'request'),
  }
}

/** What is true of it now, after what it is. */
const stateOf = ({ seats, over, waiting }: Line, t: Words): string | null => {
  if (over) return t.digest.over[over]
  if (waiting) return t.digest.waiting(waiting)
  if (!seats) return null
  if ('left' in seats) return t.digest.left(seats.left)
  return seats.coming > 0 ? t.digest.coming(seats.coming) : null
}

/** Of a title and of each fact: twelve of the longest, with all that stands beside them, fit into one message everywhere. */
const lineMax = 54

const drawn = (line: Line, n: number, t: Words): Rich => {
  const [state, text] = [stateOf(line, t), lineOf(line.post, t, n, lineMax)]
  return state === null ? text : rich`${text} — ${bold(state)}`
}

/** Its lines are numbered, so that a button can name its own. */
const bodyOf = ({ sections, more, notices, thanks, results = [], newcomers, weekly }: Content, t: Words): Rich[] => {
  let n = 0
  const news = [
    ...(thanks.count > 0 ? [t.digest.thanks(thanks, weekly)] : []),
    ...results.map((it) => t.results.page(it)),
    ...(newcomers.count > 0 ? [t.digest.newcomers(newcomers, weekly)] : []),
  ]
  return [
    ...(notices.length > 0 ? [[], ...notices.map((it) => t.digest.notice(it))] : []),
    ...sections.flatMap((it) => [[], [bold(t.digest.sections[it.section])], ...it.lines.map((line) => drawn(line, ++n, t))]),
    ...(more > 0 ? [[], t.digest.more(more)] : []),
    ...(news.length > 0 ? [[], ...news] : []),
  ]
}

/** Short enough for two side by side on a phone. */
const labelMax = 28

/** One a line, two a row; none for what is over. */
const buttonsOf = (sections: Lines, t: Words, open: (post: string, label: string) => Button): Button[][] =>
  inTwos(
    sections
      .flatMap((it) => it.lines)
      .flatMap((line, i) => (line.over ? [] : [open(line.post.id, cut(`${i + 1}. ${titleOf(line.post, t)}`, labelMax))])),
  )

const weekdays = [1, 2, 3, 4, 5, 6, 7]
const marked = (label: string, on: boolean): string => (on ? `✓ ${label}` : label)

export const digestViews = {
  digest: (p: Content & { id: string; intro: string | null }, t: Words): Card => ({
    text: lines(t.digest.title(p), rich`${p.intro ?? t.digest.intro(countsOf(p.sections), p.weekly)}`, ...bodyOf(p, t)),
    buttons: [
      ...buttonsOf(p.sections, t, (post, label) => ({ label, open: { press: { do: 'show-post', post } } })),
      [{ label: t.digest.open(), open: { press: { do: 'posts', quartier: p.id } } }],
    ],
    silent: true,
  }),

  /** Its first sentence says what is in it: where a reader has had enough for today, that is all they see. */
  privateDigest: (p: Content, t: Words): Card => ({
    text: lines(t.digest.private(p, countsOf(p.sections)), ...bodyOf(p, t)),
    buttons: [
      ...buttonsOf(p.sections, t, (post, label) => ({ label, press: { do: 'show-post', post } })),
      [{ label: t.list.all(), press: { do: 'posts', page: 0 } }],
    ],
    silent: true,
  }),

  monthPicture: (p: { quartier: string; month: string; done: Month }, t: Words): Card => ({
    text: lines(
      t.digest.month.title(p),
      ...monthKinds
        .filter((kind) => p.done[kind] > 0)
        .map((kind) => rich`• ${bold(String(p.done[kind]))} ${t.digest.month.kinds[kind](p.done[kind])}`),
      rich`${t.digest.month.thanks()}`,
    ),
    file: { name: `palier-${p.month}.png`, type: 'image/png', ...drawnMonth(p, t) },
    silent: true,
  }),

  journal: (
    p: { quartier: string; every: 'never' | 'day' | 'week'; weekday: number; channel: { weekday: number | null } | null },
    t: Words,
  ): Card => {
    const words = t.digest.journal
    const { channel } = p
    return {
      text: words.about(p),
      facts: [
        [words.mine(), words.every(p.every, p.weekday)],
        ...(channel ? [[words.channel(), words.every(channel.weekday === null ? 'day' : 'week', channel.weekday ?? 1)] as const] : []),
      ],
      buttons: [
        (['day', 'week', 'never'] as const).map(
          (every): Button => ({ label: marked(words[every](), every === p.every), press: { do: 'journal', every } }),
        ),
        ...(p.every === 'week'
          ? inThrees(weekdays.map((day): Button => ({ label: marked(words.on(day), day === p.weekday), press: { do: 'journal', day } })))
          : []),
        ...(channel
          ? [
              [
                {
                  label: marked(words.channelDay(), channel.weekday === null),
                  press: { do: 'journal' as const, of: 'channel' as const, every: 'day' as const },
                },
                {
                  label: marked(words.channelWeek(), channel.weekday !== null),
                  press: { do: 'journal' as const, of: 'channel' as const, every: 'week' as const },
                },
              ],
            ]
          : []),
        ...(channel && channel.weekday !== null
          ? inThrees(
              weekdays.map(
                (day): Button => ({
                  label: marked(words.channelOn(day), day === channel.weekday),
                  press: { do: 'journal', of: 'channel', day },
                }),
              ),
            )
          : []),
      ],
    }
  },
}
