import { type Button, type Card, inThrees, inTwos } from '../chat/card.ts'
import type { Platform } from '../chat/inbound.ts'
import { toldApart } from '../chat/labels.ts'
import { lines, type Rich } from '../chat/rich.ts'
import { cut } from '../chat/text.ts'
import type { Press } from '../index.ts'
import type { Way } from '../joining/way.ts'
import type { Language, Role } from '../residents/resident.ts'
import type { Words } from '../words/fr.ts'
import type { Note } from './desk.ts'
import type { Desk, Waiting } from './desk-reads.ts'
import type { Figures, Week } from './figure.ts'
import { hoursOffered } from './page-hour.ts'
import { rulesOf } from './rules.ts'
import { weeksPicture } from './weeks-picture.ts'

type Named = { name: string }
type Shown = Omit<Desk, 'role'> &
  Named & {
    note: Note | null
    language: Language
    minute: number
    ways: readonly Way[]
    rules: string | null
    open: boolean
    opensAt: number
    /** Platforms that are configured and where it has no channel. */
    missing: readonly Platform[]
  }

/** Of the rules, on the desk. */
const rulesShown = 60
/** Neighbours at which a quartier may be opened by one tap. */
const openingsOffered = [3, 5, 10, 20, 30, 50]

const marked = (label: string, on: boolean): string => (on ? `✓ ${label}` : label)
const back = (t: Words): Button => ({ label: t.desk.back(), press: { do: 'desk', back: 'yes' } })
const waiting = (p: { waiting: number }, t: Words): Button[][] =>
  p.waiting > 0 ? [[{ label: t.desk.waiting(p), tone: 'go', press: { do: 'waiting' } }]] : []
/** Shown by who may see proofs. */
const seeProof = (who: string): Press => ({ do: 'see-proof', who })

const channelsSaid = ({ platforms, missing }: Pick<Shown, 'platforms' | 'missing'>, t: Words): string =>
  t.desk.channelsAre({ here: platforms.map((it) => t.resident.platform(it)), missing: missing.map((it) => t.resident.platform(it)) })

