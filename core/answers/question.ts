import type { Post } from '../posts/post.ts'
import { fold } from '../reader/normalise.ts'
import { hourOf } from '../time.ts'

/** What a post says itself. */
export const topics = ['open', 'price', 'place', 'when', 'hour', 'photo'] as const
export type Topic = (typeof topics)[number]

/**
 * What a message asks that a post may say: only when it is such a question, short, and nothing else. « c’est combien ? » is one, « c’est
 * combien de kilos ? » is for its author. `title` is the post's, `names` are of those who talk.
 */
export const questionIn = (words: string, title: string, names: readonly string[] = []): Topic | null => {
  if (words.length > 120) return null
  const text = bare(plain(words), names.map(plain))
  const about = text.replace(subject(plain(title)), 'ceci')
  const isMarked = /[?？]/.test(words)
  return topics.find((topic) => asks[topic].always.test(about) || (isMarked && asks[topic].marked.test(about))) ?? null
}

const plain = (text: string): string =>
  fold(text)
    .text.replace(/[^a-z0-9]+/g, ' ')
    .trim()

const before =
  'bonjour|bonsoir|salut|coucou|hello|hi|hey|re|madame|monsieur|mme|mr|excusez moi|excuse me|pardon|desole|desolee|sorry|svp|s il vous plait|s il te plait|stp|please|petite question|une question|question|dites moi|dis moi|dites|juste|just|alors|et|euh|ah|oh|ok|merci|bien|du coup|voisin|voisine|a tous'
const after =
  'svp|s il vous plait|s il te plait|stp|please|merci|merci beaucoup|merci d avance|d avance|par avance|bonne journee|bonne soiree|cordialement|cdlt|bien a vous|thanks|thank you|thx|cheers|a bientot|du coup|voisin|voisine|exactement|en fait|deja|au fait|au juste'

/** Without what politeness puts around it. */
const bare = (text: string, names: readonly string[]): string => {
  const also = names.filter((name) => name !== '').map((name) => `|${name}`)
  const [start, end] = [new RegExp(`^(?:${before}${also.join('')})(?: |$)`), new RegExp(`(?:^| )(?:${after}${also.join('')})$`)]
  let left = text
  for (let next = left.replace(start, ''); next !== left; next = left.replace(start, '')) left = next
  for (let next = left.replace(end, ''); next !== left; next = left.replace(end, '')) left = next
  return left
}

const anything = /(?!)/
/** « le canapé », « votre canapé bleu »: the post's own thing, by words of its title. */
const subject = (title: string): RegExp => {
  const own = title.split(' ').filter((word) => word.length > 2)
  if (own.length === 0) return anything
  const word = own.map((it) => `${it}(?:s|x|es)?`).join('|')
  return new RegExp(
    `\\b(?:le|la|les|l|du|de la|votre|vos|ton|ta|ce|cet|cette|ces|the|your|this|that) (?:(?:${word}|de|d|des|du|en|a)(?: |$)){1,6}?(?=(?:est|sont|is|are|still|toujours|encore|a|coute|se|s|svp)\\b|$)`,
  )
}

const it =
  '(?:c est|ca|cela|il est|elle est|ils sont|elles sont|ce|ceci ?(?:est|sont)?|l annonce est|l offre est|l article est|est ce|est ce que c est|est il|est elle)'
const whole = (...forms: string[]): RegExp => new RegExp(`^(?:${forms.join('|')})$`)
const none = whole('(?!)')

