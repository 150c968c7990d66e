import type { Button, Card } from '../chat/card.ts'
import { lines, rich } from '../chat/rich.ts'
import { cut } from '../chat/text.ts'
import type { Words } from '../words/fr.ts'
import { type Language, languages } from './resident.ts'

const quiets = ['21-8', '22-7', '20-9', 'none'] as const
const marked = (label: string, on: boolean): string => (on ? `✓ ${label}` : label)

export const residentViews = {
  noQuartier: (_p: object, t: Words): Card => ({ text: t.resident.noQuartier() }),
  chooseQuartier: (p: { quartiers: readonly { id: string; name: string }[] }, t: Words): Card => ({
    text: t.resident.chooseQuartier(),
    buttons: p.quartiers.map((it): Button[] => [{ label: cut(it.name, 40), press: { do: 'start', quartier: it.id } }]),
  }),
  askName: (p: { quartier: string | null; again: boolean }, t: Words): Card => ({
    text: p.again || !p.quartier ? t.resident.again() : t.resident.askName({ quartier: p.quartier }),
  }),
  welcome: (p: { name: string; quartier: string }, t: Words): Card => ({
    text: t.resident.welcome(p),
    buttons: [
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
  settings: (p: { language: Language; quiet: string }, t: Words): Card => ({
    text: lines(rich`${t.resident.settings()}`, t.resident.quietAbout()),
    facts: [
      [t.resident.languageName(), t.resident.languages[p.language]],
      [t.resident.quietName(), t.resident.quiet[p.quiet] ?? ''],
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
    ],
  }),
}