export const deskViews = {
  desk: (p: Shown, t: Words): Card => ({
    text: p.note ? t.desk.saved[p.note](p) : t.desk.title(p),
    facts: [
      [t.desk.channelsName(), channelsSaid(p, t)],
      [t.desk.pageName(), t.desk.page(p)],
      [t.desk.joinName(), t.desk.ways(p.ways)],
      [t.desk.rulesName(), p.rules === null ? t.desk.rulesNone() : cut(p.rules.replace(/\s+/g, ' '), rulesShown)],
      [t.desk.neighboursName(), t.desk.neighbours(p)],
      [t.desk.teamName(), t.desk.team(p)],
    ],
    buttons: [
      ...waiting(p, t),
      ...inTwos([
        { label: t.desk.hour(), press: { do: 'desk-hour' } },
        { label: t.desk.join(), press: { do: 'desk-ways' } },
        { label: t.desk.rules(), press: { do: 'desk-rules' } },
        {
          label: t.desk.toLanguage[p.language === 'fr' ? 'en' : 'fr'],
          press: { do: 'desk-language', language: p.language === 'fr' ? 'en' : 'fr' },
        },
        { label: t.desk.channels(), press: { do: 'desk-channels' } },
        { label: t.desk.posters(), press: { do: 'posters' } },
        { label: t.desk.letters(), press: { do: 'new-letters' } },
        { label: t.desk.staff(), press: { do: 'staff' } },
        { label: t.moving.communes(), press: { do: 'group' } },
      ]),
      /** Before it opens there is hardly anything to count. */
      [p.open ? { label: t.desk.figures(), press: { do: 'figures' } } : { label: t.desk.opening(), press: { do: 'desk-opening' } }],
    ],
  }),

  deskChannels: (p: Named & { platforms: readonly Platform[]; missing: readonly Platform[] }, t: Words): Card => ({
    text: lines(
      t.desk.channelsOf(p),
      ...(p.missing.length === 0 ? [t.desk.channelsAll()] : [...p.missing.map((it) => t.desk.addTo[it](p)), t.desk.linkFirst()]),
    ),
    facts: p.platforms.map((it) => [`${upper(t.resident.platform(it))}${t.colon.trimEnd()}`, t.desk.channelHere()] as const),
    buttons: [...(p.missing.length > 0 ? [[{ label: t.resident.linkMore(), press: { do: 'link' as const } }]] : []), [back(t)]],
  }),

  deskHour: (p: Named & { minute: number; weekday: number | null }, t: Words): Card => ({
    text: t.desk.hourNow(p),
    buttons: [
      ...inThrees(
        hoursOffered.map(
          (minute): Button => ({ label: marked(t.desk.hourChoice(minute), minute === p.minute), press: { do: 'desk-hour', minute } }),
        ),
      ),
      [{ label: t.desk.otherHour(), form: 'desk-hour' }],
      [{ label: t.desk.days(), press: { do: 'journal' } }],
      [back(t)],
    ],
  }),
  deskHourQuestion: (p: { again: boolean }, t: Words): Card => ({
    text: p.again ? t.desk.againHour() : t.desk.askHour(),
    fill: { label: t.draft.answer(), form: 'desk-hour', ids: {} },
    buttons: [[back(t)]],
  }),

  deskWays: (p: Named & { ways: readonly Way[]; offered: readonly Way[]; note: 'saved' | 'last' | null }, t: Words): Card => ({
    text: lines(...(p.note ? [t.desk.wayNote[p.note]()] : []), t.desk.waysNow(p), t.desk.wayOpen()),
    buttons: [
      ...inTwos(
        p.offered.map((way): Button => {
          const isOn = p.ways.includes(way)
          return { label: marked(t.desk.wayNames[way], isOn), press: { do: 'desk-ways', way, on: isOn ? 'no' : 'yes' } }
        }),
      ),
      [back(t)],
    ],
  }),

  deskRules: (p: Named & { rules: string | null }, t: Words): Card => ({
    text: p.rules === null ? t.desk.rulesEmpty(p) : lines(t.desk.rulesNow(p), ...rulesOf(p.rules, t).slice(1)),
    buttons: [
      [
        { label: p.rules === null ? t.desk.writeRules() : t.desk.changeRules(), form: 'desk-rules' },
        ...(p.rules === null
          ? []
          : [{ label: t.desk.removeRules(), tone: 'danger' as const, press: { do: 'desk-rules' as const, remove: 'yes' as const } }]),
      ],
      [{ label: t.desk.publicPage(), press: { do: 'about-quartier' } }, back(t)],
    ],
  }),
  deskRulesQuestion: (p: { again: boolean }, t: Words): Card => ({
    text: p.again ? t.desk.againRules() : t.desk.askRules(),
    fill: { label: t.draft.answer(), form: 'desk-rules', ids: {} },
    buttons: [[back(t)]],
  }),

  deskOpening: (p: Named & { neighbours: number; opensAt: number }, t: Words): Card => ({
    text: t.desk.openingNow(p),
    buttons: [
      ...(p.neighbours > 0
        ? [[{ label: t.desk.openNow(), tone: 'go' as const, press: { do: 'desk-opening' as const, at: p.neighbours } }]]
        : []),
      ...inThrees(
        openingsOffered
          .filter((at) => at > p.neighbours)
          .map((at): Button => ({ label: marked(t.desk.openAt(at), at === p.opensAt), press: { do: 'desk-opening', at } })),
      ),
      [back(t)],
    ],
  }),

  /** `desk`: its reader has one to go back to. */
  waiting: (p: Named & { people: readonly Waiting[]; more: number; desk: boolean }, t: Words): Card => {
    const labels = toldApart(
      p.people.map(({ name }) => name),
      20,
    )
    return {
      text: lines(p.people.length > 0 ? t.desk.waitingTitle(p) : t.desk.waitingNone(p), ...(p.more > 0 ? [t.desk.waitingMore(p)] : [])),
      buttons: [
        ...inTwos(
          p.people.map(({ id, way }, n): Button => {
            const label = labels[n] ?? ''
            return way === 'proof'
              ? { label: t.desk.withProof({ name: label }), press: seeProof(id) }
              : { label, press: { do: 'waiting', who: id } }
          }),
        ),
        [p.desk ? back(t) : { label: t.desk.open(), press: { do: 'about-quartier' as const } }],
      ],
    }
  },

  /** `neighbours` null: too few to be counted. `role`: what its reader is in it. */
  aboutQuartier: (
    p: Named & {
      rules: string | null
      neighbours: number | null
      ways: readonly Way[]
      open: boolean
      associations: readonly string[]
      guest: boolean
      role: Role['role'] | null
      waiting: number
    },
    t: Words,
  ): Card => ({
    text: lines(
      t.desk.about(p),
      ...(p.open ? [] : [t.desk.aboutNotOpen()]),
      ...rulesOf(p.rules, t),
      ...(p.ways.length > 0 ? [t.desk.aboutWays(p)] : []),
      ...(p.associations.length > 0 ? [t.desk.aboutAssociations({ names: p.associations })] : []),
    ),
    buttons: [
      ...waiting(p, t),
      ...(p.guest ? [[{ label: t.desk.become(), tone: 'go' as const, press: { do: 'become' as const } }]] : []),
      [
        { label: t.list.all(), press: { do: 'posts', page: 0 } },
        { label: t.association.all(), press: { do: 'association' } },
      ],
      ...(p.role === 'organiser' ? [[{ label: t.desk.toDesk(), press: { do: 'desk' as const } }]] : []),
    ],
  }),

  figures: (p: Named & { all: Figures; weeks: readonly Week[] }, t: Words): Card => {
    const text: Rich = t.desk.figuresOf(p, p.all)
    const buttons: Button[][] = [[{ label: t.desk.toDesk(), press: { do: 'desk' } }]]
    /** A chart of nothing says nothing. */
    if (p.weeks.every((it) => it.posts === 0 && it.answers === 0)) return { text, buttons }
    return { text, buttons, file: { name: t.desk.chart.file(), type: 'image/png', ...weeksPicture(p.name, p.weeks, t) } }
  },
}

const upper = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
