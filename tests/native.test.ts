import { expect, test } from 'vitest'
import { discordModalRules, discordRules } from './gallery/discord-rules.ts'
import { asModal, componentNamed, forms, natively } from './gallery/natively.ts'
import { broken, type Rule } from './gallery/rules.ts'
import { inBoth, type Opened, type Shown, shown } from './gallery/shown.ts'
import { slackHomeRules, slackModalRules, slackRules } from './gallery/slack-rules.ts'
import { telegramRules } from './gallery/telegram-rules.ts'
import { type Note, written } from './gallery/write.ts'

/** One group of the file: under `━━━━`, what is drawn of it by its name. */
type Group = { group: string; name: string; payload: unknown }

const file = (all: readonly Group[], note?: (payload: unknown) => Note): string => {
  const groups = [...new Set(all.map(({ group }) => group))]
  const drawn = groups.map((group) =>
    [
      `━━━━ ${group}`,
      ...all.filter((it) => it.group === group).map(({ name, payload }) => `── ${name}\n${written(payload, note?.(payload))}`),
    ].join('\n\n'),
  )
  return `${drawn.join('\n\n\n')}\n`
}

const named = ({ view, name, language }: Shown): Pick<Group, 'group' | 'name'> => ({ group: view, name: `${name} · ${language}` })
const cards = (draw: (card: Shown['card']) => unknown): Group[] => shown.map((it) => ({ ...named(it), payload: draw(it.card) }))

const opened: readonly Opened[] = forms.flatMap(inBoth)
const modals = (draw: (it: Opened) => unknown): Group[] =>
  opened.map((it) => ({ group: `modal ${it.form}`, name: `${it.field ?? 'whole'} · ${it.language}`, payload: draw(it) }))

/** The words that a mark of Telegram covers, which its numbers hide. */
const covered =
  (payload: unknown): Note =>
  ({ offset, length }) => {
    const { text } = payload as { text: string }
    return typeof offset === 'number' && typeof length === 'number' ? JSON.stringify(text.slice(offset, offset + length)) : null
  }

test('the gallery as Telegram gets it', async () => {
  await expect(file(cards(natively.telegram), covered)).toMatchFileSnapshot('./gallery/telegram.txt')
})

test('the gallery and the forms as Discord gets them', async () => {
  const all = [...cards(natively.discord), ...modals(asModal.discord)]
  await expect(file(all, () => componentNamed)).toMatchFileSnapshot('./gallery/discord.txt')
})

test('the gallery, the forms and the home view as Slack gets them', async () => {
  const homes = shown.filter(({ view }) => view === 'home')
  const all = [
    ...cards(natively.slack),
    ...homes.map((it) => ({ ...named(it), group: 'Home view', payload: natively.slackHome(it.card) })),
    ...modals(asModal.slack),
    ...(['fr', 'en'] as const).map((it) => ({ group: 'modal of the shortcut post_new', name: it, payload: asModal.slackPost(it) })),
  ]
  await expect(file(all)).toMatchFileSnapshot('./gallery/slack.txt')
})

test('the gallery as the local page gets it', async () => {
  await expect(file(cards(natively.web))).toMatchFileSnapshot('./gallery/web.txt')
})

const brokenBy = <P>(rules: readonly Rule<P>[], draw: (card: Shown['card']) => P, some: readonly Shown[] = shown): string[] =>
  some.flatMap((it) => broken(rules, draw(it.card)).map((what) => `${it.view}, ${it.name}, ${it.language}: ${what}`))
const brokenByModal = <P>(rules: readonly Rule<P>[], draw: (it: Opened) => P): string[] =>
  opened.flatMap((it) => broken(rules, draw(it)).map((what) => `${it.form}, ${it.field}, ${it.language}: ${what}`))

test('every view keeps to what Telegram takes', () => {
  expect(brokenBy(telegramRules, natively.telegram)).toEqual([])
})

test('every view and every form keeps to what Discord takes', () => {
  expect(brokenBy(discordRules, natively.discord)).toEqual([])
  expect(brokenByModal(discordModalRules, asModal.discord)).toEqual([])
})

test('every view and every form keeps to what Slack takes', () => {
  expect(brokenBy(slackRules, natively.slack)).toEqual([])
  expect(
    brokenBy(
      slackHomeRules,
      natively.slackHome,
      shown.filter(({ view }) => view === 'home'),
    ),
  ).toEqual([])
  expect(brokenByModal(slackModalRules, asModal.slack)).toEqual([])
  expect((['fr', 'en'] as const).flatMap((it) => broken(slackModalRules, asModal.slackPost(it)))).toEqual([])
})

test('nothing of a form is left out where a platform has room for less', () => {
  const fields = (it: Opened): number => asModal.discord(it).components.length
  const whole = opened.filter(({ field }) => field === null)
  expect(whole.map((it) => [it.form, it.language, fields(it)])).toEqual(
    whole.map((it) => [it.form, it.language, asModal.slack(it).blocks.filter(({ block_id }) => !block_id?.endsWith(':hour')).length]),
  )
})
