import type { Citycode } from './area.ts'

/** IANA zones by the first characters of a citycode; the longest that fits counts. Islands of one territory differ: the Marquises are half an hour off. */
const zones: Readonly<Record<string, string>> = {
  '971': 'America/Guadeloupe',
  '972': 'America/Martinique',
  '973': 'America/Cayenne',
  '974': 'Indian/Reunion',
  '975': 'America/Miquelon',
  '976': 'Indian/Mayotte',
  '977': 'America/St_Barthelemy',
  '978': 'America/Marigot',
  '984': 'Indian/Kerguelen',
  '98413': 'Indian/Reunion',
  '98414': 'Antarctica/DumontDUrville',
  '98415': 'Indian/Reunion',
  '986': 'Pacific/Wallis',
  '987': 'Pacific/Tahiti',
  '98718': 'Pacific/Marquesas',
  '98719': 'Pacific/Gambier',
  '98723': 'Pacific/Marquesas',
  '98731': 'Pacific/Marquesas',
  '98746': 'Pacific/Marquesas',
  '98756': 'Pacific/Marquesas',
  '98757': 'Pacific/Marquesas',
  '988': 'Pacific/Noumea',
  '989': 'Etc/GMT+8',
}

/** The IANA time zone of a commune. */
export const zoneOf = (citycode: Citycode): string => zones[citycode] ?? zones[citycode.slice(0, 3)] ?? 'Europe/Paris'
