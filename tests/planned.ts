import type { Neighbour, Story } from './quartier.ts'

/** Publishes an event in words, with so many places. Resolves the post's id. */
export const publishesEvent = async (it: Story, who: Neighbour, words: string, places: number | null = null): Promise<string> => {
  await who.says(words)
  await who.presses('Publier')
  const [row] = await it.database.sql<
    { id: string }[]
  >`select id from posts where state = 'open' order by published_at desc, id desc limit 1`
  if (!row) throw new Error('nothing was published')
  if (places !== null) await who.fills('set-places', { post: row.id }, { places: String(places) })
  return row.id
}
