import type { Month } from './news.ts'

/** Drawings of 64 by 96, of one colour, that differ in their outline: what is done is told by them and by words, never by colour. */
export const icons: Readonly<Record<keyof Month, string>> = {
  /** An open hand. */
  helped:
    '<rect x="14" y="14" width="10" height="40" rx="5"/><rect x="26" y="6" width="10" height="48" rx="5"/><rect x="38" y="10" width="10" height="44" rx="5"/><rect x="50" y="22" width="10" height="36" rx="5"/><path d="M14 42h46v20q0 26-24 26-14 0-22-14L2 54q-3-6 2-8t9 3l5 7z"/>',
  /** A thing that comes back: an arrow that turns round. */
  returned: '<path d="M32 20a28 28 0 1 1-26 18l11 4a16.500 16.500 0 1 0 15-10.500V44L8 25 32 6z"/>',
  /** A parcel with its ribbon. */
  gave: '<path d="M2 34h27v14H2zM35 34h27v14H35zM6 52h23v34H6zM35 52h23v34H35zM31 30Q8 30 10 18q2-10 12-6 7 4 9 18zM33 30q23 0 21-12-2-10-12-6-7 4-9 18z"/>',
  /** Somebody who came. */
  attended: '<circle cx="32" cy="24" r="15"/><path d="M6 88V70q0-26 26-26t26 26v18z"/>',
  /** A heart. */
  thanked: '<path d="M32 84Q2 58 2 36q0-18 15-18 11 0 15 12 4-12 15-12 15 0 15 18 0 22-30 48z"/>',
  /** A house with its door. */
  joined: '<path d="M32 10 62 42h-8v46H40V62H24v26H10V42H2z"/>',
}
