import { fold } from '../reader/normalise.ts'
import { readWhen } from '../reader/read.ts'
import type { Wall } from '../time.ts'

/** What somebody says of their turns; the days that they mean, or null where they name none. */
export type TurnSaid = { does: 'list' | 'cannot' | 'skip' | 'leave'; from: Wall | null; until: Wall | null }

const polite =
  "(?:[ ,.!:;-]|(?:bonjour|bonsoir|salut|coucou|hello|hi|hey|desolee?|pardon|excusez-moi|sorry|oups|zut|helas|finalement|en fait|malheureusement|unfortunately|actually|ah|oh|bon|non|no|je crains que|i'm afraid)(?![a-z']))*"

const list = new RegExp(
  `^${polite}(?:(?:c'est |ce sera |quand est-ce que c'est |et )*quand(?: est-ce que)?(?: c'est| ce sera| vient| sera)? (?:a )?(?:mon|notre) (?:prochain )?tour|(?:c'est|ce sera) quand(?:,)? (?:mon|notre) (?:prochain )?tour|(?:c'est |ce sera )?(?:mon|notre) (?:prochain )?tour,? (?:c'est |ce sera )?quand|(?:quel(?:le)?s? (?:est|sont) )?(?:mes|mon) (?:prochains? )?tours?|(?:c'est )?a qui le tour|c'est le tour de qui|a qui (?:c'est|est-ce) le tour|qui vient (?:la prochaine fois|(?:le |ce )?(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche))|(?:when(?: is|'s)(?: it)? )my (?:next )?turns?|whose turn is it|my (?:next )?turns?)[ ?!.]*$`,
)
const cannotFrench = `(?:je|on|nous) (?:ne |n')?(?:peux|peut|pouvons|pourrai|pourrais|pourra|pourrons|serai|suis|viendrai|viens) pas(?: (?:venir|y aller|y etre|etre la|la|passer|assurer|le faire|m'en (?:occuper|charger)|prendre|faire|disponible|dispo|libre|presente?))*`
const cannotEnglish =
  "i (?:can't|cannot|can not|cant|won't be able to|will not be able to|won't|am not able to|'m not able to)(?: (?:come|make it|be there|do it|do|make))*"
const cannot = new RegExp(`^${polite}(?:${cannotFrench}|${cannotEnglish})\\b(.*)$`)
const absent = new RegExp(`^${polite}(?:je (?:ne )?serai pas la|je (?:serai|suis) absente?|i'll be away|i am away|i'm away)\\b(.*)$`)
const aTurn = /^ (?:(?:pour |a )?(?:mon|ce|le) (?:prochain )?tour|(?:my|this|the)(?: next)? turn)[ .!,]*/
const skip = new RegExp(
  `^${polite}(?:(?:je n'ai |j'ai |on n'a |il n'y a |y a )?pas besoin(?: (?:de|d') ?(?:vous|toi|personne|quelqu'un|venir|passer|aide))?|inutile de (?:venir|passer)|(?:ne |n')?(?:venez|viens|passez|passe) pas|personne|no need(?: (?:to come|for anyone))?|(?:i |we )?(?:don't|do not) need (?:anyone|anybody|you)|(?:please )?(?:don't|do not) come)\\b(.*)$`,
)
const leave = new RegExp(
  `^${polite}(?:je (?:ne )?(?:viens|viendrai) plus(?: du tout)?|j'arrete de venir|je (?:ne )?(?:veux|souhaite) plus venir|i(?:'m| am) not coming any ?more|i (?:won't|will not) (?:come|be coming) any ?more|i(?:'d like to| want to) stop coming)[ ,.!]*(?:merci.*|desolee?.*|sorry.*)?$`,
)
/** Nothing but a day may follow: « je ne peux pas mardi », not « je ne peux pas porter ma commode mardi ». */
const dayOnly =
  /^(?:[ ,.!?-]|(?:le|la|ce|cette|pour|a|au|du|des|et|de|soir|matin|midi|apres-midi|prochaine?|semaine|qui vient|demain|apres-demain|aujourd'hui|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|week-end|on|this|that|next|the|in|for|monday|tuesday|wednesday|thursday|friday|saturday|sunday|tomorrow|today|morning|afternoon|evening|tonight|week|weekend|janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre|january|february|march|april|may|june|july|august|september|october|november|december|of|\d{1,2}(?:er|st|nd|rd|th|h)?|desolee?|pardon|sorry|merci|thanks|thank you|svp|s'il vous plait|please|finalement|bonne (?:journee|soiree)|a bientot)(?![a-z0-9']))*$/

/** What these words say of turns; null for anything else. Nothing is done by them: a press does it. */
export const turnSaid = (words: string, wall: Wall): TurnSaid | null => {
  const { text } = fold(words)
  if (text.length > 100) return null
  const plain = text.trim()
  if (list.test(plain)) return { does: 'list', from: null, until: null }
  if (leave.test(plain)) return { does: 'leave', from: null, until: null }
  const no = cannot.exec(plain) ?? absent.exec(plain)
  const rest = (no ?? skip.exec(plain))?.[1]
  if (rest === undefined) return null
  const does = no ? ('cannot' as const) : ('skip' as const)
  if (no && aTurn.test(rest)) return { does, from: null, until: null }
  if (!dayOnly.test(rest)) return null
  const when = readWhen(rest, { now: wall })
  const from = when?.start ?? when?.end
  return from ? { does, from, until: when?.end ?? from } : null
}
