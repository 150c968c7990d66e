import { Temporal } from 'temporal-polyfill'
import { type Button, inTwos } from '../chat/card.ts'
import { addDays, dayOf, type Wall } from '../time.ts'
import type { Words } from '../words/fr.ts'
import type { Direction, PostKind } from './post.ts'

/** All kinds, two a row, as words. */
export const sortButtons = (post: string, t: Words): Button[][] => {
  const buttons = Object.entries(t.post.sorts).map(([sort, label]): Button => {
    const [kind, direction] = sort.split('-') as [PostKind, Direction]
    return { label, press: { do: 'edit-post', post, kind, direction } }
  })
  return inTwos(buttons)
}

/** The likeliest days; anything else is written. */
export const whenButtons = (post: string, wall: Wall, t: Words): Button[][] => {
  const today = dayOf(wall)
  const saturday = addDays(today, Math.max(0, 6 - Temporal.PlainDate.from(today).dayOfWeek))
  const on = (label: string, start: Wall): Button => ({ label, press: { do: 'edit-post', post, start } })
  return [
    [on(t.edit.today(), today), on(t.edit.tomorrow(), addDays(today, 1))],
    [
      { label: t.edit.weekend(), press: { do: 'edit-post', post, start: saturday, end: addDays(saturday, 1) } },
      { label: t.edit.noDate(), press: { do: 'edit-post', post, clear: 'when' } },
    ],
  ]
}

export const clearButton = (post: string, field: string, t: Words): Button[][] => {
  if (field === 'price') return [[{ label: t.edit.noPrice(), press: { do: 'edit-post', post, clear: 'price' } }]]
  return field === 'place' ? [[{ label: t.edit.noPlace(), press: { do: 'edit-post', post, clear: 'place' } }]] : []
}
