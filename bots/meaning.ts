import type { Inbound } from '../core/chat/inbound.ts'
import type { Ids } from '../core/chat/press.ts'
import { type Asked, opened, submitted } from '../core/forms.ts'
import { hear, hearPlace, isForm } from '../core/hear.ts'
import { type Form, type Intent, type Kind, registry } from '../core/index.ts'
import { commanded, intentOf, linked, type Opened, pressed } from '../core/intents.ts'
import type { Understood } from '../core/reader/understood.ts'
import type { Resident } from '../core/residents/resident.ts'
import type { PersonTurn } from '../core/use-case.ts'

type Context = PersonTurn<Resident | null> & {
  joined: boolean
  understood: Understood | null
  photoTitle: string | null
}

/**
 * An update's meaning: presses, commands and forms by their own doors, free words by the reader.
 * What neighbours say among themselves in the channel is none of our business: null.
 */
export const meaningOf = (
  { body, place }: Inbound,
  turn: Context,
  photo: string | null,
  repliedKey: string | null,
): Intent | Opened | Asked | null => {
  switch (body.kind) {
    case 'press':
      return pressed(body.press) ?? { do: 'chat', about: 'stale' }
    case 'command': {
      const kind = commanded(body.name)
      if (!kind) return place.kind === 'channel' ? null : { do: 'chat', about: 'command' }
      return command(kind, body, place.kind, turn)
    }
    case 'form':
      return isForm(body.form) ? form({ ...body, form: body.form }, photo, turn) : { do: 'chat', about: 'stale' }
    case 'text':
      return place.kind === 'channel' ? null : hear({ text: body.text, photo, repliedKey }, turn)
    case 'location':
      return place.kind === 'channel' ? null : hearPlace(body.point, repliedKey, turn)
    case 'voice':
      return place.kind === 'channel' ? null : { do: 'chat', about: turn.model ? 'unheard' : 'voice' }
    case 'document':
      return place.kind === 'channel' ? null : { do: 'chat', about: 'document' }
    case 'unreadable':
      return place.kind === 'channel' ? null : { do: 'chat', about: body.what }
    case 'welcome':
      return { do: 'greet-channel' }
    case 'removed':
      return { do: 'channel-gone' }
    case 'moved':
      return { do: 'channel-moved', to: body.to }
    default:
      return body satisfies never
  }
}

/** A form that came whole. What was kept while it was asked step by step goes with it. */
const form = (it: { form: Form; ids: Ids; values: Ids }, photo: string | null, { talk, wall }: Context): Intent | Asked => {
  const begun = talk?.kind === 'form' && talk.form === it.form ? talk : { ids: {}, values: {} }
  const same = Object.entries(begun.ids).every(([name, id]) => (it.ids[name] ?? id) === id)
  return submitted(it.form, { ...(same ? begun.ids : {}), ...it.ids }, { ...(same ? begun.values : {}), ...it.values }, photo, wall)
}

const command = (
  kind: Kind,
  { rest, values }: { rest: string; values?: Ids },
  where: 'private' | 'channel',
  turn: Context,
): Intent | Opened | Asked => {
  const door = registry[kind].doors.command
  if (kind === 'start' && rest) return linked(rest) ?? { do: 'start' }
  if (door?.place === 'private' && where === 'channel') return { do: 'chat', about: 'come-privately' }
  if (door?.place === 'channel' && where === 'private') return (door.privately && intentOf(door.privately.do as Kind, {})) ?? { do: 'help' }
  if (kind === 'draft-post') return rest ? hear({ text: rest, photo: null, repliedKey: null }, turn) : { do: 'help' }
  if (door?.fields && values && isForm(kind)) return submitted(kind, {}, values, null, turn.wall)
  if (door?.fields && rest === '') return { do: 'open-form', form: kind as Form, ids: {} }
  return intentOf(kind, door?.parse?.(rest, turn.wall) ?? {}) ?? { do: 'chat', about: 'command' }
}

/** What somebody who has just joined came for; anything but a resident's own act is not taken from what was kept. */
export const kept = (after: string): Intent | Asked | null => {
  const { do: kind, ...fields } = JSON.parse(after) as { do: Kind } & Record<string, unknown>
  if ((kind as string) === 'open-form') return opened(fields as unknown as Opened)
  return Object.hasOwn(registry, kind) && registry[kind].who === 'resident' ? intentOf(kind, fields) : null
}
