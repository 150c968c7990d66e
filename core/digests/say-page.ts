import type { Quartier } from '../quartiers/quartier.ts'
import type { Wall } from '../time.ts'
import { type Say, say, to } from '../views.ts'
import type { Chosen } from './choose.ts'
import { lineFrom } from './line.ts'
import { type Frame, type Lines, sectioned } from './page.ts'

export const linesOf = ({ items }: Chosen): Lines => sectioned(items.map((it) => ({ section: it.section, line: lineFrom(it, it.listed) })))

/** The page in the channels: one message a day, edited as its lines change. */
export const sayPage = ({ id, name }: Quartier, day: Wall, { items: _items, ...frame }: Frame, sections: Lines): Say =>
  say(to.digest(id), 'digest', { quartier: name, id, day, sections, ...frame }, { key: `digest:${day}` })
