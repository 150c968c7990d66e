import { createServer } from 'node:http'
import { Bot, webhookCallback } from 'grammy'
import postgres from 'postgres'

/** What we compare with: a grammY handler over a webhook that inserts one row and answers. Arguments: port, API root, database (JSON). */
const [port = '0', apiRoot = '', database = '{}'] = process.argv.slice(2)
const sql = postgres({ ...JSON.parse(database), max: 12, onnotice: () => undefined })
await sql`create table if not exists bare (id bigint generated always as identity primary key, chat bigint not null, text text not null)`

const bot = new Bot('1:bench-token-bare', { client: { apiRoot } })
await bot.init()
bot.on('message:text', async (ctx) => {
  await sql`insert into bare (chat, text) values (${ctx.chat.id}, ${ctx.message.text})`
  await ctx.reply('Voici votre annonce. Rien n’est encore publié.')
})
createServer(webhookCallback(bot, 'http', { secretToken: 'bench-secret-bench' })).listen(Number(port), '127.0.0.1', () =>
  process.stdout.write('Listening\n'),
)
