import { z } from 'zod'
import { oneLine } from '../chat/text.ts'
import { draftsOf, reading } from '../posts/draft-post.ts'
import { readField } from '../posts/edit-post.ts'
import { noteMax, titleMax } from '../posts/post.ts'
import { useCase } from '../use-case.ts'
import { say, to } from '../views.ts'
import { countIn } from './count-in.ts'
import { placesMax } from './event.ts'
import { eventIn, readEventWhen } from './event-words.ts'
import { isField, newEventFields } from './new-event-fields.ts'

/** « /evenement »: by its fields, by words or step by step, into a draft like any other. */
export const newEvent = useCase({
  who: 'resident',
  intent: z.object({ reading }),
  doors: {
    command: {
      fr: 'evenement',
      en: 'event',
      accented: 'évènement',
      about: (t) => t.newEvent.command(),
      place: 'private',
      fields: true,
      rest: { name: (t) => t.commands.postRest(), about: (t) => t.newEvent.words(), required: false },
      parse: (words, wall) => ({ reading: eventIn(words, wall) }),
    },
    form: {
      title: (t) => t.newEvent.title(),
      ask: 'all',
      fields: newEventFields,
      parse: ({ title = '', when = '', place = '', places = '', note = '' }, _ids, wall) => {
        const named = oneLine(title, titleMax)
        if (!named) return { again: 'title' }
        const day = readEventWhen(when, wall)
        if (!day) return { again: 'when' }
        const seats = countIn(places, placesMax)
        if (seats === null) return { again: 'places' }
        const where = readField('place', place, wall)?.place ?? null
        return {
          intent: {
            reading: {
              details: {
                ...{ kind: 'event', direction: 'offer', title: named, price: null, ...day, place: where },
                ...{ places: seats || null, note: oneLine(note, noteMax) || null },
              },
              ...{ kindConfidence: 1, alternatives: [], doubt: null },
            },
          },
        }
      },
      question: (_facts, field, _turn, again) => say(to.here, 'newEventAsk', { field: isField(field) ? field : 'title', again }),
    },
  },
  read: async () => ({}),
  decide: (_facts, { reading: it }, turn) => {
    const { title, start, vague, place, places } = it.details
    const when = vague ?? start
    if (title && when) return draftsOf([it], null, turn)
    /** The one thing that is missing is asked, and asked again until it is understood. */
    const field = title ? 'when' : 'title'
    const values = {
      ...(title ? { title } : {}),
      ...(when ? { when } : {}),
      place: place ?? 'aucun',
      ...(places ? { places: String(places) } : {}),
    }
    return {
      say: [say(to.here, 'newEventAsk', { field, again: false })],
      talk: { kind: 'form', form: 'new-event', ids: {}, values, field },
    }
  },
})
