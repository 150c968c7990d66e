import { quote, type Rich } from '../chat/rich.ts'
import type { Words } from '../words/fr.ts'

/** A quartier's rules as lines of a card, in its organiser's words; none where it has none. */
export const rulesOf = (rules: string | null, t: Words): readonly Rich[] => (rules === null ? [] : [t.desk.rulesAre(), [quote(rules)]])
