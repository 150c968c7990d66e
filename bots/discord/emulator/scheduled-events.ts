import { isJson, objectIn } from './body.ts'
import { houseOf } from './directory.ts'
import { permissionBits, userNamed } from './objects.ts'
import { choice, length, missingPermissions, type Problem, refusal, refuse, required, unknown, wrong } from './refusals.ts'
import type { Asked, Route } from './server.ts'
import { type House, type Json, nextId, notify, type ScheduledEvent, type World } from './world.ts'

/** Developer Docs, Guild Scheduled Event: 1 scheduled, 2 active, 3 completed, 4 cancelled; 3 takes place somewhere outside. */
const external = 3
const guildOnly = 2
const mostOpen = 100

/** Discord begins and ends them by itself. */
export const statusOf = (world: World, { given }: ScheduledEvent): number => {
  if (given.status > 2) return given.status
  if (Date.parse(given.end) <= world.now()) return 3
  return given.status === 2 || Date.parse(given.start) <= world.now() ? 2 : 1
}

const shown = (world: World, house: House, event: ScheduledEvent): Json => ({
  id: event.id,
  guild_id: house.id,
  channel_id: null,
  creator_id: event.creator,
  creator: userNamed(world, event.creator),
  name: event.given.name,
  description: event.given.description,
  image: null,
  scheduled_start_time: event.given.start,
  scheduled_end_time: event.given.end,
  privacy_level: guildOnly,
  status: statusOf(world, event),
  entity_type: external,
  entity_id: null,
  entity_metadata: { location: event.given.location },
  recurrence_rule: null,
  guild_scheduled_event_exceptions: [],
})

/** What is over is listed no more. */
const open = (world: World, house: House): ScheduledEvent[] => house.events.filter((one) => statusOf(world, one) <= 2)

/** CREATE_EVENTS is enough for one's own; MANAGE_EVENTS has not been since February 2026. */
const mayCreate = ({ bot = 0n }: House): void => {
  if ((bot & (permissionBits.CREATE_EVENTS | permissionBits.ADMINISTRATOR)) === 0n) throw missingPermissions()
}
const mayChange = ({ bot = 0n }: House): void => {
  if ((bot & (permissionBits.CREATE_EVENTS | permissionBits.MANAGE_EVENTS | permissionBits.ADMINISTRATOR)) === 0n)
    throw missingPermissions()
}

const locationIn = ({ entity_metadata }: Json): unknown => (isJson(entity_metadata) ? entity_metadata.location : undefined)

const wordProblems = (given: Json): Problem[] => [
  ...(given.name === undefined ? [] : length(given.name, 1, 100, ['name'])),
  ...length(given.description, 0, 1000, ['description']),
  ...(given.entity_metadata === undefined ? [] : length(locationIn(given), 1, 100, ['entity_metadata', 'location'])),
]

const isTime = (value: unknown): value is string => typeof value === 'string' && !Number.isNaN(Date.parse(value))
const timeProblems = (world: World, given: Json): Problem[] => [
  ...(['scheduled_start_time', 'scheduled_end_time'] as const).flatMap((field) =>
    given[field] === undefined || isTime(given[field])
      ? []
      : [wrong([field], 'DATE_TIME_TYPE_PARSE', `Could not parse ${String(given[field])}. Should be ISO8601.`)],
  ),
  ...(isTime(given.scheduled_start_time) && Date.parse(given.scheduled_start_time) <= world.now()
    ? [wrong(['scheduled_start_time'], 'GUILD_SCHEDULED_EVENT_SCHEDULE_PAST', 'Cannot schedule event in the past.')]
    : []),
]

const make = (world: World, asked: Asked): Json => {
  const house = houseOf(world, asked)
  mayCreate(house)
  const given = objectIn(asked.body)
  refuse([
    ...['name', 'privacy_level', 'scheduled_start_time', 'entity_type', 'scheduled_end_time'].flatMap((field) =>
      given[field] === undefined || given[field] === null ? [required([field])] : [],
    ),
    ...(given.entity_type === external ? [] : [choice(['entity_type'], [external])]),
    ...(given.privacy_level === guildOnly ? [] : [choice(['privacy_level'], [guildOnly])]),
    ...length(locationIn(given), 1, 100, ['entity_metadata', 'location']),
    ...wordProblems({ ...given, entity_metadata: undefined }),
    ...timeProblems(world, given),
  ])
  if (open(world, house).length >= mostOpen)
    throw refusal(400, 30038, `Maximum number of uncompleted guild scheduled events has been reached (${mostOpen}).`)
  const event: ScheduledEvent = {
    id: nextId(world),
    creator: world.bot.id,
    given: {
      name: String(given.name),
      description: typeof given.description === 'string' ? given.description : null,
      start: String(given.scheduled_start_time),
      end: String(given.scheduled_end_time),
      location: String(locationIn(given)),
      status: 1,
    },
  }
  house.events.push(event)
  notify(world)
  return shown(world, house, event)
}

/** From scheduled to active or cancelled, from active to completed. */
const after: Readonly<Record<number, readonly number[]>> = { 1: [2, 4], 2: [3] }

const change = (world: World, asked: Asked): Json => {
  const house = houseOf(world, asked)
  mayChange(house)
  const event = named(house, asked)
  const given = objectIn(asked.body)
  const status = statusOf(world, event)
  if (status > 2) throw refusal(400, 180000, 'Cannot update a finished event')
  refuse([
    ...wordProblems(given),
    ...(status === 2 && given.scheduled_start_time !== undefined
      ? [
          wrong(
            ['scheduled_start_time'],
            'GUILD_SCHEDULED_EVENT_SCHEDULE_INVALID_START_BY_STATUS',
            'Cannot change the start of an event that has begun.',
          ),
        ]
      : timeProblems(world, given)),
    ...(given.status === undefined || (after[status] ?? []).includes(Number(given.status))
      ? []
      : [choice(['status'], after[status] ?? [])]),
  ])
  const { name, description, scheduled_start_time: start, scheduled_end_time: end } = given
  Object.assign(event.given, {
    ...(name === undefined ? {} : { name }),
    ...(description === undefined ? {} : { description }),
    ...(start === undefined ? {} : { start }),
    ...(end === undefined ? {} : { end }),
    ...(locationIn(given) === undefined ? {} : { location: locationIn(given) }),
    ...(given.status === undefined ? {} : { status: given.status }),
  })
  notify(world)
  return shown(world, house, event)
}

const named = (house: House, { params }: Asked): ScheduledEvent => {
  const event = house.events.find(({ id }) => id === params.event)
  if (!event) throw unknown.scheduledEvent()
  return event
}

const all = '/guilds/:guild/scheduled-events'

export const scheduledEventRoutes: Route[] = [
  {
    method: 'GET',
    path: all,
    run: (world, asked) => {
      const house = houseOf(world, asked)
      return open(world, house).map((one) => shown(world, house, one))
    },
  },
  { method: 'POST', path: all, run: make },
  { method: 'PATCH', path: `${all}/:event`, run: change },
]

export const scheduleByHand = (world: World, house: House, name: string): void => {
  const at = (days: number): string => new Date(world.now() + days * 86_400_000).toISOString()
  house.events.push({
    id: nextId(world),
    creator: house.owner,
    given: { name, description: null, start: at(30), end: at(31), location: 'ici', status: 1 },
  })
}

/** All that were ever made in a guild, as people see them. */
export const scheduledIn = (world: World, house: House) =>
  house.events.map((one) => ({ ...one.given, id: one.id, status: statusOf(world, one) }))
