/** Where the name of the thing begins and ends in English; the same three questions as in French. */

const stop =
  /[.!?;:\n"(]| (?:- |\/ |= )| (?:that|which|who|whose|because|since|as |but|if|so |please|pls|plz|thanks|thank|thx|i|i'm|i've|i'd|i'll|we|we're|you|it|it's|they|is|are|was|were|isn't|in (?:good|great|perfect|mint|excellent|fair|working) |only |barely|hardly|never|still|works|working|on (?:mon|tues|wednes|thurs|fri|satur|sun|the \d|my|our|rue|place)|at (?!home )|from |until |till |before |after |this |next |tomorrow|tonight|today|around here|round here|near|nearby|anyone|anybody|someone|somebody|to (?:borrow|buy|rent|give|sell|collect|lend|go|help|pick|come|take|use|look|who)|for (?:sale|free|nothing|rent|loan|the weekend|a (?:few|couple|day|week|weekend|good)|my|our|his|her|\d|€|about|around|only|this|next|whoever|anyone|sat|sun|a )|with (?:me|us)|and (?:i|we|also|it|they|if|my)|free\b|cheap\b|asking|available|first come|can |could |would |must |has |have |had |gathering|looking |now\b|or (?:best|nearest)|ono\b|obo\b|going |in (?:the|my|our|your|exchange|return)\b|just |not )/

const lead =
  /^(?:[\s,:;.!?'"()*+>/=-]|(?:an?|the|some|any|my|our|your|his|her|their|this|these|those|one|few|couple|of|old|good|decent|nice|reliable|trustworthy|really|very|please|pls|anyone|somebody|someone|to|for|with|me|us|out|away|lots?|bunch|pile|set(?= of (?!keys))|still|also|again|half price|brand new|used|second[- ]?hand|un|une|des|du|de la|le|la|les|mon|ma|mes) )/

const trail =
  /(?:[\s,:;.!?'"()*+>/=-]|\b(?:an?|the|of|for|to|and|or|in|on|at|with|from|by|my|our|your|is|are|please|pls|thanks|about|around|only|saturday|sunday|\d{1,4} ?€|€|eur(?:os)?))$/

/** From the first word that names it to the first that does not. */
export const englishStretch = (text: string, start: number, limit: number): { from: number; to: number } => {
  let from = start
  let to = limit
  for (let found = lead.exec(text.slice(from, to)); found; found = lead.exec(text.slice(from, to))) from += found[0].length
  const end = stop.exec(text.slice(from, to))
  if (end) to = from + end.index
  const comma = text.indexOf(',', from + 2)
  if (comma >= 0 && comma < to && !/^, (?:an?|two|some|and) /.test(text.slice(comma, comma + 8))) to = comma
  for (let found = trail.exec(text.slice(from, to)); found && to > from; found = trail.exec(text.slice(from, to))) to -= found[0].length
  return { from, to }
}

const have =
  /\b(?:i(?:'ve)?(?: have| got| still have)|we(?:'ve)?(?: have| got| still have)|there(?:'s| is| are)|(?:anyone|anybody|someone|somebody|who) (?:got|has|have)|here(?:'s| is)) /
const hello =
  /^(?:(?:hi|hello|hey|dear|good (?:morning|evening|afternoon)|morning|evening|all|everyone|everybody|there|neighbou?rs|guys|folks|salut|bonjour|coucou|les voisins)\b[\s,!.:-]*)+/

/** What stands before the words that say what is done with it: "my old bike is up for grabs". */
export const englishBefore = (text: string, from: number, to: number): { from: number; to: number } => {
  const sentence = Math.max(from, ...['.', '!', '?', '\n'].map((end) => text.lastIndexOf(end, to - 2) + 1))
  const begun = sentence + (hello.exec(text.slice(sentence, to).trimStart())?.[0].length ?? 0)
  const said = have.exec(text.slice(begun, to))
  return englishStretch(text, said ? begun + said.index + said[0].length : begun, to)
}

const doubled = new Set(['sit', 'put', 'set', 'run', 'shop', 'cut', 'trim', 'dig', 'hem'])
const particle = /^(?:up|after|off|out|in|me|us)\b/

/** "water our tomatoes" is named "watering tomatoes". */
export const gerundOf = (words: string): string => {
  const [, verb = '', rest = ''] = /^([a-z-]+)\b(.*)$/is.exec(words) ?? []
  if (verb === '' || /ing$|ings$/i.test(verb)) return words
  const lower = verb.toLowerCase()
  const stem =
    doubled.has(lower.replace(/^.*-/, '')) || /sit$/.test(lower)
      ? `${verb}${verb.slice(-1)}`
      : /[^e]e$/.test(lower)
        ? verb.slice(0, -1)
        : verb
  const after = rest.trim()
  const object = particle.test(after) ? after : after.replace(/^(?:my|our|your|the|a|an|his|her|some|their) /i, '')
  return `${stem}ing ${object}`.trim()
}
