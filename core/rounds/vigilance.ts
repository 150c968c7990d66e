import { z } from 'zod'
import { organisersAmong } from '../residents/resident.ts'
import { useCase } from '../use-case.ts'
import { say, to } from '../views.ts'
import type { RoundKind } from './round.ts'

/** Of Météo-France's phenomena those for which neighbours go round. */
export const phenomena = { heat: 'canicule', cold: 'grand-froid', flood: 'inondation' } as const satisfies Partial<
  Record<RoundKind, string>
>
/** Green, yellow, orange, red. */
export const levelOrange = 3

const levels = z.partialRecord(z.enum(['heat', 'cold', 'flood']), z.number().int().min(1).max(4))
export type Levels = z.infer<typeof levels>

const department = /^(?:0[1-9]|[1-8]\d|9[0-5]|2a|2b|97[1-8]|98[6-8])$/i

/** /vigilance 75: which département's official level the quartier follows. Alone, it says which. */
export const followVigilance = useCase({
  who: 'resident',
  intent: z.object({ department: z.string().max(40) }),
  doors: {
    command: {
      fr: 'vigilance',
      en: 'warning',
      about: (t) => t.round.vigilanceCommand(),
      place: 'private',
      rest: { name: (t) => t.round.department(), about: (t) => t.round.departmentAbout(), required: false },
      parse: (rest) => ({ department: rest.trim().slice(0, 40) }),
    },
  },
  read: async (db, _intent, { who }) => ({
    organises: organisersAmong(await db.rolesIn(who.quartier)).includes(who.id),
    watch: await db.lockedWatch(who.quartier),
  }),
  decide: ({ organises, watch }, { department: typed }, { who }) => {
    const code = department.test(typed) ? typed.toUpperCase() : null
    if (!organises || !code)
      return {
        say: [
          say(to.resident(who.id), 'vigilance', {
            department: watch?.department ?? null,
            changed: false,
            organises,
            wrong: organises && typed !== '',
          }),
        ],
      }
    return {
      save: { watches: [{ quartier: who.quartier, department: code, proposed: watch?.department === code ? watch.proposed : [] }] },
      say: [say(to.resident(who.id), 'vigilance', { department: code, changed: true, organises, wrong: false })],
    }
  },
})

/** The official levels came in: at orange or red the organisers are asked, once an episode, whether to start a round. Never a start. */
export const hearLevels = useCase({
  who: 'clock',
  intent: z.object({ quartier: z.string(), levels }),
  doors: {},
  read: async (db, { quartier }) => ({
    watch: await db.lockedWatch(quartier),
    organisers: organisersAmong(await db.rolesIn(quartier)),
    open: await db.openRound(quartier),
  }),
  decide: ({ watch, organisers, open }, { levels: heard }) => {
    if (!watch) return {}
    const high = (Object.keys(phenomena) as (keyof typeof phenomena)[]).filter((it) => (heard[it] ?? 0) >= levelOrange)
    /** What is not spoken of keeps its episode. */
    const going = watch.proposed.filter((it) => (heard[it as keyof Levels] ?? levelOrange) >= levelOrange)
    const fresh = high.filter((it) => !going.includes(it))
    if (fresh.length === 0 && going.length === watch.proposed.length) return {}
    return {
      save: { watches: [{ ...watch, proposed: [...going, ...fresh] }] },
      say: fresh.flatMap((kind) =>
        organisers.map((who) =>
          say(
            to.resident(who),
            'roundProposed',
            { kind, department: watch.department, red: heard[kind] === 4, open: open !== undefined },
            { key: `proposed:${kind}`, fresh: true, urgent: true },
          ),
        ),
      ),
    }
  },
})
