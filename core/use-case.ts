import type { z } from 'zod'
import type { Inbound, Place, Platform } from './chat/inbound.ts'
import type { Ids } from './chat/press.ts'
import type { Talk } from './chat/talk.ts'
import type { Entities } from './entities.ts'
import type { Channel, Quartier } from './quartiers/quartier.ts'
import type { Reads } from './reads.ts'
import type { Account, Language, Resident } from './residents/resident.ts'
import type { Wall } from './time.ts'
import type { Say } from './views.ts'
import type { Words } from './words/fr.ts'

/** What the clock's turns know: the time, and fresh ids (96 bits or more), since `decide` makes none. */
export type ClockTurn = { now: Date; ids: readonly string[] }

/** A person's turn: who speaks, from where, and the question that awaits their answer. */
export type PersonTurn<Who> = ClockTurn & {
  who: Who
  /** The reader's language: their choice, else the platform's word, else French. */
  language: Language
  quartier: Who extends Resident ? Quartier : Quartier | null
  /** Now, as clocks show it in the quartier. */
  wall: Wall
  from: Inbound['from'] & { platform: Inbound['platform'] }
  place: Place
  /** The platform says that they administer the channel they speak in. Asked only where the use case wants it. */
  admin: boolean
  talk: Talk | null
  /** Whether a language model is configured: only then is there something to choose. */
  model: boolean
  /** Where calendars are served, PUBLIC_URL; null where there is no such address. */
  site: string | null
  /** The platforms that are configured. */
  platforms: readonly Platform[]
  /** Where a proof of address is sent by a link, and shown; null where there is no such place. */
  proofSite: string | null
}

/** What should become true. Data only: the shell saves and says it, all or nothing. `talk` undefined leaves it as it is. */
export type Decision = {
  save?: { readonly [K in keyof Entities]?: readonly Entities[K][] }
  /** Rows that are erased, in the same transaction. Not of a row that is saved too. */
  forget?: { readonly [K in keyof Entities]?: readonly Entities[K][] }
  /** Ids of things whose waiting messages are not sent any more. Done before `say`. */
  unsay?: readonly string[]
  say?: readonly Say[]
  talk?: Talk | null
  /** A channel's new id at its platform: everything that names the old one follows. */
  move?: { from: Channel; to: string }
  /** Accounts that are a resident's no more. */
  unlink?: readonly Account[]
  /** Someone has just joined: what they came for (an intent as JSON) is done in their name, after this. */
  next?: { who: Resident; quartier: Quartier; intent: string }
  /** The key of a channel message whose sending was unknown, and now is known not to be there. */
  settle?: string
  /**
   * What becomes of a proof of address, whose bytes the shell alone holds: the one that came with this turn is kept for this resident; or it is
   * shown to a reader, once, by a link.
   */
  proof?: { keep: string } | { show: string; reader: string; token: string; until: Date }
}

export type Field = {
  /** `when`: a day, with or without an hour, in words or as a calendar gives it. */
  kind: 'line' | 'long' | 'choice' | 'when'
  label: (t: Words) => string
  /** What it is called as an option of a command: a single word in lower case. */
  option?: (t: Words) => string
  /** Of a `when`: what its hour is called where it is asked apart. */
  hour?: (t: Words) => string
  hint?: (t: Words) => string
  choices?: (t: Words) => Readonly<Record<string, string>>
  /** It is what the platform calls them: filled in already where it can be. */
  known?: 'name'
  /** May be left empty. Where a form is asked step by step it is not asked, unless there is nothing else to ask. */
  optional?: true
}

/** A form answer in the resident's words, understood; or the field to ask again, kindly. */
export type FormRead = { intent: object } | { again: string }

export type FormDoor<Facts> = {
  title: (t: Words) => string
  fields: Readonly<Record<string, Field>>
  /** `all`: every field is asked. `pick`: the resident picks the field to fill. */
  ask: 'all' | 'pick'
  /** A photo may come with it. */
  photo?: (t: Words) => string
  /** A photo or a PDF must come with it. */
  file?: (t: Words) => string
  /**
   * What answers it is never kept, nor given to `parse`: the shell looks at it before the turn, erases it from the chat where it can, and
   * gives the use case only what came of it.
   */
  secret?: 'address' | 'proof'
  /** Turns the resident's words into the intent. Without it the values are the intent's fields. */
  parse?: (values: Ids, ids: Ids, wall: Wall) => FormRead
  /** What to say instead of asking, when the answer could not be taken anyway. */
  refuse?: (facts: Facts, turn: PersonTurn<Resident>) => Say | null
  /** Asks a field, with the answers so far in its `talk`, or (`null`) which field to fill; `again` when the last one was not understood. */
  question: (facts: Facts, field: string | null, turn: PersonTurn<Resident | null>, again: boolean) => Say
}

export type CommandDoor = {
  fr: string
  en: string
  /** How French writes it, where a platform allows accents; `fr` unless said. */
  accented?: string
  about: (t: Words) => string
  /** Where it may be typed. Elsewhere the resident is led to the right place. */
  place: 'private' | 'channel'
  /** Another use case to which it leads in private, by its name in core/index.ts: one with a press door and nothing to be told. */
  privately?: { do: string; about: (t: Words) => string }
  /** It takes the fields of the use case’s form: as options where a platform has them; elsewhere words, or none to be asked. */
  fields?: true
  /** The words that may follow it: what they are called (a single word), and what they are for. */
  rest?: {
    name: (t: Words) => string
    about: (t: Words) => string
    required: boolean
    /** What it could be, for this resident; shown while it is typed, where the platform can. */
    choices?: (db: Reads, resident: string) => Promise<readonly string[]>
  }
  /** The intent's fields from what follows the command; null when it makes no sense. */
  parse?: (rest: string, wall: Wall) => object | null
}

/** The ways in, described once and drawn by each platform. */
export type Doors<Facts> = {
  /** By a button. */
  press?: true
  /** By a slash command. */
  command?: CommandDoor
  /** By a form: a modal, or questions one after another. */
  form?: FormDoor<Facts>
  /** By free words, through the reader: one sentence for a model that may choose it. Spoken use cases may only draft. */
  spoken?: string
  /** By what the platform tells of itself (added, removed, moved). */
  platform?: true
  /** By the clock: what is due, at most `limit` at a time. */
  due?: (db: Reads, now: Date, limit: number) => Promise<readonly object[]>
}

/** `resident`: only who has joined. `anyone`: newcomers too. `clock`: nobody in particular. */
export type Who = 'resident' | 'anyone' | 'clock'
export type TurnOf<W extends Who> = W extends 'clock'
  ? ClockTurn
  : W extends 'resident'
    ? PersonTurn<Resident>
    : PersonTurn<Resident | null>

export type UseCase<W extends Who, Intent, Facts, D extends Doors<Facts> = Doors<Facts>> = {
  who: W
  /** True where the platform must be asked whether the actor administers the channel. */
  admin?: true
  /** How many fresh ids its turn needs, where that is more than usual. */
  ids?: number
  intent: z.ZodType<Intent>
  doors: D
  /** The facts needed, read-only; rows that `decide` may change come locked. */
  read(db: Reads, intent: Intent, turn: TurnOf<W>): Promise<Facts>
  /** Pure: it may run again when another turn came first. */
  decide(facts: Facts, intent: Intent, turn: TurnOf<W>): Decision
}

export const useCase = <const W extends Who, Intent, Facts, const D extends Doors<Facts>>(it: UseCase<W, Intent, Facts, D>) => it
