import type { NamedAttendee } from './reads.ts'
import type { ListedThing } from './thing-reads.ts'

/** Something to bring to an event, or a task in it: the same on all of its dates. */
export type EventThing = {
  id: string
  post: string
  label: string
  /** How many people are to bring it. */
  wanted: number
  /** Slots that the database holds. Above `wanted` where more were taken before it was lowered: it falls as people leave. */
  places: number
  position: number
}

/** Somebody brings it to one date: one slot of the thing's places, and one a person. */
export type ThingClaim = { thing: string; date: string; resident: string; slot: number; places: number }

/** A thing at one date. `elsewhere` is the highest slot that is taken on the other dates. */
export type ThingAt = { thing: EventThing; claims: readonly ThingClaim[]; elsewhere: number }

export const thingsMax = 12
export const labelMax = 40
export const wantedMax = 50

/** As cards show it: how many bring it, of how many. */
export type ThingView = { id: string; label: string; held: number; wanted: number }

export const thingView = ({ thing, claims }: ThingAt): ThingView => ({
  id: thing.id,
  label: thing.label,
  held: claims.length,
  wanted: thing.wanted,
})

export const isNeeded = ({ held, wanted }: Pick<ThingView, 'held' | 'wanted'>): boolean => held < wanted

export const broughtBy = (things: readonly ThingAt[], resident: string): readonly ThingAt[] =>
  things.filter(({ claims }) => claims.some((it) => it.resident === resident))

export const namesOf = ({ claims }: ThingAt, all: readonly NamedAttendee[]): string[] =>
  claims.flatMap((it) => all.find(({ attendee }) => attendee.resident === it.resident)?.resident.name ?? [])

/** 0 where nobody brings it. */
export const topSlot = (claims: readonly ThingClaim[]): number => Math.max(0, ...claims.map(({ slot }) => slot))

/** The thing with as many places as are wanted, or as are taken while these are more. */
export const withPlaces = ({ thing, claims, elsewhere }: ThingAt): EventThing => ({
  ...thing,
  places: Math.max(thing.wanted, elsewhere, topSlot(claims)),
})

/** The lowest slot that is free, for whoever asks now; null when enough people bring it, or they do already. */
export const claimOf = ({ thing, claims }: ThingAt, date: string, resident: string): ThingClaim | null => {
  if (claims.length >= thing.wanted || claims.some((it) => it.resident === resident)) return null
  const taken = new Set(claims.map(({ slot }) => slot))
  const slot = Array.from({ length: claims.length + 1 }, (_, n) => n + 1).find((n) => !taken.has(n)) ?? 1
  return { thing: thing.id, date, resident, slot, places: thing.places }
}

/** Somebody brings these no more: what is to be erased, the things whose places fall with it, and all as they are then. */
export const freed = (things: readonly ThingAt[], resident: string, only?: string) => {
  const isTheirs = (it: ThingClaim): boolean => it.resident === resident && (only === undefined || it.thing === only)
  const claims = things.flatMap((it) => it.claims.filter(isTheirs))
  const left = things.map((it): ThingAt => {
    const rest = { ...it, claims: it.claims.filter((claim) => !isTheirs(claim)) }
    return { ...rest, thing: withPlaces(rest) }
  })
  return { claims, things: left, changed: left.flatMap(({ thing }, i) => (thing.places === things[i]?.thing.places ? [] : [thing])) }
}

/** The same on several dates at once. */
export const freedOn = (things: readonly ListedThing[], resident: string, dates: readonly string[]) => {
  const isTheirs = (it: ThingClaim): boolean => it.resident === resident && dates.includes(it.date)
  return {
    claims: things.flatMap((it) => it.claims.filter(isTheirs)),
    changed: things.flatMap(({ thing, claims, past }) => {
      const next = withPlaces({ thing, claims: claims.filter((it) => !isTheirs(it)), elsewhere: past })
      return next.places === thing.places ? [] : [next]
    }),
  }
}

/** French and English verbs with which tasks begin: « tenir la buvette » is done, not brought. */
const tasks = new RegExp(
  `^(?:${[
    "s[’']occuper|tenir|ranger|installer|aider|nettoyer|ramasser|arroser|planter|servir|accueillir|cuisiner|préparer|monter|démonter|porter|conduire|surveiller|animer",
    'photographier|distribuer|coller|afficher|balayer|trier|creuser|laver|faire|venir|chercher|acheter|garder|encadrer|décorer|peindre|mettre|débarrasser|guider|lire|jouer',
    'chanter|couper|griller|gérer|tondre|tailler|semer|désherber|vider|transporter|récupérer|prendre|donner|coordonner|inscrire|filmer|tracer|réparer|poncer',
    'hold|run|help|clean|tidy|set up|serve|welcome|cook|prepare|carry|drive|watch|take|pick|plant|water|dig|sort|wash|decorate|paint|guide|read|play|sing',
  ].join('|')})(?![\\p{L}])`,
  'iu',
)
export const isTask = (label: string): boolean => tasks.test(label.trim())
