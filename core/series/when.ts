import type { Wall } from '../time.ts'

/** "18:00" */
export const clockOf = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`

/** A day, with its hour if it has one. */
export const hourFrom = (day: Wall, minute: number | null): Wall => (minute === null ? day : `${day}T${clockOf(minute)}`)
