/**
 * What a resident is known for, in words and never in stars. `by` is the other one; `subject` what it was about: an answer or a loan.
 * `no-show`: they were not at an appointment, says `by`; `was-there`: they say that they were, and then it does not count.
 */
export type Deed = {
  resident: string
  kind: 'helped' | 'gave' | 'sold' | 'lent' | 'returned' | 'thanked' | 'no-show' | 'was-there'
  subject: string
  by: string
  at: Date
}

/** All that is remembered of a resident; `lost` counts what they borrowed and did not bring back. */
export type Remembered = { resident: string; joinedAt: Date; deeds: readonly Deed[]; lost: number }

export type DeedReads = {
  /** Of several residents at once, since an instant; in no order. */
  deedsOf(residents: readonly string[], since: Date): Promise<readonly Remembered[]>
  /** Of whoever it was, about one answer or loan. */
  deedsAbout(subject: string): Promise<readonly Deed[]>
}
