import { answerOfKey } from './answers/relay.ts'
import type { Point } from './chat/rich.ts'
import { codeSaid } from './chat/short-code.ts'
import type { Talk } from './chat/talk.ts'
import { oneLine, storable } from './chat/text.ts'
import { type Asked, answered, doorOf } from './forms.ts'
import type { Form, Intent } from './index.ts'
import { registry } from './index.ts'
import { askedOf, isLookUp } from './matching/question.ts'
import type { Reading } from './posts/draft-post.ts'
import { readField } from './posts/edit-post.ts'
import { titleMax } from './posts/post.ts'
import { readingsIn, readingsOf } from './posts/reading.ts'
import { type Manage, read, readCorrection, readManage, readWhen } from './reader/read.ts'
import type { Understood } from './reader/understood.ts'
import type { Resident } from './residents/resident.ts'
import { inContext } from './sales/context.ts'
import { goodsSaid } from './sales/heard.ts'
import { turnSaid } from './series/heard.ts'
import type { Wall } from './time.ts'
import { addressSaid, isAddressList } from './tips/address-in.ts'

export type Heard = {
  text: string
  /** The id of the photo that came with it. */
  photo: string | null
  /** The key of our message that they quoted. */
  repliedKey: string | null
}
type Context = {
  joined: boolean
  /** Who speaks, where they have joined. */
  who?: Pick<Resident, 'standing'> | null
  talk: Talk | null
  wall: Wall
  /** What a better reader made of these words, where the offline one was unsure. */
  understood?: Understood | null
  /** What a photo that came alone seems to show. */
  photoTitle?: string | null
}

/**
 * What free words mean, given the question that awaits an answer: one more decoder, offline and under 2 ms.
 * The order: a quoted message, a code and nothing else, a newcomer, giving up, the open question, the draft on the table, then the words by themselves.
 */
export const hear = (heard: Heard, context: Context): Intent | Asked => {
  const text = storable(heard.text).trim()
  const { talk, wall } = context
  const quoted = heard.repliedKey ? answerOfKey(heard.repliedKey) : null
  if (quoted && context.joined) return { do: 'reply-answer', answer: quoted, words: text, photo: heard.photo }
  const code = awaitsWords(context) ? null : codeSaid(text)
  if (code) return { do: 'code', code }
  if (talk && isGivingUp(text)) return { do: 'cancel' }
  if (!context.joined) return talk?.kind === 'form' ? answered(talk, text, null, wall) : firstWords(text, heard.photo, wall)
  if (talk?.kind === 'held' && talk.why === 'contact') return inItsPlace(talk, text, heard.photo)
  if (talk?.kind === 'form' && Object.hasOwn(registry, talk.form)) return formAnswer(talk, text, heard.photo, wall)
  if (talk?.kind === 'condition' && heard.photo) return { do: 'loan-photo', loan: talk.loan, photo: heard.photo }
  if (text === '') return heard.photo ? alone(heard.photo, context.photoTitle ?? null) : { do: 'chat', about: 'unknown' }
  const about = talk?.kind === 'draft' ? aboutDraft(talk, text, heard.photo, wall) : null
  const turn = about || heard.photo ? null : turnSaid(text, wall)
  const meant =
    about ??
    (turn && { do: 'say-turn' as const, ...turn }) ??
    byItself(text, heard.photo ?? photoOf(talk), context.understood ?? read(text, { now: wall }), wall)
  /** We have just answered in a neighbour's place: words that mean nothing to us are for that neighbour. */
  const isForThem =
    talk?.kind === 'held' && talk.why === 'said' && meant.do === 'chat' && (meant.about === 'hello' || meant.about === 'unknown')
  return isForThem ? inItsPlace(talk, text, heard.photo) : meant
}

/** A neighbour's code alone is a code too, as long as we have asked them nothing; a newcomer is only ever asked who and where they are. */
const awaitsWords = ({ joined, who, talk }: Context): boolean =>
  who?.standing === 'neighbour' ? talk !== null : joined && talk !== null && talk.kind !== 'draft'

/** Written otherwise, it goes in the place of what was kept back. */
const inItsPlace = ({ on, photo: kept }: Extract<Talk, { kind: 'held' }>, words: string, photo: string | null): Intent =>
  'answer' in on
    ? { do: 'reply-answer', answer: on.answer, words, photo: photo ?? kept }
    : { do: 'answer-post', post: on.post, words, photo: photo ?? kept }

/** What a place is shared for: with whom it was said in answer to, else in the conversation whose words are awaited; else nobody. */
export const hearPlace = (point: Point, repliedKey: string | null, { joined, talk }: Pick<Context, 'joined' | 'talk'>): Intent => {
  if (!joined) return { do: 'start' }
  const quoted = repliedKey ? answerOfKey(repliedKey) : null
  if (quoted) return { do: 'share-place', on: { answer: quoted }, point }
  const { form, ids } = talk?.kind === 'form' ? talk : { form: null, ids: {} as Readonly<Record<string, string>> }
  if (form === 'reply-answer' && ids.answer) return { do: 'share-place', on: { answer: ids.answer }, point }
  return { do: 'share-place', on: form === 'answer-post' && ids.post ? { post: ids.post } : null, point }
}

/** Of a newcomer: an offer is kept while they tell their name, so that they need not type it again; anything else is a hello. */
const firstWords = (text: string, photo: string | null, wall: Wall): Intent => {
  const readings = readingsOf(text.slice(0, 1000), wall).map((it) => inContext(it, text))
  return readings.length > 0 ? { do: 'draft-post', readings, photo } : { do: 'start' }
}

