import { newQuartier, usualDigestMinute, usualZone } from '../core/quartiers/quartier.ts'
import { newcomer } from '../core/residents/resident.ts'
import { nextAt } from '../core/time.ts'
import { type Sql, transaction } from '../db/connect.ts'
import { reads } from '../db/reads.ts'
import { save } from '../db/rows.ts'

/** The local page's quartier and the neighbours whose chats it shows. */
export const demo = {
  quartier: { id: 'x-demo', name: 'Belleville' },
  area: '7512001',
  channel: { chat: 'canal-belleville', title: 'Belleville' },
  neighbours: [
    { user: 'lea', name: 'Léa' },
    { user: 'paul', name: 'Paul' },
    { user: 'ines', name: 'Inès' },
  ],
} as const

/** Fills the demo quartier once; what was done in it since stays. */
export const seedDemo = async (sql: Sql, now: Date): Promise<void> => {
  const { quartier, channel, neighbours } = demo
  if (await reads(sql).channel('web', channel.chat)) return
  await transaction(sql, async (tx) => {
    const known = await reads(tx).quartier(quartier.id)
    save(tx, {
      ...(known
        ? {}
        : {
            quartiers: [
              {
                ...newQuartier({ ...quartier, zone: usualZone }),
                nextDigestAt: nextAt(now, usualDigestMinute, usualZone),
                lastDigestAt: now,
              },
            ],
          }),
      /** Who chooses Belleville on the map finds it. */
      areas: [{ area: demo.area, quartier: quartier.id }],
      channels: [{ platform: 'web', chat: channel.chat, quartier: quartier.id, postsTopic: null, digestTopic: null, open: true }],
      residents: neighbours.map(({ user, name }) =>
        newcomer({ id: `demo-${user}`, name, language: 'fr', quartier: quartier.id, standing: 'neighbour', joinedAt: now }),
      ),
      accounts: neighbours.map(({ user }) => ({
        platform: 'web',
        user,
        resident: `demo-${user}`,
        chat: `web:${user}`,
        reach: 'open',
        heardAt: null,
      })),
      roles: [{ quartier: quartier.id, resident: 'demo-lea', role: 'organiser' }],
    })
    return { result: undefined }
  })
}
