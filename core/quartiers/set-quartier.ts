import { z } from 'zod'
import { oneLine } from '../chat/text.ts'
import { firstNameOf } from '../residents/first-name.ts'
import { newcomer, organisersAmong, type Resident } from '../residents/resident.ts'
import { nextAt } from '../time.ts'
import { useCase } from '../use-case.ts'
import { say, to } from '../views.ts'
import { type Channel, idOfName, newQuartier, type Quartier, quartierNameMax, usualZone } from './quartier.ts'

/** /quartier Belleville, typed by an administrator of the group: the group becomes that quartier's channel. */
export const setQuartier = useCase({
  who: 'anyone',
  admin: true,
  intent: z.object({ name: z.string().max(500) }),
  doors: {
    command: {
      fr: 'quartier',
      en: 'neighbourhood',
      about: (t) => t.commands.quartier(),
      place: 'channel',
      privately: { do: 'desk', about: (t) => t.desk.command() },
      rest: { name: (t) => t.commands.quartierRest(), about: (t) => t.commands.quartierName(), required: false },
      parse: (rest) => ({ name: oneLine(rest, quartierNameMax) }),
    },
  },

  read: async (db, { name }, { from, place }) => {
    const channel = await db.channel(from.platform, place.chat)
    const here = channel?.open ? await db.lockedQuartier(channel.quartier) : undefined
    const named = name && !here ? await db.lockedQuartier(idOfName(name)) : undefined
    const channels = named ? await db.channelsOf(named.id) : []
    const roles = channels.length > 0 && named ? await db.rolesIn(named.id) : []
    return { channel, here, named, channels, roles }
  },

  decide: ({ channel, here, named, channels, roles }, { name }, { who, admin, from, place, now, language, ids: [residentId = ''] }) => {
    if (!admin) return { say: [say(to.here, 'quartierAdminsOnly', {})] }
    const welcome = (quartier: Quartier, isNew: boolean) =>
      say(to.here, 'quartierSet', {
        id: quartier.id,
        name: quartier.name,
        minute: quartier.digestMinute,
        isNew,
        forum: place.topic !== null,
      })
    if (here && (!name || name === here.name)) return { say: [welcome(here, false)] }
    if (!name) return { say: [say(to.here, 'quartierUsage', {})] }
    if (here) {
      const renamed = { ...here, name }
      return { save: { quartiers: [renamed] }, say: [welcome(renamed, false)] }
    }
    /** A quartier is not to be taken by knowing its name: its organiser may open it on one more platform, nobody else. */
    const organises = who !== null && organisersAmong(roles).includes(who.id)
    if (channels.length > 0 && (!organises || channels.some((it) => it.platform === from.platform)))
      return { say: [say(to.here, 'quartierTaken', { name })] }

    const quartier = named ?? newQuartier({ id: idOfName(name), name, zone: usualZone })
    const opened: Quartier = {
      ...quartier,
      nextDigestAt: nextAt(now, quartier.digestMinute, quartier.zone),
      lastDigestAt: quartier.lastDigestAt ?? now,
    }
    const owned: Channel = {
      platform: from.platform,
      chat: place.chat,
      quartier: opened.id,
      postsTopic: null,
      digestTopic: null,
      ...topicsOf(channel),
      open: true,
    }
    /** An organiser may not have opened the private chat yet: their account waits for them, not yet reachable. */
    const organiser: Resident =
      who ??
      newcomer({
        id: residentId,
        name: firstNameOf(from.name) ?? 'Organisateur',
        language,
        quartier: opened.id,
        standing: 'neighbour',
        joinedAt: now,
      })
    return {
      save: {
        quartiers: [opened],
        channels: [owned],
        ...(who
          ? {}
          : {
              residents: [organiser],
              accounts: [
                {
                  platform: from.platform,
                  user: from.id,
                  resident: organiser.id,
                  chat: from.id,
                  reach: place.reply ? 'open' : 'gone',
                  heardAt: null,
                },
              ],
            }),
        roles: [{ quartier: opened.id, resident: organiser.id, role: 'organiser' }],
      },
      say: [welcome(opened, true)],
    }
  },
})

const topicsOf = (before: Channel | undefined): Partial<Channel> =>
  before ? { postsTopic: before.postsTopic, digestTopic: before.digestTopic } : {}
