import { parseArgs } from 'node:util'
import { hasPlatform, readConfig, readEnvFile } from '../bots/config.ts'
import { publishCommands as publishDiscord } from '../bots/discord/commands.ts'
import { slashCommands, telegramCommands } from '../bots/doors.ts'
import { publishCommands as publishTelegram } from '../bots/telegram/commands.ts'
import { wordsOf } from '../core/views.ts'

const tell = (line: string): void => void process.stdout.write(`${line}\n`)
const { values } = parseArgs({ options: { help: { type: 'boolean', short: 'h' } } })

const publish = async (): Promise<void> => {
  const config = readConfig(process.env, readEnvFile('.env'))
  const { TELEGRAM_BOT_TOKEN: telegram, DISCORD_TOKEN: discord } = config
  if (!hasPlatform(config)) throw new Error('No platform is configured: set TELEGRAM_BOT_TOKEN or DISCORD_TOKEN, in .env or here.')
  if (telegram) {
    const changed = await publishTelegram({
      token: telegram,
      apiRoot: config.TELEGRAM_API_ROOT.replace(/\/$/, ''),
      commands: telegramCommands(),
    })
    tell(`Telegram: ${changed.length === 0 ? 'nothing to change' : `lists set for ${changed.join('; ')}`}`)
  }
  if (discord) {
    const { added, changed, removed } = await publishDiscord({
      token: discord,
      apiRoot: config.DISCORD_API_ROOT.replace(/\/$/, ''),
      commands: slashCommands(),
      publishMessage: { fr: wordsOf.fr.commands.publishMessage(), en: wordsOf.en.commands.publishMessage() },
    })
    const told = [
      ...added.map((it) => `+ ${it} (added)`),
      ...changed.map((it) => `~ ${it} (changed)`),
      ...removed.map((it) => `- ${it} (removed)`),
    ]
    tell(`Discord: ${told.length === 0 ? 'nothing to change' : told.join(', ')}`)
  }
  if (config.SLACK_BOT_TOKEN || config.SLACK_CLIENT_ID) tell('Slack: its command is in the app manifest; npm run slack:manifest prints it')
}

if (values.help)
  tell('npm run commands:publish\n\nRegisters the slash commands on every configured platform, where they differ, and says what changed.')
else
  publish().catch((error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
    process.exitCode = 1
  })
