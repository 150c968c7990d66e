/** What the app asks of a workspace, and why. */
export const scopes = [
  'app_mentions:read',
  /** Whether a message stands in the channel when its answer was lost; none of them is sent to us. */
  'channels:history',
  'channels:read',
  'chat:write',
  'commands',
  'files:read',
  'files:write',
  'groups:history',
  'groups:read',
  'im:history',
  'im:write',
  /** To find our own message by the key that it carries. */
  'metadata.message:read',
  'users:read',
] as const

const events = [
  'app_home_opened',
  'app_mention',
  'app_uninstalled',
  'channel_archive',
  'channel_deleted',
  'channel_left',
  'group_archive',
  'group_deleted',
  'group_left',
  'member_joined_channel',
  'member_left_channel',
  'message.im',
  'tokens_revoked',
] as const

/** Slack writes names and descriptions in one language only. */
export type ManifestWords = {
  about: string
  command: { about: string; hint: string }
  postNew: { name: string; about: string }
  postFromMessage: { name: string; about: string }
}

/** The app as Slack is told of it (api.slack.com/apps, "From a manifest"). `host` null: Socket Mode, nobody needs to reach us. */
export const manifest = ({ name, host, words }: { name: string; host: string | null; words: ManifestWords }) => {
  const request_url = host === null ? {} : { request_url: `https://${host}/slack/events` }
  return {
    _metadata: { major_version: 1 },
    display_information: { name, description: words.about },
    features: {
      app_home: { home_tab_enabled: true, messages_tab_enabled: true, messages_tab_read_only_enabled: false },
      bot_user: { display_name: name, always_online: true },
      shortcuts: [
        { name: words.postNew.name, type: 'global', callback_id: 'post_new', description: words.postNew.about },
        { name: words.postFromMessage.name, type: 'message', callback_id: 'post_from_message', description: words.postFromMessage.about },
      ],
      slash_commands: [
        {
          command: '/palier',
          ...(host === null ? {} : { url: `https://${host}/slack/events` }),
          description: words.command.about,
          usage_hint: words.command.hint,
          /** Names come as ids, which mean nothing to us, but what was typed can be told from them. */
          should_escape: true,
        },
      ],
    },
    oauth_config: {
      ...(host === null ? {} : { redirect_urls: [`https://${host}/slack/oauth_redirect`] }),
      scopes: { bot: [...scopes] },
    },
    settings: {
      event_subscriptions: { ...request_url, bot_events: [...events] },
      interactivity: { is_enabled: true, ...request_url },
      org_deploy_enabled: host !== null,
      socket_mode_enabled: host === null,
      token_rotation_enabled: false,
    },
  }
}
