import type { Ids } from './chat/press.ts'
import { cameFor, type Talk } from './chat/talk.ts'
import { type Form, type Intent, registry } from './index.ts'
import { intentOf, type Opened } from './intents.ts'
import type { Reads } from './reads.ts'
import type { Resident } from './residents/resident.ts'
import type { Wall } from './time.ts'
import type { Decision, FormDoor, PersonTurn } from './use-case.ts'
import { say, to } from './views.ts'

/** A field to ask: of a form just opened, of its next step, or the same again because the answer was not understood. */
export type Asked = Opened & { values: Ids; field: string | null; again: boolean }

export const doorOf = (form: Form): FormDoor<unknown> => {
  const door = registry[form].doors.form
  if (!door) throw new Error(`"${form}" has no form: is its door open in its use case?`)
  return door
}

/** What kind of secret answers this form; undefined where it is none, or no form. */
export const secretOf = (name: string): FormDoor<unknown>['secret'] =>
  Object.hasOwn(registry, name) ? registry[name as Form].doors.form?.secret : undefined

/** A button that opens a form. Its ids may name the field that the resident picked. */
export const opened = ({ form, ids: { field, ...ids } }: Opened): Asked => {
  const door = doorOf(form)
  const picked = field && Object.hasOwn(door.fields, field) ? field : null
  return { do: 'open-form', form, ids, values: {}, field: picked ?? (door.ask === 'all' ? firstOf(door, {}) : null), again: false }
}

const firstOf = (door: FormDoor<unknown>, values: Ids): string | null => {
  const names = Object.keys(door.fields)
  const needed = names.filter((field) => !door.fields[field]?.optional)
  return (needed.length > 0 ? needed : names).find((field) => !(field in values)) ?? null
}

/** The resident's words are the answer to the field now asked: the next field, the same again, or the filled form. */
export const answered = (talk: Extract<Talk, { kind: 'form' }>, words: string, photo: string | null, wall: Wall): Intent | Asked => {
  const form = talk.form as Form
  const door = doorOf(form)
  const values = { ...talk.values, [talk.field]: words }
  /** What was just said is not understood: it is asked again before anything else is. */
  if (againOf(form, talk.ids, values, wall) === talk.field) {
    /** A photo that came before its words waits for them. */
    const waits = photo !== null && words === '' && door.photo !== undefined
    return {
      do: 'open-form',
      form,
      ids: talk.ids,
      values: waits ? { ...talk.values, photo } : talk.values,
      field: talk.field,
      again: !waits,
    }
  }
  const next = door.ask === 'all' ? firstOf(door, values) : null
  if (next) return { do: 'open-form', form, ids: talk.ids, values, field: next, again: false }
  return (
    filled(form, talk.ids, values, photo, wall) ?? {
      do: 'open-form',
      form,
      ids: talk.ids,
      values: talk.values,
      field: talk.field,
      again: true,
    }
  )
}

/** A form that came whole from the platform: the filled form, or the first field that was not understood, to be asked by itself. */
export const submitted = (form: Form, { field, ...ids }: Ids, values: Ids, photo: string | null, wall: Wall): Intent | Asked => {
  const intent = filled(form, ids, values, photo, wall)
  if (intent) return intent
  const again = againOf(form, ids, values, wall) ?? field ?? firstOf(doorOf(form), {})
  const understood = Object.fromEntries(Object.entries(values).filter(([name]) => name !== again))
  return { do: 'open-form', form, ids, values: understood, field: again, again: true }
}

/** The field that cannot be understood; null when all can. */
export const againOf = (form: Form, ids: Ids, values: Ids, wall: Wall): string | null => {
  const { parse, secret } = doorOf(form)
  /** Of a secret nobody can say here whether it is understood. */
  const read = secret ? undefined : parse?.(values, ids, wall)
  return read && 'again' in read ? read.again : null
}

/** A whole form, from a modal or the last step; null when it cannot be understood. */
export const filled = (form: Form, ids: Ids, values: Ids, photo: string | null, wall: Wall): Intent | null => {
  const { parse } = doorOf(form)
  const read = parse ? parse(values, ids, wall) : { intent: { ...ids, ...values } }
  const kept = photo ?? values.photo
  return 'intent' in read ? intentOf(form, { ...read.intent, ...(kept ? { photo: kept } : {}) }) : null
}

/** Asks the field, or lets the resident pick one, or says why the form is of no use now. */
export const ask = async (db: Reads, it: Asked, turn: PersonTurn<Resident | null>): Promise<Decision> => {
  const useCase = registry[it.form]
  const door = doorOf(it.form)
  if (useCase.who === 'resident' && !turn.who) return { say: [say(to.here, 'chat', { about: 'stale', name: null })] }
  const resident = turn as PersonTurn<Resident>
  const facts = await useCase.read(db, it.ids, resident)
  const refusal = turn.who ? door.refuse?.(facts, resident) : null
  if (refusal) return { say: [refusal], talk: null }
  if (!it.field) return { say: [door.question(facts, null, turn, it.again)] }
  /** What a newcomer came for goes along, whatever they are asked on the way. */
  const after = turn.who ? {} : cameFor(turn.talk)
  const talk = { kind: 'form' as const, form: it.form, ids: { ...after, ...it.ids }, values: it.values, field: it.field }
  return { say: [door.question(facts, it.field, { ...turn, talk }, it.again)], talk }
}
