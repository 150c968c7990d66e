import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { App, HTTPReceiver, type Logger, LogLevel, SocketModeReceiver, webApi } from '@slack/bolt'
import type { Slack } from './start.ts'

const nothing = (): void => undefined
export const silent: Logger = {
  debug: nothing,
  info: nothing,
  warn: nothing,
  error: nothing,
  setLevel: nothing,
  getLevel: () => LogLevel.ERROR,
  setName: nothing,
}

/** One try, and no waiting: what went wrong shows at once. */
const clientOptions = (slack: Slack) => ({
  slackApiUrl: slack.root,
  allowAbsoluteUrls: true,
  retryConfig: { retries: 0 },
  rejectRateLimitedCalls: true,
  logger: silent,
})

export const client = (slack: Slack, token = slack.botToken): webApi.WebClient => new webApi.WebClient(token, clientOptions(slack))

export const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo
      server.close(() => resolve(port))
    })
  })

/** The real Bolt behind its HTTP receiver; `heard` has the type of everything that reached it. */
export const httpApp = async (slack: Slack) => {
  const receiver = new HTTPReceiver({ signingSecret: slack.signingSecret, logger: silent })
  const app = new App({ token: slack.botToken, receiver, clientOptions: clientOptions(slack), logger: silent })
  const port = await freePort()
  await app.start({ port, host: '127.0.0.1' })
  return { app, url: `http://127.0.0.1:${port}/slack/events`, stop: () => app.stop() }
}

export const socketApp = async (slack: Slack) => {
  const installerOptions = { clientOptions: clientOptions(slack) }
  const receiver = new SocketModeReceiver({ appToken: slack.appToken, installerOptions, clientPingTimeout: 200, logger: silent })
  const app = new App({ token: slack.botToken, receiver, clientOptions: clientOptions(slack), logger: silent })
  await app.start()
  return { app, stop: () => app.stop() }
}

/** Resolves once it is so: for what the app notes after it has acknowledged, of which Slack hears nothing. */
export const until = async (isSo: () => boolean): Promise<void> => {
  while (!isSo()) await new Promise(setImmediate)
}

/** The error that Slack or the client gives for a call that must not succeed. */
export const failure = async (call: Promise<unknown>): Promise<unknown> =>
  call.then(
    () => 'done',
    (problem: { data?: { error?: string }; code?: string }) => problem.data?.error ?? problem.code ?? problem,
  )
