import type { Answer } from '../core/answers/answer.ts'
import { hasLine } from '../core/answers/yes.ts'
import { type Intent, type Kind, registry } from '../core/index.ts'
import type { Direction, Post, PostKind } from '../core/posts/post.ts'
import type { Reads } from '../core/reads.ts'
import type { Resident } from '../core/residents/resident.ts'
import { addHours, afterQuiet, type Quiet, wallOf } from '../core/time.ts'
import type { Decision } from '../core/use-case.ts'
import type { Say } from '../core/views.ts'

/** A number from 0 to 1, the same ones for the same seed (mulberry32). */
export const chance = (seed: number): (() => number) => {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
}

const zone = 'Europe/Paris'
const quiets: readonly Quiet[] = [{ from: 1260, to: 480 }, { from: 1320, to: 420 }, { from: 1200, to: 540 }, null]

export type Said = { at: Date; by: string | null; say: Say }
/** Somebody answered: from now on they are owed an outcome. */
type Giving = { who: string; at: Date }

/**
 * One post and those who answer it, without a database: the use cases' own `read` and `decide`, over rows in memory that keep the
 * database's rules.
 */
export type Street = {
  now: Date
  post: Post
  answers: Map<string, Answer>
  people: Map<string, Resident>
  said: Said[]
  givings: Giving[]
  /** What went wrong on the way. */
  wrong: string[]
  act(who: string | null, intent: Intent): Promise<void>
}

/** What may be broken on purpose, to see that it is noticed. */
export type Fault = { neverDue?: Kind; unsaid?: (say: Say, intent: Intent) => boolean }

const street = (post: Post, people: Map<string, Resident>, start: Date, fault: Fault): Street => {
  let count = 0
  const named = (id: string): string => people.get(id)?.name ?? ''
  const rows = () =>
    [...it.answers.values()]
      .sort((a, b) => a.at.getTime() - b.at.getTime() || (a.id < b.id ? -1 : 1))
      .map((answer) => ({
        answer,
        neighbour: named(answer.neighbour),
        quiet: people.get(answer.neighbour)?.quiet ?? null,
        blocked: false,
      }))
  const db = {
    lockedPost: async (id: string) => (id === it.post.id ? { post: it.post, author: named(it.post.author) } : undefined),
    answersTo: async () => rows(),
    lockedAnswer: async (id: string) => {
      const answer = it.answers.get(id)
      return answer && { answer, neighbour: named(answer.neighbour), post: it.post, author: named(it.post.author) }
    },
    hoursOf: async (id: string) => ({ quiet: people.get(id)?.quiet ?? null, zone }),
    isBlocked: async () => false,
    /** Loans have a clock and tests of their own. */
    liveLoansOf: async () => [],
    quietOf: async (id: string) => people.get(id)?.quiet ?? null,
    passed: async () => ({ last: null, lent: false }),
    similarPosts: async () => [],
  } as Partial<Reads> as Reads

  const save = ({ posts = [], answers = [] }: NonNullable<Decision['save']>): void => {
    for (const it_ of posts) it.post = it_
    for (const answer of answers) {
      it.answers.set(answer.id, answer)
      const held = [...it.answers.values()].filter(({ state }) => state === 'chosen' || state === 'offered')
      if (held.length > 1) it.wrong.push(`${held.length} have it at once`)
      if ((answer.state === 'offered') !== (answer.claimUntil !== null))
        it.wrong.push(`${answer.state} with a claim of ${answer.claimUntil}`)
    }
    if (new Set(answers.map(({ id }) => id)).size < answers.length) it.wrong.push('an answer is saved twice')
  }

  const it: Street = {
    now: start,
    post,
    answers: new Map(),
    people,
    said: [],
    givings: [],
    wrong: [],
    act: async (who, intent) => {
      const useCase = registry[intent.do]
      const resident = who ? people.get(who) : null
      const ids = Array.from({ length: 6 }, () => `i${String(++count).padStart(6, '0')}`)
      const turn = { now: it.now, ids, who: resident, wall: wallOf(it.now, zone), talk: null, quartier: { zone } } as never
      const before = [...it.answers.values()].find(({ neighbour }) => neighbour === who)
      const ended = it.post.state
      const decision = useCase.decide(await useCase.read(db, intent, turn), intent, turn)
      if (decision.save) save(decision.save)
      const after = [...it.answers.values()].find(({ neighbour }) => neighbour === who)
      if (who && after && after.at !== before?.at) it.givings.push({ who, at: it.now })
      for (const say of decision.say ?? []) if (!fault.unsaid?.(say, intent)) it.said.push({ at: it.now, by: who, say })
      if (ended !== it.post.state && (it.post.state === 'closed' || it.post.state === 'expired'))
        for (const { state, dueAt } of it.answers.values())
          if (state === 'waiting' || state === 'offered' || dueAt) it.wrong.push(`${state} after the end`)
    },
  }
  return it
}

