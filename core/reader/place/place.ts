import { chooser } from '../choice.ts'
import { asWritten } from '../normalise.ts'
import { type PlaceScene, placesIn } from './candidates.ts'
import type { Place } from './rules.ts'
import weights from './weights.json' with { type: 'json' }

const choose = chooser(weights)
/** What leads to a place and is no part of it: it is read with it. */
const lead =
  /(?:\b(?:rdv|rendez-vous|depart)[ :]*)?(?:\b(?:a|au|aux|dans|ds|sur|vers|de|du|at|in|on|depuis|jusqu'au|le|la|les|l'|the)[ ']?)*$/

/** Where the thing of this post happens or lies; null where the text does not say. */
export const placeIn = (scene: PlaceScene): Place | null => {
  const found = choose(placesIn(scene))
  if (!found || found.candidate.to === 0) return null
  const { from, to } = found.candidate
  const { folded } = scene
  const start = Math.max(0, from - 30)
  const led = lead.exec(folded.text.slice(start, from))?.[0].length ?? 0
  const value = asWritten(folded, from, to).replace(/[,.;-]+$/, '')
  return value === '' ? null : { value, from, to, lead: from - led, confidence: Math.min(0.95, found.share) }
}
