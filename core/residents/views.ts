import type { Button, Card } from '../chat/card.ts'
import type { Platform } from '../chat/inbound.ts'
import { lines, rich } from '../chat/rich.ts'
import { cut } from '../chat/text.ts'
import { wayButtons } from '../joining/views.ts'
import type { Way } from '../joining/way.ts'
import { iAm } from '../placing/i-am.ts'
import { sortOf, titleOf } from '../posts/card.ts'
import type { PostView } from '../posts/post-view.ts'
import { rulesOf } from '../quartiers/rules.ts'
import type { Words } from '../words/fr.ts'
import type { Phrase } from './reliability.ts'
import { type Language, languages } from './resident.ts'

const quiets = ['21-8', '22-7', '20-9', 'none'] as const
const marked = (label: string, on: boolean): string => (on ? `✓ ${label}` : label)

export const residentViews = {
  askName: (p: { quartier: string | null; id: string; again: boolean; known?: string | null; elsewhere?: boolean }, t: Words): Card => ({
    text: p.again || !p.quartier ? t.resident.again() : t.resident.askName({ quartier: p.quartier }),
    fill: { label: t.resident.tellName(), form: 'join', ids: { quartier: p.id } },
    buttons: [
      ...iAm(p.again ? null : (p.known ?? null), t),
      ...(p.elsewhere ? [[{ label: t.placing.elsewhere(), form: 'place' as const }]] : []),
    ],
  }),
  welcome: (
    p: {
      name: string
      quartier: string
      as: 'founder' | 'neighbour' | 'guest'
      ways: readonly Way[]
      rules: string | null
      /** Null: it is open. */
      opensAt: number | null
    },
    t: Words,
  ): Card => ({
    text: lines(
      t.resident.welcome[p.as === 'neighbour' ? 'neighbour' : 'other'](p),
      ...(p.as === 'founder' ? [t.placing.asFounder()] : []),
      ...(p.opensAt === null ? [] : [t.placing.opensAt({ opensAt: p.opensAt })]),
      ...rulesOf(p.rules, t),
      ...(p.as === 'guest' ? [t.placing.asGuest()] : []),
    ),
    buttons: [
      ...(p.as === 'guest' ? wayButtons(p.ways, t) : []),
      [
        { label: t.list.all(), press: { do: 'posts', page: 0 } },
        { label: t.chat.help(), press: { do: 'help' } },
      ],
    ],
  }),
  welcomeBack: (p: { name: string; quartier: string; organiser: boolean }, t: Words): Card => ({
    text: p.organiser ? lines(t.resident.welcomeBack(p), t.resident.organiser()) : t.resident.welcomeBack(p),
    buttons: [
      [
        { label: t.list.all(), press: { do: 'posts', page: 0 } },
        { label: t.commands.myPosts(), press: { do: 'my-posts' } },
      ],
      ...(p.organiser ? [[{ label: t.desk.toDesk(), press: { do: 'desk' as const } }]] : []),
    ],
  }),
  help: (p: { quartier: string }, t: Words): Card => ({
    text: t.resident.help(p),
    buttons: [
      [
        { label: t.list.all(), press: { do: 'posts', page: 0 } },
        { label: t.commands.myPosts(), press: { do: 'my-posts' } },
      ],
    ],
  }),
  linkAsk: (_p: object, t: Words): Card => ({ text: t.resident.linkAsk() }),
  linkCode: (p: { code: string; minutes: number }, t: Words): Card => ({ text: t.resident.linkCode(p) }),
  linkWrong: (_p: object, t: Words): Card => ({ text: t.resident.linkWrong() }),
  linkAlready: (_p: object, t: Words): Card => ({ text: t.resident.linkAlready() }),
  linkBusy: (_p: object, t: Words): Card => ({ text: t.resident.linkBusy() }),
  linkWaiting: (_p: object, t: Words): Card => ({ text: t.resident.linkWaiting() }),
  linkConfirm: (p: { code: string; platform: Platform }, t: Words): Card => ({
    text: t.resident.linkConfirm(p),
    buttons: [
      [{ label: t.resident.linkYes(), tone: 'go', press: { do: 'confirm-link', code: p.code, answer: 'yes' } }],
      [{ label: t.resident.linkNo(), tone: 'danger', press: { do: 'confirm-link', code: p.code, answer: 'no' } }],
    ],
  }),
  linkRefused: (_p: object, t: Words): Card => ({ text: t.resident.linkRefused() }),
  linked: (p: { platform: Platform }, t: Words): Card => ({ text: t.resident.linked(p) }),
  linkedHere: (p: { name: string }, t: Words): Card => ({ text: t.resident.linkedHere(p) }),
  unlinked: (p: { platform: Platform }, t: Words): Card => ({ text: t.resident.unlinked(p) }),
  unlinkNone: (_p: object, t: Words): Card => ({ text: t.resident.unlinkNone() }),

  home: (
    p: {
      name: string
      quartier: string
      known?: readonly Phrase[]
      posts: readonly PostView[]
      more: number
      organises: readonly Platform[] | null
      /** They are a guest, and may become a neighbour. */
      guest?: boolean
    },
    t: Words,
  ): Card => ({
    text: lines(
      t.resident.home(p),
      ...(p.known?.length ? [t.known.home({ known: t.known.phrases(p.known) })] : []),
      ...(p.organises ? [t.resident.homeOrganiser({ platforms: p.organises })] : []),
      p.posts.length > 0 ? t.resident.homePosts() : t.resident.homeNothing(),
    ),
    buttons: [
      ...(p.guest ? [[{ label: t.verifying.toBecome(), tone: 'go' as const, press: { do: 'become' as const } }]] : []),
      ...p.posts.map((post): Button[] => [
        { label: cut(`${sortOf(post, t)}${t.colon}${titleOf(post, t)}`, 40), press: { do: 'show-post', post: post.id } },
      ]),
      ...(p.more > 0 ? [[{ label: t.commands.myPosts(), press: { do: 'my-posts' as const } }]] : []),
      [
        { label: t.list.all(), press: { do: 'posts', page: 0 } },
        { label: t.resident.homeSettings(), press: { do: 'settings' } },
      ],
      [
        { label: p.organises ? t.desk.toDesk() : t.desk.open(), press: { do: 'desk' } },
        { label: t.chat.help(), press: { do: 'help' } },
      ],
    ],
  }),

  settings: (
    p: {
      language: Language
      quiet: string
      model: boolean | null
      suggestions: boolean
      urgent: boolean
      named: boolean
      platforms: readonly Platform[]
      others: readonly Platform[]
    },
    t: Words,
  ): Card => ({
    text: lines(
      rich`${t.resident.settings()}`,
      t.resident.quietAbout(),
      t.delivery.urgentAbout(),
      ...(p.model === null ? [] : [t.resident.modelAbout()]),
    ),
    facts: [
      [t.resident.languageName(), t.resident.languages[p.language]],
      [t.resident.quietName(), t.resident.quiet[p.quiet] ?? ''],
      [t.delivery.urgentName(), t.delivery.urgentIs[p.urgent ? 'yes' : 'no']],
      ...(p.model === null ? [] : [[t.resident.modelName(), t.resident.modelIs[p.model ? 'yes' : 'no']] as const]),
      [t.suggestion.settingName(), t.suggestion.setting[p.suggestions ? 'yes' : 'no']],
      [t.digest.journal.namedName(), t.digest.journal.named[p.named ? 'yes' : 'no']],
      [t.resident.accountsName(), p.platforms.map((it) => t.resident.platform(it)).join(', ')],
    ],
    buttons: [
      languages.map(
        (language): Button => ({
          label: marked(t.resident.languages[language], language === p.language),
          press: { do: 'settings', language },
        }),
      ),
      ...[quiets.slice(0, 2), quiets.slice(2)].map((row) =>
        row.map((quiet): Button => ({ label: marked(t.resident.quiet[quiet] ?? '', quiet === p.quiet), press: { do: 'settings', quiet } })),
      ),
      [{ label: p.urgent ? t.delivery.urgentOff() : t.delivery.urgentOn(), press: { do: 'settings', urgent: p.urgent ? 'no' : 'yes' } }],
      [
        {
          label: p.suggestions ? t.suggestion.turnOff() : t.suggestion.turnOn(),
          press: { do: 'settings', suggestions: p.suggestions ? 'no' : 'yes' },
        },
      ],
      ...(p.model === null
        ? []
        : [
            [
              {
                label: p.model ? t.resident.modelOff() : t.resident.modelOn(),
                press: { do: 'settings' as const, model: p.model ? ('no' as const) : ('yes' as const) },
              },
            ],
          ]),
      [
        {
          label: p.named ? t.digest.journal.nameMeNot() : t.digest.journal.nameMe(),
          press: { do: 'settings', named: p.named ? 'no' : 'yes' },
        },
        { label: t.digest.journal.open(), press: { do: 'journal' } },
      ],
      [
        { label: t.moving.moved(), press: { do: 'move' } },
        { label: t.moving.look(), press: { do: 'around' } },
      ],
      [{ label: t.resident.linkMore(), press: { do: 'link' } }],
      ...[...new Set(p.others)].map((platform): Button[] => [
        { label: t.resident.unlink({ platform }), press: { do: 'unlink', platform } },
      ]),
    ],
  }),
}
