/** France, and overseas; Paris and Saint-Pierre change their clocks. */
export const zones = [
  'Europe/Paris',
  'America/Martinique',
  'America/Cayenne',
  'Indian/Reunion',
  'Indian/Mayotte',
  'Pacific/Noumea',
  'Pacific/Tahiti',
  'America/Miquelon',
]
