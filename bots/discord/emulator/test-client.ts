import {
  type ApplicationCommandDataResolvable,
  Client,
  Events,
  GatewayIntentBits,
  type Interaction,
  type Message,
  Partials,
} from 'discord.js'
import type { Discord } from './start.ts'

export const intents = [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages]

/** The real client. It may identify as often as it likes: else it waits five seconds before the second time. */
export const client = (
  dc: Discord,
  asked: readonly GatewayIntentBits[] = intents,
  rest: { retries?: number; timeout?: number } = {},
): Client =>
  new Client({
    intents: asked,
    partials: [Partials.Channel],
    rest: { api: dc.root, ...rest },
    ws: { buildIdentifyThrottler: async () => ({ waitForIdentify: async () => undefined }) },
  })

/** Logs in, and keeps what it heard. */
export const connect = async (dc: Discord, bot: Client = client(dc)) => {
  const heard: { messages: Message[]; interactions: Interaction[] } = { messages: [], interactions: [] }
  bot.on(Events.MessageCreate, (message) => {
    if (!message.author.bot) heard.messages.push(message)
  })
  bot.on(Events.InteractionCreate, (interaction) => {
    heard.interactions.push(interaction)
  })
  const ready = new Promise((resolve) => {
    bot.once(Events.ClientReady, resolve)
  })
  await bot.login(dc.token)
  await ready
  return { bot, heard }
}

export const once = <T>(arm: (done: (value: T) => void) => void): Promise<T> => new Promise(arm)

/** `next`: what the bot does with the next interaction. `done`: what came of it. */
export const answering = (bot: Client, dc: Discord) => {
  let answers: Promise<unknown>[] = []
  return {
    next: (answer: (one: Interaction) => Promise<unknown>): void => {
      bot.once(Events.InteractionCreate, (one) => {
        answers.push(answer(one))
      })
    },
    done: async (): Promise<unknown[]> => {
      await dc.when(() => answers.length > 0)
      const all = answers
      answers = []
      return Promise.all(all)
    },
  }
}

export const button = (customId: string, label: string) => ({ type: 1, components: [{ type: 2, style: 1, customId, label }] })

/** What the bot of these tests registers. */
export const someCommands: ApplicationCommandDataResolvable[] = [
  { name: 'aide', description: 'Aide' },
  {
    name: 'proposer',
    description: 'Proposer',
    options: [
      { type: 3, name: 'quoi', description: 'Quoi', required: true, maxLength: 20 },
      { type: 4, name: 'jours', description: 'Jours' },
      { type: 3, name: 'sorte', description: 'Sorte', choices: [{ name: 'Prêt', value: 'loan' }] },
      { type: 3, name: 'rue', description: 'Rue', autocomplete: true },
    ],
  },
  { name: 'réglages', description: 'Réglages', contexts: [0] },
  { name: 'Publier', type: 3 },
]
