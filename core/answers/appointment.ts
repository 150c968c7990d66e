import type { Resident } from '../residents/resident.ts'
import type { Wall } from '../time.ts'

/** A promise between two: when and where they meet, once one of them says so. The place is in their words, and gone the day after. */
export type Appointment = {
  answer: string
  /** Null while nobody has proposed a moment. */
  when: Wall | null
  place: string | null
  /** Who proposed it; the other one agrees. */
  by: string
  /** When it was proposed: a button for an older proposal shows the newest instead of agreeing. */
  at: Date
  agreed: boolean
  /** What the clock does at `dueAt`: reminds one or both, offers « C’est fait » once it is over, or asks the author how it went. */
  next: 'author' | 'neighbour' | 'both' | 'over' | 'ask' | null
  dueAt: Date | null
}

/** What one of the two would share once both want to; gone when it was, or after two days. */
export type Contact = { answer: string; resident: string; detail: string; at: Date }

export const meetingPlaceMax = 80

export type AppointmentReads = {
  appointment(answer: string): Promise<Appointment | undefined>
  residents(ids: readonly string[]): Promise<readonly Resident[]>
  /** Answers for whose appointment the clock has something to do. */
  appointmentsDue(now: Date, limit: number): Promise<readonly string[]>
}
