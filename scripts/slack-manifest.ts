import { parseArgs } from 'node:util'
import { manifest } from '../bots/slack/manifest.ts'
import { wordsOf } from '../core/views.ts'

const { values } = parseArgs({
  options: {
    help: { type: 'boolean', short: 'h' },
    host: { type: 'string' },
    name: { type: 'string', default: 'Palier' },
    english: { type: 'boolean' },
  },
})

if (values.help) {
  process.stdout.write(
    [
      'npm run slack:manifest [-- --host palier.example.org] [--name Palier] [--english]',
      '',
      'Prints the app manifest for https://api.slack.com/apps ("From a manifest", JSON).',
      '--host  the public host, for events over HTTP; without it the app uses Socket Mode.',
      '',
    ].join('\n'),
  )
} else {
  const { commands: t } = wordsOf[values.english ? 'en' : 'fr']
  const words = {
    about: t.slackAbout(),
    command: { about: t.post(), hint: t.slackHint() },
    postNew: { name: t.publishNew(), about: t.publishNewAbout() },
    postFromMessage: { name: t.publishMessage(), about: t.publishMessageAbout() },
  }
  process.stdout.write(`${JSON.stringify(manifest({ name: values.name, host: values.host ?? null, words }), null, 2)}\n`)
}
