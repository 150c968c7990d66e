import { showQuartier } from './about-quartier.ts'
import { desk, deskChannels } from './desk.ts'
import { deskHour } from './desk-hour.ts'
import { deskLanguage } from './desk-language.ts'
import { deskOpening } from './desk-opening.ts'
import { deskRules } from './desk-rules.ts'
import { deskWays } from './desk-ways.ts'
import { figures } from './figures.ts'
import { waiting } from './waiting.ts'

/** All that an organiser sees and sets of their quartier, and what everybody sees of it. */
export const deskCases = {
  desk,
  'desk-channels': deskChannels,
  'desk-hour': deskHour,
  'desk-language': deskLanguage,
  'desk-ways': deskWays,
  'desk-rules': deskRules,
  'desk-opening': deskOpening,
  figures,
  waiting,
  'about-quartier': showQuartier,
}
