import { z } from 'zod'
import { pageSize } from '../posts/list-posts.ts'
import { useCase } from '../use-case.ts'
import { say, to } from '../views.ts'
import { seen } from './answer-request.ts'
import { categoryOf, isCategory } from './categories.ts'

/** Of addresses whose category we do not know. */
const others = 'other'

/** /adresses: the quartier's good addresses, first by category, then a page at a time, the last confirmed first. */
export const listTips = useCase({
  who: 'resident',
  intent: z.object({
    in: z.string().max(24).optional(),
    page: z.coerce.number().int().min(0).max(200).optional(),
  }),
  doors: {
    press: true,
    spoken: 'The resident asks for the good addresses of the quartier.',
    command: {
      fr: 'adresses',
      en: 'tips',
      about: (t) => t.tips.command(),
      place: 'private',
      rest: { name: (t) => t.tips.commandRest(), about: (t) => t.tips.commandWhich(), required: false },
      parse: (rest) => ({ in: categoryOf(rest) ?? undefined }),
    },
  },
  read: async (db, { in: category, page = 0 }, { who, now }) =>
    category && (category === others || isCategory(category))
      ? {
          category,
          categories: [],
          addresses: await db.addresses(
            { quartier: who.quartier, reader: who.id, category: category === others ? null : category },
            now,
            pageSize + 1,
            page * pageSize,
          ),
        }
      : { category: null, categories: await db.addressCategories(who.quartier, who.id, now), addresses: [] },
  decide: ({ category, categories, addresses }, { page = 0 }, { who, now, quartier }) => {
    const how = { key: 'tips', ...(page === 0 ? { fresh: true as const } : {}) }
    if (category === null)
      return {
        say: [
          say(
            to.resident(who.id),
            'tipCategories',
            { quartier: quartier.name, categories: categories.map((it) => ({ ...it, key: it.category ?? others })), page },
            how,
          ),
        ],
      }
    return {
      say: [
        say(
          to.resident(who.id),
          'tipList',
          {
            quartier: quartier.name,
            category: category === others ? null : category,
            key: category,
            addresses: addresses.slice(0, pageSize).map((it) => seen(it, now, quartier.zone)),
            page,
            more: addresses.length > pageSize,
          },
          how,
        ),
      ],
    }
  },
})
