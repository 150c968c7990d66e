/** proposed → open, once an organiser of the quartier said yes → closed. */
export type AssociationState = 'proposed' | 'open' | 'closed'

/** A club of the quartier, in whose name some residents post. It is never erased: its posts keep its name. */
export type Association = {
  id: string
  quartier: string
  name: string
  /** The name as it is compared: one of a name in a quartier, however it is written. */
  key: string
  about: string
  state: AssociationState
  /** Who registered it. */
  contact: string
  /** One neighbour may type it to speak for it too. */
  code: string | null
  codeUntil: Date | null
  /** The public address of its calendar, after `/calendar/`; null until one is asked for. */
  calendar: string | null
  /** Another who speaks for it, and to whom its contact would hand it over; null while nobody is asked. */
  heir: string | null
  /** `municipality`: the town hall; it may do what any association may, and no more. */
  kind: 'association' | 'municipality'
}

/** Somebody who is told of what it publishes. */
export type AssociationFollower = { association: string; resident: string }

/** Somebody who may post in its name. */
export type AssociationSpeaker = { association: string; resident: string }

/** As residents carry it along: what they may post in the name of. */
export type Spoken = {
  id: string
  name: string
  /** The town hall's. */
  official?: boolean | undefined
}

export const associationNameMax = 60
export const associationAboutMax = 200
/** So many one resident may look after. */
export const associationsMax = 5
export const speakersMax = 12
export const codeHours = 24

/** `neighbour`: verified, and still of the association's quartier. */
export type NamedSpeaker = { id: string; name: string; neighbour: boolean }

export type WholeAssociation = {
  association: Association
  contact: string
  speakers: readonly NamedSpeaker[]
  followers: number
  /** Whether its reader follows it. */
  followed: boolean
}

export type AssociationReads = {
  /** With its speakers by name, as this resident reads it; the contact's name is `contact`. */
  lockedAssociation(id: string, reader: string): Promise<WholeAssociation | undefined>
  /** The one that this code opens. */
  associationOfCode(code: string): Promise<Pick<Association, 'id' | 'quartier'> | undefined>
  /** Those that are not closed whose contact this resident is: they hand them over, or close them, before they go. */
  associationsOf(contact: string): Promise<readonly Association[]>
  /** The quartier's town hall, if it speaks here. */
  municipalityOf(quartier: string): Promise<Association | undefined>
  /** Ids of those that a resident follows. */
  followedBy(resident: string): Promise<readonly string[]>
  /** Ids of posts whose association's followers are to be told. */
  newsDue(now: Date, limit: number): Promise<readonly string[]>
  /** Followers who have not been told of this post, and between whom and its author nothing is blocked. The post is to be locked before. */
  followersToTell(post: string, limit: number): Promise<readonly string[]>
  /** Those of a quartier that are not closed, by name. */
  associationsIn(quartier: string, limit: number): Promise<readonly Association[]>
}

/** « Amicale de l’Été » and « AMICALE DE L'ETE » are one. */
export const keyOf = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
