import type { Folded } from './normalise.ts'

/** What phones and hurried thumbs write, word for word. */
const shorthand: Record<string, string> = {}
const means = (right: string, ...written: string[]) => {
  for (const word of written) shorthand[word] = right
}
means("quelqu'un", 'qqn', 'qqun', 'qq1', 'kelkun', 'kelqun', 'quelquun', 'quelqun', 'qlqn', 'qlq1', 'quelcun', 'quelquin')
means('quelque chose', 'qqch', 'qqchose', 'qqchoz', 'kelkechose')
means('quelques', 'qq', 'qques', 'qlq', 'qlqs')
means('pour', 'pr')
means('dans', 'ds')
means('pendant', 'pdt', 'pdnt')
means('tout', 'tt')
means('tous', 'ts')
means('toute', 'tte')
means('beaucoup', 'bcp', 'bcoup')
means('vous', 'vs')
means('nous', 'ns')
means('sans', 'ss')
means('avec', 'avc')
means('maintenant', 'mtn', 'mnt', 'maint')
means("aujourd'hui", 'ajd', 'auj', 'ojd', 'aujourdhui', 'ojourdui', 'aujd')
means('demain', '2main', 'dm1', '2m1', 'dmain', 'demin')
means('apres-midi', 'apm', 'aprem', 'aprm', 'apresm')
means('week-end', 'we', 'wk', 'wkd', 'weekend', 'weekends', 'wkend')
means('bonjour', 'bjr', 'bjour', 'bonjou')
means('bonsoir', 'bsr')
means('salut', 'slt')
means('coucou', 'cc')
means('merci', 'mrc', 'mci', 'merki')
means('qui', 'ki')
means('quoi', 'koi', 'qoi')
means('que', 'ke', 'k')
means("j'ai", 'jai', 'gé')
means("j'aurais", 'jaurais', 'jorais')
means("j'aimerais", 'jaimerais', 'jaimerai')
means('je vends', 'jvends', 'jvend', 'jvds')
means('vends', 'vds', 'vd', 'vens', 'vand')
means('je donne', 'jdonne', 'jdone')
means('donne', 'done', 'donn')
means('je prete', 'jprete')
means('je cherche', 'jcherche', 'jcherch', 'jrecherche')
means('recherche', 'rech', 'rechrche')
means('cherche', 'chrch', 'cherch', 'chercje')
means('echange', 'ech', 'echg')
means('recupere', 'recup')
means('je veux', 'jveux', 'jveu', 'jvx')
means('je peux', 'jpeux', 'jpeu', 'jpe')
means('je suis', 'jsuis', 'chui', 'chuis', 'jsui')
means("c'est", 'cest', 'cé')
means("d'aide", 'daide')
means("y'a", 'ya')
means('pourquoi', 'pk')
means('combien', 'cb', 'cmb')
means('gratuit', 'gratos', 'grat')
means('euros', 'eur', 'euro')
means('bebe', 'bb')
means('rendez-vous', 'rdv')
means("d'accord", 'dacc', 'dac')
means('svp', 'sivouplait')
means("jusqu'a", 'jusqua')
means("jusqu'au", 'jusquau')
means("d'ici", 'dici')
means("d'un", 'dun')
means("d'une", 'dune')
means("qu'un", 'quun')
means("l'apres-midi", 'laprem')

/** Words that carry so much that one wrong letter should not hide them. */
const carriers = [
  ...['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche', 'demain', 'janvier', 'fevrier', 'juillet'],
  ...['septembre', 'octobre', 'novembre', 'decembre', 'cherche', 'recherche', 'emprunter', 'recupere', 'perceuse', 'quelqu'],
]
const byInitial = new Map<string, string[]>()
for (const word of carriers) byInitial.set(word.charAt(0), [...(byInitial.get(word.charAt(0)) ?? []), word])
const realWords = new Set([
  'marche',
  'mardis',
  'quelque',
  'demande',
  'demains',
  'recherches',
  'vendeur',
  'vendredis',
  'samedis',
  'domaine',
  'jeudis',
])

/** One letter missing, wrong, doubled or swapped with its neighbour. An added letter is not: "cherches", "chercher". */
const isSlipOf = (word: string, right: string): boolean => {
  let same = 0
  while (same < word.length && word[same] === right[same]) same++
  const rest = word.slice(same)
  const rightRest = right.slice(same)
  if (word.length === right.length) {
    return (
      rest.slice(1) === rightRest.slice(1) || (rest[0] === rightRest[1] && rest[1] === rightRest[0] && rest.slice(2) === rightRest.slice(2))
    )
  }
  if (word.length === right.length - 1) return rest === rightRest.slice(1)
  return word.length === right.length + 1 && rest.slice(1) === rightRest && word[same] === word[same - 1]
}

const respelled = (word: string): string | undefined => {
  if (Object.hasOwn(shorthand, word)) return shorthand[word]
  if (word.length < 5 || word.length > 10 || realWords.has(word)) return undefined
  const candidates = byInitial.get(word.charAt(0))
  if (!candidates || candidates.includes(word)) return undefined
  return candidates.find((right) => Math.abs(right.length - word.length) < 2 && isSlipOf(word, right))
}

/** "j ai", "l ecole", "aujourd hui": the apostrophe that a phone left out. */
const lostApostrophe = /(?<![\d'-] ?)\b(j|l|d|n|m|c|s|t|qu|quelqu|aujourd|jusqu|lorsqu) (?=[aeiouyh])/g
const lostHyphen =
  /\b(week|apres|rendez|baby|vide|pique|lave|seche|porte|multi) (?=(end|ends|midi|vous|sit|sitter|sitting|grenier|greniers|nique|linge|vaisselle|bebe|velo|velos)\b)/g

const englishWe = /^ ?('| (are|have|need|will|can|want|would|could|were|had|do|got|lost|found|need)\b)/

export const respell = (folded: Folded): Folded => {
  const text = folded.text
    .replace(lostApostrophe, "$1'")
    .replace(lostHyphen, '$1-')
    .replace(/\bc (?=(bon|fait|quand|ok|vendu|donne|quoi|cool|regle|trop)\b)/g, "c'")
    .replace(/\b(j) (?=(vends|donne|prete|cherche|veux|peux)\b)/g, "$1'")
  const next: Folded = { text: '', starts: [], ends: [], original: folded.original }
  const copy = (from: number, to: number) => {
    next.text += text.slice(from, to)
    for (let at = from; at < to; at++) {
      next.starts.push(folded.starts[at] ?? 0)
      next.ends.push(folded.ends[at] ?? 0)
    }
  }
  let done = 0
  for (const found of text.matchAll(/[a-z0-9]+/g)) {
    const word = found[0]
    const right = respelled(word)
    if (right === undefined || text[found.index - 1] === "'") continue
    if (word === 'we' && englishWe.test(text.slice(found.index + 2, found.index + 12))) continue
    copy(done, found.index)
    done = found.index + word.length
    const start = folded.starts[found.index] ?? 0
    const end = folded.ends[done - 1] ?? start
    next.text += right
    for (let unit = 0; unit < right.length; unit++) {
      next.starts.push(start)
      next.ends.push(end)
    }
  }
  copy(done, text.length)
  return next
}