/** The first posts of a message, with what all of it tells of them. */
const readings = ({ posts }: Pick<Understood, 'posts'>, text: string): Reading[] => readingsIn(posts, text).map((it) => inContext(it, text))

/** A photo without words: with what it seems to show, where that is known. */
const alone = (photo: string, title: string | null): Intent => ({ do: 'add-photo', photo, ...(title ? { reading: captioned(title) } : {}) })

export const isGivingUp = (text: string): boolean => {
  const does = readManage(text)?.does
  return does === 'cancel' || does === 'stop'
}

const photoOf = (talk: Talk | null): string | null => (talk?.kind === 'photo' ? talk.photo : null)

/** The answer to a form's field; words that clearly are a new post change the subject when they do not fit the field. */
const formAnswer = (talk: Extract<Talk, { kind: 'form' }>, text: string, photo: string | null, wall: Wall): Intent | Asked => {
  const step = answered(talk, text, photo, wall)
  if (!('again' in step && step.again) || isDateFor(talk, text, wall)) return step
  const readings = sureReadings(text, wall)
  return readings.length > 0 ? { do: 'draft-post', readings, photo } : step
}

/** The answer to « quand ? » that will not do is still one: nothing but a date is no new post. */
const isDateFor = ({ form, field }: Extract<Talk, { kind: 'form' }>, text: string, wall: Wall): boolean => {
  const span = doorOf(form as Form).fields[field]?.kind === 'when' ? readWhen(text, { now: wall })?.span : null
  return span ? text.length - (span[1] - span[0]) <= 'le '.length : false
}

const sureReadings = (text: string, wall: Wall): Reading[] => {
  const understood = read(text, { now: wall })
  return understood.act.value === 'post' && understood.act.confidence >= 0.7 ? readings(understood, text) : []
}

/** A correction of the draft on the table, or the answer to its one question; null when the words are about something else. */
const aboutDraft = (talk: Extract<Talk, { kind: 'draft' }>, text: string, photo: string | null, wall: Wall): Intent | null => {
  if (photo) return null
  const correction = readCorrection(text, { now: wall })
  if (correction) return { do: 'edit-post', post: talk.post, ...correction }
  const answer =
    talk.question && (talk.question !== 'title' || sureReadings(text, wall).length === 0) ? readField(talk.question, text, wall) : null
  return answer ? { do: 'edit-post', post: talk.post, ...answer } : null
}

const byItself = (text: string, photo: string | null, { act, posts }: Understood, wall: Wall): Intent => {
  const manage = readManage(text)
  /** « La perceuse est rendue », « qu’est-ce que j’ai prêté ? » name a thing as offers do. */
  if (manage && (manage.does === 'returned' || manage.does === 'list-loans') && !photo) return managing(manage, text, wall)
  if (!photo && isAddressList(text)) return { do: 'tips' }
  if (!photo && isLookUp(text) && act.value !== 'abuse' && posts.every(({ direction }) => direction.value === 'request'))
    return lookUp(text, wall)
  if (act.value === 'post' && posts.length > 0) return { do: 'draft-post', readings: readings({ posts }, text), photo }
  const goods = goodsSaid(text)
  if (goods) return { do: 'refuse-goods', goods }
  if (act.value === 'abuse') return { do: 'chat', about: 'abuse' }
  const address = addressSaid(text, wall)
  if (address) return { do: 'draft-post', readings: [address], photo }
  if (manage) return managing(manage, text, wall)
  if (photo) return { do: 'draft-post', readings: [captioned(text)], photo }
  if (act.value === 'manage') return { do: 'my-posts' }
  if (act.value === 'ask') return lookUp(text, wall)
  if (act.value === 'help') return { do: 'help' }
  return { do: 'chat', about: isHello(text) ? 'hello' : 'unknown' }
}

/** What fits the words; without a thing or a day, the newest. */
const lookUp = (text: string, wall: Wall): Intent => {
  const { title, start } = askedOf(text, wall)
  return title === '' && start === null ? { do: 'posts', page: 0 } : { do: 'find-posts', words: text.slice(0, 1000) }
}

/** What is done with posts that stand already. */
const managing = (manage: Manage, text: string, wall: Wall): Intent => {
  switch (manage.does) {
    case 'close':
    case 'withdraw':
      return { do: 'offer-close', about: manage.about, does: manage.does }
    case 'returned':
      return { do: 'my-loans', about: manage.about, back: true }
    case 'list-loans':
      return { do: 'my-loans', about: manage.about }
    case 'list-mine':
      return { do: 'my-posts' }
    case 'list-all':
      return lookUp(text, wall)
    case 'cancel':
    case 'stop':
      return { do: 'cancel' }
    case 'thanks':
      return { do: 'chat', about: 'thanks' }
    default:
      return manage.does satisfies never
  }
}

const isHello = (text: string): boolean => /^(bonjour|bonsoir|salut|coucou|hello|hi|hey)\b/i.test(text)

/** A photo's caption that is not a sentence: its title, with the likeliest two kinds to choose from. */
const captioned = (text: string): Reading => ({
  details: {
    kind: 'gift',
    direction: 'offer',
    title: oneLine(text, titleMax),
    price: null,
    start: null,
    end: null,
    vague: null,
    place: null,
  },
  kindConfidence: 0.3,
  alternatives: [
    { kind: 'gift', direction: 'offer' },
    { kind: 'sale', direction: 'offer' },
  ],
  doubt: null,
})

export const isForm = (name: string): name is Form => Object.hasOwn(registry, name) && registry[name as Form].doors.form !== undefined
