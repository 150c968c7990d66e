import type { RequestListener } from 'node:http'
import { HTTPReceiver, type InstallationStore, type ReceiverEvent } from '@slack/bolt'
import { scopes } from './manifest.ts'
import { callMs, clientOptions, silence } from './workspaces.ts'

type Init = Parameters<HTTPReceiver['init']>[0]
type Parts = {
  apiUrl: string
  signingSecret: string
  oauth: { clientId: string; clientSecret: string; stateSecret: string; redirectUri: string } | null
  store: InstallationStore | null
  app: Init
}

const eventsPath = '/slack/events'
const installPath = '/slack/install'

/** Stands in for Bolt's App, of which receivers call this alone. */
export const standIn = (processEvent: (event: ReceiverEvent) => Promise<void>): Init => ({ processEvent }) as unknown as Init

/** Slack's requests, and the pages of installing: paths of the shell's server, and what answers there. */
export const httpRoutes = ({ apiUrl, signingSecret, oauth, store, app }: Parts): readonly (readonly [string, RequestListener])[] => {
  const redirectPath = oauth ? new URL(oauth.redirectUri).pathname : ''
  const receiver = new HTTPReceiver({
    signingSecret,
    endpoints: [eventsPath],
    logger: silence,
    ...(oauth && store
      ? {
          clientId: oauth.clientId,
          clientSecret: oauth.clientSecret,
          stateSecret: oauth.stateSecret,
          redirectUri: oauth.redirectUri,
          scopes: [...scopes],
          installationStore: store,
          installerOptions: { installPath, redirectUriPath: redirectPath, clientOptions: clientOptions(apiUrl, callMs) },
        }
      : {}),
  })
  receiver.init(app)
  /** It throws at a path or a method that it does not know. */
  const listener: RequestListener = (request, response) => {
    try {
      receiver.requestListener(request, response)
    } catch {
      response.writeHead(404).end()
    }
  }
  return [eventsPath, ...(oauth ? [installPath, redirectPath] : [])].map((path) => [path, listener] as const)
}
