import {
  type APIButtonComponentWithCustomId,
  type APIComponentInMessageActionRow,
  type APIStringSelectComponent,
  ButtonStyle,
  ComponentType,
} from 'discord.js'
import type { Button, Card } from '../../core/chat/card.ts'
import { pack } from '../../core/chat/press.ts'
import { cut } from '../../core/chat/text.ts'
import { carried, unlike } from './carried.ts'

/** Developer Docs, Component Reference: a button's label has 80 characters, an option's 100; a select has 25 options. */
const labelMax = 80
const optionMax = 100
const optionsMax = 25

type Row = { type: ComponentType.ActionRow; components: APIComponentInMessageActionRow[] }

const styles = { go: ButtonStyle.Success, danger: ButtonStyle.Danger } as const

/**
 * All that can be pressed, in at most `room` components. Where they are too many, buttons that stand alone in their row become menus,
 * and what still does not fit is left out.
 */
export const rowsOf = ({ fill, buttons }: Pick<Card, 'fill' | 'buttons'>, room: number): Row[] => {
  const distinct = unlike()
  const first = fill ? [row([draw(fill.label, distinct(pack({ form: fill.form, ids: fill.ids })), ButtonStyle.Primary)])] : []
  const given = (buttons ?? []).filter((some) => some.length > 0)
  const plain = given.map((some) => row(some.map((it) => draw(it.label, distinct(carried(it)), styleOf(it)))))
  if (sizeOf([...first, ...plain]) <= room) return [...first, ...plain]
  return fitting([...first, ...menus(given)], room)
}

const menus = (given: readonly (readonly Button[])[]): Row[] => {
  const distinct = unlike()
  const alone = given.flatMap((some) => (some.length === 1 && styleOf(some[0]) === ButtonStyle.Secondary ? some : []))
  const rows: Row[] = []
  let taken = 0
  for (const some of given) {
    const [button] = some
    if (!button || !alone.includes(button)) {
      rows.push(row(some.map((it) => draw(it.label, distinct(carried(it)), styleOf(it)))))
      continue
    }
    /** The first of each twenty-five brings the others along. */
    const at = alone.indexOf(button)
    if (at % optionsMax === 0) rows.push(row([menu(`pick:${++taken}`, alone.slice(at, at + optionsMax))]))
  }
  return rows
}

const menu = (custom_id: string, some: readonly Button[]): APIStringSelectComponent => {
  const distinct = unlike()
  return {
    type: ComponentType.StringSelect,
    custom_id,
    options: some.map((it) => ({ label: cut(it.label, optionMax), value: distinct(carried(it)) })),
  }
}

const fitting = (rows: readonly Row[], room: number): Row[] => {
  const kept: Row[] = []
  for (const it of rows) if (sizeOf([...kept, it]) <= room) kept.push(it)
  return kept
}

const sizeOf = (rows: readonly Row[]): number => rows.reduce((sum, { components }) => sum + 1 + components.length, 0)

const row = (components: APIComponentInMessageActionRow[]): Row => ({ type: ComponentType.ActionRow, components })

const styleOf = (button: Button | undefined): APIButtonComponentWithCustomId['style'] =>
  button && 'tone' in button && button.tone ? styles[button.tone] : ButtonStyle.Secondary

const draw = (label: string, custom_id: string, style: APIButtonComponentWithCustomId['style']): APIButtonComponentWithCustomId => ({
  type: ComponentType.Button,
  label: cut(label, labelMax),
  custom_id,
  style,
})