/** `always`: it can only be a question. `marked`: with a question mark; without, it may be an offer (« Dispo ! »). */
const asks: Readonly<Record<Topic, { always: RegExp; marked: RegExp }>> = {
  open: {
    always: whole(
      `(?:est ce que )(?:${it} )?(?:toujours |encore |tjs |tjrs )?(?:disponibles?|dispos?|libres?|a vendre|a donner|a preter|valable|d actualite|la)`,
      '(?:est ce que )?(?:vous l avez|tu l as|vous les avez|vous avez|vous auriez) (?:toujours|encore|tjs)(?: ceci)?',
      '(?:est ce que )?l avez vous (?:toujours|encore)',
      'est ce (?:deja |trop )?(?:pris|parti|vendu|donne|reserve|tard)',
      '(?:is|are) (?:it|this|that|they|these|ceci)(?: one)? (?:still |already )?(?:available|there|for sale|free to take|on offer|up for grabs|gone|sold|taken)',
      'do you still have (?:it|this|that|them|ceci|one)',
      'has it (?:already )?(?:gone|been taken|been sold)',
    ),
    marked: whole(
      `(?:${it} )?(?:toujours |encore |tjs |tjrs |tj )?(?:disponibles?|dispos?)`,
      `(?:${it} )?(?:toujours|encore|tjs|tjrs|tj) (?:libres?|a vendre|a donner|a preter|a prendre|valable|possible|d actualite|en vente|en ligne|ouverte?|la|ok|bon)`,
      `(?:${it} )?(?:d actualite|deja pris(?:e|es)?|deja parti(?:e|s|es)?|deja vendue?s?|deja donnee?s?|deja reservee?s?|trop tard)`,
      '(?:c est )?(?:pris|parti|vendu|reserve)',
      '(?:l offre|l annonce|ca) tient (?:toujours|encore)',
      '(?:il )?(?:vous )?en reste(?: t il)?(?: encore| toujours)?',
      '(?:still )?available|still there|still for sale|already gone|already taken|too late|gone|ceci (?:still )?available|any left',
    ),
  },
  price: {
    always: whole(
      `(?:${it} )?(?:a )?combien(?: ceci| c est| ca)?`,
      '(?:ceci |ca )?(?:ca |il |elle )?coute combien|combien (?:est ce que )?(?:ca |il |elle )?coute(?: ceci| t il| t elle)?',
      `(?:${it} )?(?:a )?quel (?:est (?:le|votre|son) )?prix|c est quoi (?:le|votre|son) prix`,
      '(?:vous )?(?:le|la|les|l) (?:vendez|faites|vends|cedez|laissez) (?:a )?combien|vous en (?:demandez|voulez) combien',
      'combien (?:vous )?en (?:voulez|demandez|souhaitez)(?: vous)?|combien (?:voulez|demandez) vous',
      '(?:est ce|est ce que c est) (?:gratuit|payant)|(?:est ce qu )?il faut payer',
      'how much(?: is (?:it|this|that|ceci)| for (?:it|this|ceci)| does it cost| do you want(?: for (?:it|this|ceci))?| are they| are you asking)?',
      'what(?: s| is) (?:the|your|its) price|is (?:it|this|ceci) free|what does it cost',
    ),
    marked: whole(`(?:${it} )?(?:gratuit|payant)e?s?|(?:le |votre |son )?prix|the price|price|free`),
  },
  place: {
    always: whole(
      'c est ou|ou (?:est ce|c est|ca|est ce que c est)|c est situe ou|ou (?:se trouve|est|sont) ceci|ou est (?:il|elle)',
      `(?:${it} )?(?:a |dans )?quel (?:endroit|lieu|coin)|c est dans quelle (?:rue|partie du quartier)|quel est (?:le lieu|l endroit)`,
      '(?:c est )?(?:a )?quelle (?:est l )?adresse|c est quoi l adresse|dans quelle rue',
      '(?:ca se passe|ca a lieu|on se retrouve|rendez vous) ou|ou (?:ca se passe|est ce que ca se passe|a lieu ceci|se retrouve t on)',
      'ou (?:est ce qu on |peut on |puis je |faut il )?(?:le |la |les )?(?:recuperer|recupere|chercher|retirer)',
      'where is (?:it|this|that|ceci)|where does it take place|where do we meet|what(?: s| is) the (?:address|place)|which (?:street|address)',
    ),
    marked: whole('ou|where|l adresse|adresse|the address|lieu|le lieu'),
  },
  hour: {
    always: whole(
      `(?:${it} )?a quelle heure|(?:c est )?quelle heure|ca commence a quelle heure|a quelle heure (?:ca commence|est ce|c est)`,
      'what time(?: is it| does it start)?|at what time',
    ),
    marked: none,
  },
  when: {
    always: whole(
      'c est quand|quand (?:est ce|c est|ca|est ce que c est)|ca (?:commence|se passe|a lieu) quand|quand (?:ca commence|a lieu ceci)',
      `(?:${it} )?(?:pour )?quel jour|(?:c est )?(?:pour )?quelle date|c est quoi la date|quelle est la date|c est pour quand`,
      'when is (?:it|this|that|ceci)|when does it (?:start|take place)|(?:what|which) (?:day|date)(?: is it)?|what(?: s| is) the date',
    ),
    marked: whole('quand|pour quand|when|la date|date'),
  },
  photo: {
    always: whole(
      '(?:est ce qu )?(?:il )?y a (?:t il )?(?:une|des) photos?|(?:vous|tu) (?:auriez|avez|as|aurais) (?:une|des) photos?(?: (?:de )?ceci)?|(?:avez|auriez) vous (?:une|des) photos?(?: (?:de )?ceci)?',
      '(?:est ce que )?(?:je peux|on peut|peut on|puis je|pourrais je|pourrait on) (?:voir|avoir) (?:une|des) photos?(?: (?:de )?ceci)?',
      '(?:est il |serait il |c est |ce serait )?possible d avoir (?:une|des) photos?(?: (?:de )?ceci)?|(?:vous )?pouvez (?:vous )?(?:mettre|envoyer|m envoyer) une photo(?: (?:de )?ceci)?',
      'is there (?:a|any) (?:photo|picture|pic)s?|do you have (?:a |any )?(?:photo|picture|pic)s?(?: of (?:it|ceci))?',
      '(?:can|could|may) (?:i|we) (?:see|have) (?:a |some |any )?(?:photo|picture|pic)s?(?: of (?:it|ceci))?|any (?:photo|picture|pic)s?',
    ),
    marked: whole('(?:une |des )?photos?|a (?:photo|picture|pic)|(?:photo|picture|pic)s?'),
  },
}

/** Whether the post says it. Where it stands open but its thing may be lent just now, it does not. */
export const says = (post: Post, topic: Topic): boolean => {
  switch (topic) {
    case 'open':
      return post.state === 'open' && !(post.kind === 'loan' && post.direction === 'offer' && post.start === null)
    case 'price':
      return post.price !== null || (post.kind === 'gift' && post.direction === 'offer')
    case 'place':
      return post.place !== null
    case 'when':
      return post.start !== null || post.end !== null || post.vague !== null
    case 'hour':
      return post.start !== null && hourOf(post.start) !== null
    case 'photo':
      return post.photo !== null
    default:
      return topic satisfies never
  }
}
