import type { ModalComponentData } from 'discord.js'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { onePixel } from './image.ts'
import { startDiscord, type User } from './start.ts'
import { answering, button, connect, someCommands } from './test-client.ts'

const dc = await startDiscord()
const { bot } = await connect(dc)
const { next, done } = answering(bot, dc)
let lea: User

await bot.application?.commands.set(someCommands)

beforeEach(() => {
  dc.reset()
  lea = dc.user({ username: 'lea' })
})
afterAll(async () => {
  await bot.destroy()
  await dc.close()
})

const form = {
  customId: 'offre',
  title: 'Une offre',
  components: [
    { type: 18, label: 'Quoi', component: { type: 4, customId: 'quoi', style: 1, minLength: 3, maxLength: 10, required: true } },
    { type: 18, label: 'Détails', component: { type: 4, customId: 'plus', style: 2, required: false, value: 'déjà là' } },
    {
      type: 18,
      label: 'Sorte',
      component: {
        type: 21,
        customId: 'sorte',
        options: [
          { label: 'Prêt', value: 'loan' },
          { label: 'Don', value: 'gift' },
        ],
      },
    },
    { type: 18, label: 'Photo', component: { type: 19, customId: 'photo', required: false, maxValues: 1 } },
    {
      type: 18,
      label: 'Jour',
      component: {
        type: 3,
        customId: 'jour',
        options: [
          { label: 'Lundi', value: '1' },
          { label: 'Mardi', value: '2' },
        ],
        required: false,
      },
    },
  ],
} as unknown as ModalComponentData

test('a form is shown, checked as the client does, and comes back whole', async () => {
  await bot.users.send(lea.id, { content: 'Proposer ?', components: [button('form', 'Remplir')] })
  next(async (one) => one.isButton() && one.showModal(form))
  dc.presses(lea, dc.seen(lea), 'Remplir')
  await done()
  expect(dc.modal(lea)).toMatchObject({
    custom_id: 'offre',
    title: 'Une offre',
    components: [{ type: 18, id: 1, label: 'Quoi' }, {}, {}, {}, {}],
  })
  expect(() => dc.submits(lea, { quoi: 'ab', sorte: 'loan' })).toThrow(/at least 3/)
  expect(() => dc.submits(lea, { quoi: 'x'.repeat(11), sorte: 'loan' })).toThrow(/at most 10/)
  expect(() => dc.submits(lea, { sorte: 'loan' })).toThrow(/must be filled in/)
  expect(() => dc.submits(lea, { quoi: 'vélo' })).toThrow(/sorte needs/)
  expect(() => dc.submits(lea, { quoi: 'vélo', sorte: 'x' })).toThrow(/no choice x/)
  expect(() => dc.submits(lea, { qui: 'x' })).toThrow(/no field qui/)
  next(async (one) => {
    if (!one.isModalSubmit()) throw new Error('no form')
    const again = await bot.rest
      .post(`/interactions/${one.id}/${one.token}/callback`, {
        auth: false,
        body: { type: 9, data: { custom_id: 'a', title: 'a', components: [] } },
      })
      .catch((problem) => problem.code)
    if (one.isFromMessage()) await one.update({ content: 'Merci', components: [] })
    const { fields } = one
    const photo = fields.getUploadedFiles('photo', true).first()
    const bytes = Buffer.from(await (await fetch(photo?.url ?? '')).arrayBuffer())
    return [
      again,
      fields.getTextInputValue('quoi'),
      fields.getTextInputValue('plus'),
      fields.getRadioGroup('sorte'),
      bytes.equals(onePixel),
    ]
  })
  dc.submits(lea, { quoi: 'vélo', sorte: 'gift', jour: '2' }, { photo: onePixel })
  expect(await done()).toEqual([[50035, 'vélo', 'déjà là', 'gift', true]])
  expect(dc.seen(lea)?.text).toBe('Merci')
  expect(dc.modal(lea)).toBeNull()
})
test('a form of a command has no message to update, and can be closed', async () => {
  next(async (one) => one.isChatInputCommand() && one.showModal(form))
  dc.command(lea, 'aide')
  await done()
  dc.dismisses(lea)
  expect(dc.modal(lea)).toBeNull()
  expect(() => dc.submits(lea, {})).toThrow(/no form is open/)
  next(async (one) => one.isChatInputCommand() && one.showModal(form))
  dc.command(lea, 'aide')
  await done()
  next(async (one) => {
    if (!one.isModalSubmit()) return
    return [one.isFromMessage(), await one.deferUpdate().catch((problem) => problem.code)]
  })
  dc.submits(lea, { quoi: 'vélo', sorte: 'gift' })
  expect(await done()).toEqual([[false, 50035]])
})
test.each<[string, object, string]>([
  [
    'six labels',
    {
      components: Array.from({ length: 6 }, (_, index) => ({
        type: 18,
        label: 'x',
        component: { type: 4, custom_id: `${index}`, style: 1 },
      })),
    },
    'components',
  ],
  ['a long title', { title: 'x'.repeat(46) }, 'title'],
  ['a long label', { components: [{ type: 18, label: 'x'.repeat(46), component: { type: 4, custom_id: 'a', style: 1 } }] }, 'label'],
  [
    'a long hint',
    { components: [{ type: 18, label: 'x', component: { type: 4, custom_id: 'a', style: 1, placeholder: 'x'.repeat(101) } }] },
    'placeholder',
  ],
  ['a button in a form', { components: [{ type: 18, label: 'x', component: { type: 2, custom_id: 'a', style: 1, label: 'x' } }] }, 'type'],
])('a form with %s is refused', async (_, wrong, where) => {
  const data = {
    custom_id: 'a',
    title: 'a',
    components: [{ type: 18, label: 'x', component: { type: 4, custom_id: 'a', style: 1 } }],
    ...wrong,
  }
  next(async (one) =>
    bot.rest
      .post(`/interactions/${one.id}/${one.token}/callback`, { auth: false, body: { type: 9, data } })
      .catch((problem) => problem.rawError),
  )
  dc.command(lea, 'aide')
  const [refused] = await done()
  expect(refused).toMatchObject({ code: 50035 })
  expect(JSON.stringify(refused)).toContain(`"${where}"`)
  expect(dc.modal(lea)).toBeNull()
})
