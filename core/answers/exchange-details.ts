import { z } from 'zod'
import { oneLine } from '../chat/text.ts'
import { gone } from '../posts/say-post.ts'
import { id } from '../posts/schema.ts'
import type { Resident } from '../residents/resident.ts'
import { addHours } from '../time.ts'
import { type PersonTurn, useCase } from '../use-case.ts'
import { type Say, say, to } from '../views.ts'
import type { Contact } from './appointment.ts'
import { isContact } from './contact-details.ts'
import { mayExchange } from './conversation.ts'
import { otherOf, threadOf } from './relay.ts'
import { over, type ReplyFacts, replyFacts } from './reply-answer.ts'

const detailMax = 80
/** Somebody's detail waits so long for the other's, then it is erased. */
export const waitHours = 48

type Facts = ReplyFacts & { waiting: readonly Contact[] }

const keyOf = (answer: string): string => `exchange:${answer}`

const refusal = (facts: Facts, turn: PersonTurn<Resident>): Say | null => {
  const no = over(facts, turn)
  if (no || !facts.found) return no
  if (mayExchange(facts.found, facts.passed)) return null
  const name = otherOf(facts.found, turn.who.id)?.name ?? ''
  return say(to.resident(turn.who.id), 'exchangeEarly', { name, answer: facts.found.answer.id })
}

/**
 * « Échanger nos coordonnées »: what one shares waits until the other shares too. Only then does each get the other's, and both are
 * erased in that very turn.
 */
export const exchangeDetails = useCase({
  who: 'resident',
  intent: z.object({ answer: id, detail: z.string().min(1) }),
  read: async (db, { answer }, { who, now }): Promise<Facts> => {
    const facts = await replyFacts(db, answer, who?.id)
    return { ...facts, waiting: facts.found ? await db.contactsOf(answer, addHours(now, -waitHours)) : [] }
  },
  doors: {
    form: {
      title: (t) => t.relay.exchange(),
      ask: 'all',
      fields: { detail: { kind: 'line', label: (t) => t.relay.detailLabel(), hint: (t) => t.relay.detailHint() } },
      parse: ({ detail = '' }, { answer }) =>
        isContact(detail) ? { intent: { answer, detail: oneLine(detail, detailMax) } } : { again: 'detail' },
      refuse: (facts: Facts, turn) => refusal(facts, turn),
      question: ({ found }: Facts, _field, { who }, again) =>
        say(to.here, 'exchangeQuestion', { answer: found?.answer.id ?? '', name: otherOf(found, who?.id ?? '')?.name ?? '', again }),
    },
  },
  decide: (facts, { answer, detail }, turn) => {
    const { who, now, ids } = turn
    const no = refusal(facts, turn)
    const { found, waiting, blocked } = facts
    const other = otherOf(found, who.id)
    if (no || !found || !other) return { say: no ? [no] : [], talk: null }
    const waits = say(to.resident(who.id), 'exchangeWaits', { name: other.name, answer }, { key: keyOf(answer), fresh: true })
    /** Who is blocked is not told so. */
    if (blocked) return { say: [waits], talk: null }
    const [theirs, mine] = [other.id, who.id].map((it) => waiting.find(({ resident }) => resident === it))
    if (!theirs)
      return {
        save: { contacts: [{ answer, resident: who.id, detail, at: now }] },
        say: [
          waits,
          ...(mine
            ? []
            : [
                say(
                  to.resident(other.id),
                  'exchangeAsked',
                  { name: who.name, title: found.post.title, answer },
                  { key: keyOf(answer), thread: threadOf(answer), fresh: true },
                ),
              ]),
        ],
        talk: null,
      }
    const gets = (reader: string, name: string, shared: string, messageId: string | undefined): Say =>
      say(
        to.resident(reader),
        'exchanged',
        { name, detail: shared, answer },
        { key: `answer:${answer}:${messageId ?? ''}`, thread: threadOf(answer) },
      )
    return {
      forget: { contacts: [theirs, ...(mine ? [mine] : [])] },
      say: [gets(who.id, other.name, theirs.detail, ids[1]), gets(other.id, who.name, detail, ids[2])],
      talk: null,
    }
  },
})

/** « Non merci », or one's own taken back: nothing is exchanged, and nobody is named for it. */
export const leaveExchange = useCase({
  who: 'resident',
  intent: z.object({ answer: id }),
  doors: { press: true },
  read: async (db, { answer }, { who }) => {
    const { found } = await replyFacts(db, answer, who?.id)
    return { found, waiting: found ? await db.contactsOf(answer, new Date(0)) : [] }
  },
  decide: ({ found, waiting }, { answer }, { who }) => {
    const other = otherOf(found, who.id)
    if (!found || !other) return { say: [gone(who.id)] }
    const asked = waiting.some(({ resident }) => resident === other.id)
    const edited = { key: keyOf(answer) }
    return {
      forget: { contacts: waiting },
      say: [
        say(to.resident(who.id), 'exchangeLeft', { name: other.name, answer }, edited),
        ...(asked ? [say(to.resident(other.id), 'exchangeNot', { title: found.post.title, answer }, edited)] : []),
      ],
    }
  },
})