const sorts: readonly (readonly [PostKind, Direction])[] = [
  ['gift', 'offer'],
  ['gift', 'offer'],
  ['sale', 'offer'],
  ['favour', 'request'],
  ['favour', 'offer'],
  ['gift', 'request'],
  ['loan', 'request'],
  ['loan', 'offer'],
]

/** One post, with all that its author and up to 90 neighbours do about it in the weeks that it stands. Same seed, same story. */
export const played = async (seed: number, fault: Fault = {}): Promise<Street> => {
  const random = chance(seed)
  const below = (n: number): number => Math.floor(random() * n)
  const start = addHours(new Date('2026-10-20T00:00:00Z'), below(24 * 14))
  const [kind, direction] = sorts[below(sorts.length)] ?? ['gift', 'offer']
  const count = below(91)
  const ids = ['author', ...Array.from({ length: count }, (_, n) => `n${n}`)]
  const people = new Map(
    ids.map((id): [string, Resident] => [
      id,
      {
        id,
        name: `${id} Voisin`,
        language: 'fr',
        quartier: 'q',
        standing: 'neighbour',
        quiet: quiets[below(quiets.length)] ?? null,
        model: false,
        joinedAt: start,
        suggestions: true,
        urgent: false,
      },
    ]),
  )
  const post: Post = {
    kind,
    direction,
    title: 'canapé',
    price: null,
    start: null,
    end: null,
    vague: null,
    place: null,
    photo: null,
    id: 'p',
    quartier: 'q',
    author: 'author',
    state: 'open',
    outcome: null,
    rev: 0,
    replaces: null,
    publishedAt: start,
    changedAt: start,
    checkAt: addHours(start, 14 * 24),
    askedAt: null,
    matchAt: null,
    cleared: false,
  }
  const it = street(post, people, start, fault)
  const acts: { at: Date; who: string | null; what: () => Intent | null }[] = []
  const plan = (hours: number, who: string, what: () => Intent | null): void => {
    const at = addHours(it.now, hours)
    const before = acts.findIndex((other) => other.at > at)
    acts.splice(before < 0 ? acts.length : before, 0, { at, who, what })
  }
  const answerOf = (who: string): Answer | undefined => [...it.answers.values()].find(({ neighbour }) => neighbour === who)
  const own = (who: string, act: 'give-up' | 'claim') => (): Intent | null => {
    const answer = answerOf(who)
    return answer ? { do: act, answer: answer.id } : null
  }

  const yes = random()
  for (const who of ids.slice(1)) {
    const when = random() ** 3 * 200
    const words: Intent = { do: 'answer-post', post: 'p', words: 'Bonjour', photo: null }
    plan(when, who, () => (hasLine(post) && random() < yes ? { do: 'take', post: 'p' } : words))
    if (random() < 0.15) plan(when + random() * 100, who, () => ({ do: 'take', post: 'p' }))
    if (random() < 0.2) plan(when + random() * 150, who, own(who, 'give-up'))
  }
  const anybody = (): Answer | undefined => [...it.answers.values()][below(it.answers.size)]
  const choose = (): Intent | null => {
    const answer = anybody()
    return answer ? { do: 'choose', answer: answer.id, sure: random() < 0.8 ? 'yes' : 'no' } : null
  }
  const authors: readonly (() => Intent | null)[] = [
    choose,
    choose,
    () => ({ do: 'reopen', post: 'p' }),
    () => ({ do: 'reopen', post: 'p' }),
    () => ({ do: 'keep-post', post: 'p' }),
    () => ({ do: 'close-post', post: 'p', outcome: 'done' }),
    () => ({ do: 'close-post', post: 'p', outcome: 'withdrawn' }),
  ]
  /** Two in five authors never do anything. */
  for (let n = random() < 0.4 ? 0 : 1 + below(5); n > 0; n--) {
    const what = authors[below(authors.length)]
    if (what) plan(random() * 260, 'author', what)
  }

  const end = addHours(start, 24 * 60)
  for (let steps = 0; steps < 5000; steps++) {
    let due: Date | null = null
    for (const { dueAt } of fault.neverDue === 'chase-answers' ? [] : it.answers.values()) if (dueAt && (!due || dueAt < due)) due = dueAt
    const { checkAt } = it.post
    const clock = due && (!checkAt || due <= checkAt) ? due : checkAt
    const next = acts[0]
    const at = next && (!clock || next.at < clock) ? next.at : clock
    if (!at || at > end) break
    it.now = at > it.now ? at : it.now
    const from = it.said.length
    if (next && at === next.at) {
      acts.shift()
      const intent = next.what()
      if (intent) await it.act(next.who, intent)
    } else await it.act(null, at === due ? { do: 'chase-answers', post: 'p' } : { do: 'check-post', post: 'p' })
    for (const { say } of it.said.slice(from)) {
      const who = say.to.kind === 'resident' ? say.to.id : ''
      /** Some who have it cannot after all. */
      if ((say.view === 'takeDone' || say.view === 'answerChosen') && random() < 0.35) plan(random() * 60, who, own(who, 'give-up'))
      /** Whose turn it is says yes, lets it pass, or does not look. */
      if (say.view !== 'lineTurn' || random() < 0.4) continue
      plan(random() * 2.2, who, own(who, random() < 0.7 ? 'claim' : 'give-up'))
    }
    if (steps === 4999) it.wrong.push('the clock turns in a circle')
  }
  return it
}

