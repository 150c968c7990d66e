import type { Card } from '../chat/card.ts'
import { bold, lines } from '../chat/rich.ts'
import { lineOf } from '../posts/card.ts'
import type { PostView } from '../posts/post-view.ts'
import type { Words } from '../words/fr.ts'
import type { Section } from './choose.ts'

export const digestViews = {
  digest: (
    p: { quartier: string; id: string; day: string; sections: readonly { section: Section; posts: readonly PostView[] }[]; more: number },
    t: Words,
  ): Card => ({
    text: lines(
      t.digest.title(p),
      ...p.sections.flatMap(({ section, posts }) => [[], [bold(t.digest.sections[section])], ...posts.map((post) => lineOf(post, t))]),
      ...(p.more > 0 ? [[], t.digest.more(p.more)] : []),
    ),
    buttons: [[{ label: t.digest.open(), open: { press: { do: 'posts', quartier: p.id } } }]],
    silent: true,
  }),
}
