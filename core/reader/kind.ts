import { type Hit, mainOf } from './hit.ts'
import { animal, consumable, eventName, eventThing, helper, professional, service, tool } from './lexicon.ts'
import { type Direction, directions, type PostKind, postKinds } from './understood.ts'

/** What the rules say of kind and direction; the classifier weighs it with the words. */
export type Label = { kind: PostKind; direction: Direction }
export type Evidence = { text: string; hits: Hit[]; price: boolean; free: boolean; timed: boolean }
type Cue = { kind: PostKind | null; direction: Direction | null; weight: number }

const cheap =
  /\b(?:pas (?:trop )?cher(?:e?s?)|d'occas?(?:ion|e)?|occasion|occaz|budget|petit prix|seconde main|max(?:imum)?|a bas prix|raisonnable)\b/
const timeWord =
  /\b(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|demain|ce soir|ce midi|ce matin|cet apres|week-end|\d{1,2} ?h\b|\d{1,2}h\d\d|\d{1,2}[/.]\d{1,2}|(?:\d|er) (?:janv|fev|mars|avr|mai|juin|juil|aout|sept|oct|nov|dec)|a midi|le \d{1,2}\b)/
const place = /^ ?(?:de la |un peu de |plus de )?place\b/

/** The thing itself: what follows, up to what it is for. */
const headOf = (text: string, from: number): string => {
  const after = text
    .slice(from, from + 60)
    .replace(/^[ :]+/, '')
    .replace(/^pour [^,.]{3,30}? (?=(?:un|une|des) )/, '')
  const end = /[.,!?;:\n]| pour | qui | que | afin | dont | a (?=[a-z]+er\b)/.exec(after)
  return end ? after.slice(0, end.index) : after
}

const eventAt = (text: string): number => {
  const found = eventName.exec(text)
  return found && !eventThing.test(text.slice(0, found.index)) ? found.index : -1
}

/** What the thing tells of the kind, for a request that only says "cherche" or "quelqu'un aurait". */
const sought = (head: string, evidence: Evidence, isHeld: boolean): Cue[] => {
  const classes: [kind: PostKind, weight: number, at: number][] = [
    ['favour', 3.5, head.search(helper)],
    ['favour', 3, head.search(service)],
    ['tip', 3.5, head.search(professional)],
    ['loan', 3, head.search(tool)],
    ['gift', 2.5, head.search(consumable)],
    ['event', 2.5, eventAt(head)],
  ]
  const best = classes.filter(([, , at]) => at >= 0 && at < 30).sort((one, other) => one[2] - other[2])[0]
  const cues: Cue[] = []
  const isPerson = best?.[0] === 'favour' || best?.[0] === 'tip'
  if (best) cues.push({ kind: best[0], direction: null, weight: best[1] })
  if (!isPerson && (cheap.test(evidence.text) || (evidence.price && !evidence.free)))
    cues.push({ kind: 'sale', direction: null, weight: 3 })
  if (!isPerson && evidence.free) cues.push({ kind: 'gift', direction: null, weight: 2.5 })
  if (!isPerson && evidence.timed && best?.[0] !== 'event') cues.push({ kind: 'loan', direction: null, weight: 1.5 })
  if (!best) {
    if (animal.test(head)) cues.push({ kind: 'gift', direction: null, weight: 1 })
    cues.push({ kind: 'loan', direction: null, weight: isHeld ? 1.5 : 0.3 }, { kind: 'gift', direction: null, weight: isHeld ? 1 : 0.9 })
    cues.push({ kind: 'sale', direction: null, weight: isHeld ? 0 : 0.7 })
  }
  return cues
}

const offered = (head: string, evidence: Evidence): Cue[] => {
  const cues: Cue[] = []
  if (service.test(head)) cues.push({ kind: 'favour', direction: null, weight: 2.5 })
  else if (eventAt(head) >= 0) cues.push({ kind: 'event', direction: null, weight: 2 })
  else if (tool.test(head)) cues.push({ kind: 'loan', direction: null, weight: 1.5 })
  else if (consumable.test(head)) cues.push({ kind: 'gift', direction: null, weight: 2 })
  if (evidence.price) cues.push({ kind: 'sale', direction: null, weight: 1.5 })
  return cues
}

/** A post that names its thing and no verb: "Apéro samedi 19h", "Vélo enfant 40€", "Baby-sitter vendredi soir ?" */
export const bareCue = (text: string, price: boolean): Cue | null => {
  if (/\b(?:etait|etaient|c'etait|merci pour|a ete|s'est bien|est annulee?|hier|derniere?|bravo)\b/.test(text)) return null
  const isQuestion = /\?/.test(text)
  const timed = timeWord.test(text)
  const event = eventAt(text)
  const start = text.replace(/^(?:bonjour|bonsoir|salut|hello|coucou)[a-z ]{0,20}[,!. ]+/, '').slice(0, 40)
  const isEvent = event >= 0 && event < 50 && timed && !/^(?:je|j'|on |nous |mon |ma |c'etait)/.test(start)
  if (isEvent && event <= 12) return { kind: 'event', direction: 'offer', weight: 4.2 }
  if (price && service.test(start)) return { kind: 'favour', direction: 'offer', weight: 3 }
  if (isEvent) return { kind: 'event', direction: 'offer', weight: price ? 3.5 : 4.2 }
  if (
    price &&
    !isQuestion &&
    /[a-z]{3,}/.test(text.replace(/euros?|prix|debattre/g, '')) &&
    !/^(?:je|j'|on |nous |c'est|il |elle |ca |le |la )/.test(start)
  )
    return { kind: 'sale', direction: 'offer', weight: 3.5 }
  if (helper.test(start) && /quelqu'un/.test(start) && isQuestion && !/^(?:quelqu'un (?:est|va|ici|la)\b)/.test(start))
    return { kind: 'favour', direction: 'request', weight: 2.2 }
  if (helper.test(start) && !/quelqu'un|personne|voisin|jeune|prof/.test(start) && (timed || isQuestion))
    return { kind: 'favour', direction: 'request', weight: 3 }
  if (service.test(start) && !/\b(?:cours|aide|service)\b/.test(start) && (timed || isQuestion))
    return { kind: 'favour', direction: 'request', weight: 2.5 }
  if (professional.test(start) && isQuestion) return { kind: 'tip', direction: 'request', weight: 3 }
  if (tool.test(start) && isQuestion) return { kind: 'loan', direction: 'request', weight: 2.5 }
  if (event >= 0 && isQuestion && event < 12) return { kind: 'event', direction: 'offer', weight: 2.2 }
  return null
}

const cuesOf = (evidence: Evidence): Cue[] => {
  const { hits, text, price, free } = evidence
  const cues: Cue[] = []
  const main = mainOf(hits)
  for (const hit of hits) {
    const agrees = !main || hit === main || hit.kind === main.kind || hit.kind === null || main.kind === null
    const isAsked = hit.kind === 'tip' && hit.direction === 'offer' && !hit.heads && /\?/.test(text)
    cues.push({
      kind: hit.kind,
      direction: isAsked ? 'request' : hit.direction,
      weight: hit === main || agrees ? hit.weight : hit.weight / 3,
    })
  }
  if (main && main.kind === null) {
    const head = main.object === 'before' ? text.slice(Math.max(0, main.from - 50), main.from) : headOf(text, main.to)
    cues.push(...(main.direction === 'request' ? sought(head, evidence, main.by === 'hold') : offered(head, evidence)))
  }
  if (!hits.some((hit) => hit.heads)) {
    const bare = bareCue(text, price)
    if (bare) cues.push(bare)
  }
  if (price && !free && main?.kind === 'gift' && main.direction === 'offer')
    cues.push({ kind: 'sale', direction: 'offer', weight: main.by === 'give' && !/\bced|separe/.test(text) ? 3.5 : 6 })
  return cues
}

export const needsSpace = (text: string, hit: Hit): boolean =>
  hit.by === 'seek' && place.test(text.slice(hit.to, hit.to + 20)) && !/place de|place pour/.test(text.slice(hit.to, hit.to + 20))

/** What the rules make of it: each kind and direction with what speaks for it, the strongest first. */
export const weighed = (evidence: Evidence): (Label & { score: number })[] => {
  const cues = cuesOf(evidence)
  return postKinds
    .flatMap((kind) =>
      directions.map((direction) => ({
        kind,
        direction,
        score: cues.reduce(
          (sum, cue) => ((cue.kind ?? kind) === kind && (cue.direction ?? direction) === direction ? sum + cue.weight : sum),
          0,
        ),
      })),
    )
    .sort((one, other) => other.score - one.score)
}
