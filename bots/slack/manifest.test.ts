import { expect, test } from 'vitest'
import { manifest } from './manifest.ts'

const words = {
  about: 'L’entraide du quartier',
  command: { about: 'Annonces, aide, réglages', hint: '[aide | annonces | vos mots]' },
  postNew: { name: 'Publier une annonce', about: 'Proposer ou demander quelque chose' },
  postFromMessage: { name: 'En faire une annonce', about: 'À partir de votre message' },
}

test('the manifest for a host names its addresses; without one everything comes by Socket Mode', () => {
  const hosted = JSON.stringify(manifest({ name: 'Palier', host: 'palier.example', words }))
  expect(hosted.match(/https:\/\/palier\.example\/slack\/events/g)).toHaveLength(3)
  expect(hosted).toContain('https://palier.example/slack/oauth_redirect')
  expect(hosted).toContain('"socket_mode_enabled":false')
  const local = manifest({ name: 'Palier', host: null, words })
  expect(JSON.stringify(local)).not.toContain('https://')
  expect(local.settings).toMatchObject({ socket_mode_enabled: true, org_deploy_enabled: false, token_rotation_enabled: false })
})

test('it asks for no person’s token, and for no channel’s messages', () => {
  const it = manifest({ name: 'Palier', host: null, words })
  expect(Object.keys(it.oauth_config.scopes)).toEqual(['bot'])
  expect(it.settings.event_subscriptions.bot_events.filter((event) => event.startsWith('message'))).toEqual(['message.im'])
})
