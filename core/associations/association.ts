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
}

/** Somebody who may post in its name. */
export type AssociationSpeaker = { association: string; resident: string }

/** As residents carry it along: what they may post in the name of. */
export type Spoken = { id: string; name: string }

export const associationNameMax = 60
export const associationAboutMax = 200
/** So many one resident may look after. */
export const associationsMax = 5
export const speakersMax = 12
export const codeHours = 24

export type WholeAssociation = { association: Association; contact: string; speakers: readonly { id: string; name: string }[] }

export type AssociationReads = {
  /** With its speakers by name; the contact's name is `contact`. */
  lockedAssociation(id: string): Promise<WholeAssociation | undefined>
  /** The one that this code opens. */
  associationOfCode(code: string): Promise<string | undefined>
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