const outcomes: readonly Say['view'][] = ['takeDone', 'linePlace', 'lineTurn', 'answerChosen', 'answerDeclined', 'answerLapsed', 'lineLeft']

/** Who was left in silence, who was told twice, what broke a rule. Nothing is as it should be. */
export const silences = (it: Street): string[] => {
  const told = Map.groupBy(it.said, ({ say }) => (say.to.kind === 'resident' ? say.to.id : ''))
  const toldTo = (who: string): Said[] => told.get(who) ?? []
  const late = it.givings.flatMap(({ who, at }) => {
    const quiet = it.people.get(who)?.quiet ?? null
    const first = toldTo(who).find((said) => said.at >= at && outcomes.includes(said.say.view))
    const latest = afterQuiet(addHours(at, 72), quiet, zone)
    /** What they did not ask for waits for their morning. */
    const heard = first && (first.by === who ? first.at : afterQuiet(first.at, quiet, zone))
    return heard && heard <= latest ? [] : [`${who} answered at ${at.toISOString()} and heard at ${heard?.toISOString()}`]
  })
  const twice = [...it.people.keys()].flatMap((who) => {
    const ends = toldTo(who).filter(({ say }) => say.view === 'answerDeclined' && ['done', 'withdrawn', 'expired'].includes(say.data.why))
    return ends.length > 1 ? [`${who} was told the end ${ends.length} times`] : []
  })
  /** Who stands in line, or has it, when the post ends, and is told nothing. */
  const over = it.post.state === 'closed' || it.post.state === 'expired'
  const forgotten = [...it.answers.values()].flatMap(({ neighbour, state }) => {
    if (!over || state !== 'declined') return []
    const last = toldTo(neighbour)
      .filter(({ say }) => outcomes.includes(say.view))
      .at(-1)
    return last?.say.view === 'answerDeclined' ? [] : [`${neighbour} was last told ${last?.say.view} and is declined`]
  })
  return [...it.wrong, ...late, ...twice, ...forgotten]
}
