import type { Quiet } from '../time.ts'

/** A reader's quiet hours and the zone that they are in: what goes with a message that nobody asked for. */
export type QuietIn = NonNullable<Quiet> & { zone: string }
