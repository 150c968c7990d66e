import { getTableColumns, getTableName } from 'drizzle-orm'
import type { PgTable } from 'drizzle-orm/pg-core'
import type { CalendarLink } from '../core/calendars/calendar-link.ts'
import type { Entities } from '../core/entities.ts'
import type { Code } from '../core/joining/code.ts'
import type { Application } from '../core/joining/way.ts'
import { searchable } from '../core/matching/words.ts'
import type { Post } from '../core/posts/post.ts'
import type { Upload } from '../core/proofs/proof.ts'
import type { Quartier } from '../core/quartiers/quartier.ts'
import type { Resident } from '../core/residents/resident.ts'
import { type Tx, write } from './connect.ts'
import { fingerprint } from './fingerprint.ts'
import * as tables from './schema.ts'

type ResidentRow = typeof tables.residents.$inferSelect

const residentRow = ({ quiet, ...it }: Resident): ResidentRow => ({ ...it, quietFrom: quiet?.from ?? null, quietTo: quiet?.to ?? null })

export const residentOf = ({ quietFrom, quietTo, ...it }: ResidentRow): Resident => ({
  ...it,
  quiet: quietFrom === null || quietTo === null ? null : { from: quietFrom, to: quietTo },
})

const postRow = (it: Post): Post & { words: string } => ({ ...it, around: it.around ?? false, words: searchable(it.title) })

const linkRow = ({ token, ...it }: CalendarLink): typeof tables.calendarLinks.$inferSelect => ({
  ...it,
  hash: token === null ? null : fingerprint(token),
})

/** Without a fingerprint, new or known, the row is refused. */
const codeRow = ({ code, ...it }: Code): Omit<Code, 'code'> => ({ ...it, hash: code === null ? it.hash : fingerprint(code) })

export const codeOfRow = (row: typeof tables.codes.$inferSelect): Code => ({ ...row, code: null })

const applicationRow = (it: Application): Application => ({ ...it, told: it.told ?? 0 })
const uploadRow = ({ token, ...it }: Upload): typeof tables.uploads.$inferSelect => ({ ...it, hash: fingerprint(token) })

export const quartierOf = (row: typeof tables.quartiers.$inferSelect): Quartier => row

type Name = keyof Entities
/** A digest is claimed, never replaced: a second one of the day breaks its key and undoes the turn. */
const kept: { readonly [K in Name]: { table: PgTable; key: readonly string[]; replace: boolean } } = {
  quartiers: { table: tables.quartiers, key: ['id'], replace: true },
  channels: { table: tables.channels, key: ['platform', 'chat'], replace: true },
  residents: { table: tables.residents, key: ['id'], replace: true },
  accounts: { table: tables.accounts, key: ['platform', 'user'], replace: true },
  roles: { table: tables.roles, key: ['quartier', 'resident', 'role'], replace: true },
  links: { table: tables.links, key: ['code'], replace: true },
  memberships: { table: tables.memberships, key: ['resident', 'quartier'], replace: true },
  vouches: { table: tables.vouches, key: ['guest', 'quartier', 'sponsor'], replace: true },
  applications: { table: tables.applications, key: ['resident'], replace: true },
  codes: { table: tables.codes, key: ['id'], replace: true },
  codeTries: { table: tables.codeTries, key: ['platform', 'user'], replace: true },
  proofLooks: { table: tables.proofLooks, key: ['resident', 'reader', 'at'], replace: true },
  uploads: { table: tables.uploads, key: ['resident'], replace: true },
  /** Part of a quartier, never taken over by another. */
  areas: { table: tables.areas, key: ['area'], replace: false },
  follows: { table: tables.follows, key: ['resident', 'quartier'], replace: true },
  associationFollowers: { table: tables.associationFollowers, key: ['association', 'resident'], replace: true },
  associations: { table: tables.associations, key: ['id'], replace: true },
  associationSpeakers: { table: tables.associationSpeakers, key: ['association', 'resident'], replace: true },
  posts: { table: tables.posts, key: ['id'], replace: true },
  answers: { table: tables.answers, key: ['id'], replace: true },
  appointments: { table: tables.appointments, key: ['answer'], replace: true },
  contacts: { table: tables.contacts, key: ['answer', 'resident'], replace: true },
  conversations: { table: tables.conversations, key: ['answer'], replace: true },
  loans: { table: tables.loans, key: ['id'], replace: true },
  tips: { table: tables.tips, key: ['post'], replace: true },
  votes: { table: tables.votes, key: ['tip', 'resident'], replace: true },
  series: { table: tables.series, key: ['post'], replace: true },
  regulars: { table: tables.regulars, key: ['post', 'resident'], replace: true },
  occurrences: { table: tables.occurrences, key: ['id'], replace: true },
  events: { table: tables.events, key: ['post'], replace: true },
  eventDates: { table: tables.eventDates, key: ['id'], replace: true },
  attendees: { table: tables.attendees, key: ['date', 'resident'], replace: true },
  organisers: { table: tables.organisers, key: ['post', 'resident'], replace: true },
  eventThings: { table: tables.eventThings, key: ['id'], replace: true },
  /** A slot is taken, never taken over. */
  thingClaims: { table: tables.thingClaims, key: ['thing', 'date', 'slot'], replace: false },
  eventResults: { table: tables.eventResults, key: ['date'], replace: true },
  listed: { table: tables.listed, key: ['id'], replace: true },
  rounds: { table: tables.rounds, key: ['id'], replace: true },
  volunteers: { table: tables.volunteers, key: ['round', 'resident'], replace: true },
  visits: { table: tables.visits, key: ['id'], replace: true },
  looks: { table: tables.looks, key: ['listed', 'resident', 'at'], replace: true },
  watches: { table: tables.watches, key: ['quartier'], replace: true },
  urgencies: { table: tables.urgencies, key: ['post'], replace: true },
  urgentAsks: { table: tables.urgentAsks, key: ['post', 'resident'], replace: true },
  eventRegulars: { table: tables.eventRegulars, key: ['post', 'resident'], replace: true },
  calendarLinks: { table: tables.calendarLinks, key: ['resident', 'quartier', 'association'], replace: true },
  deeds: { table: tables.deeds, key: ['resident', 'kind', 'subject'], replace: true },
  suggestions: { table: tables.suggestions, key: ['id'], replace: true },
  blocks: { table: tables.blocks, key: ['resident', 'blocked'], replace: true },
  reports: { table: tables.reports, key: ['id'], replace: true },
  digests: { table: tables.digests, key: ['quartier', 'day'], replace: false },
  editions: { table: tables.editions, key: ['quartier'], replace: true },
  pages: { table: tables.pages, key: ['quartier'], replace: true },
  subscriptions: { table: tables.subscriptions, key: ['resident'], replace: true },
}

type Statement = { head: string; tail: string; columns: readonly (readonly [property: string, column: string])[] }
const statements = new Map<Name, Statement>()

/** One statement a table, made once: the rows travel as one JSON text, so that any number of them is the same prepared statement. */
const statementFor = (name: Name): Statement => {
  const known = statements.get(name)
  if (known) return known
  const { table, key, replace } = kept[name]
  const columns = Object.entries(getTableColumns(table)).map(([property, column]) => [property, column.name] as const)
  const list = columns.map(([, column]) => `"${column}"`).join(', ')
  const into = getTableName(table)
  const set = columns.flatMap(([property, column]) => (key.includes(property) ? [] : [`"${column}" = excluded."${column}"`]))
  const keys = columns.flatMap(([property, column]) => (key.includes(property) ? [`"${column}"`] : []))
  const onConflict = `on conflict (${keys.join(', ')}) do ${set.length > 0 ? `update set ${set.join(', ')}` : 'nothing'}`
  const made = {
    head: `insert into ${into} (${list}) select ${list} from jsonb_populate_recordset(null::${into}, `,
    tail: `::text::jsonb) ${replace ? onConflict : ''}`,
    columns,
  }
  statements.set(name, made)
  return made
}

const rowOf = (name: Name, entity: object): object => {
  if (name === 'residents') return residentRow(entity as Resident)
  if (name === 'calendarLinks') return linkRow(entity as CalendarLink)
  if (name === 'codes') return codeRow(entity as Code)
  if (name === 'applications') return applicationRow(entity as Application)
  if (name === 'uploads') return uploadRow(entity as Upload)
  return name === 'posts' ? postRow(entity as Post) : entity
}

/** Saves rows whole, by key. */
export const save = (tx: Tx, all: { readonly [K in Name]?: readonly Entities[K][] }): void => {
  for (const [name, entities] of Object.entries(all) as [Name, readonly object[]][]) {
    if (entities.length === 0) continue
    const { head, tail, columns } = statementFor(name)
    const rows = entities.map((entity) => {
      const row = rowOf(name, entity) as Readonly<Record<string, unknown>>
      return Object.fromEntries(columns.map(([property, column]) => [column, row[property] ?? null]))
    })
    write(tx, tx`${tx.unsafe(head)}${JSON.stringify(rows)}${tx.unsafe(tail)}`)
  }
}

/** Rows that are no more, each named by its key. */
export const forget = (tx: Tx, all: { readonly [K in Name]?: readonly Entities[K][] }): void => {
  for (const [name, entities] of Object.entries(all) as [Name, readonly object[]][]) {
    if (entities.length === 0) continue
    const { table, key } = kept[name]
    const from = getTableName(table)
    const columns = getTableColumns(table)
    const named = key.map((property) => [property, columns[property]?.name ?? property] as const)
    const list = named.map(([, column]) => `"${column}"`).join(', ')
    const rows = entities.map((entity) => {
      const row = entity as Readonly<Record<string, unknown>>
      return Object.fromEntries(named.map(([property, column]) => [column, row[property]]))
    })
    write(
      tx,
      tx`${tx.unsafe(`delete from ${from} where (${list}) in (select ${list} from jsonb_populate_recordset(null::${from}, `)}${JSON.stringify(rows)}::text::jsonb))`,
    )
  }
}

/** Accounts that are nobody's any more, with the question that awaited an answer there. */
export const forgetAccounts = (tx: Tx, all: readonly Entities['accounts'][]): void => {
  const [platforms, users] = [all.map((it) => it.platform), all.map((it) => it.user)]
  for (const table of ['accounts', 'talks'])
    write(
      tx,
      tx`delete from ${tx.unsafe(table)} where (platform, "user") in (select * from unnest(${platforms}::text[], ${users}::text[]))`,
    )
}

/** A channel's new id: the channel and what waits for it follow. Messages of the old one cannot be edited from the new one: their keys go. */
export const moveChannel = (tx: Tx, { from, to }: { from: Entities['channels']; to: string }): void => {
  write(tx, tx`update channels set chat = ${to} where platform = ${from.platform} and chat = ${from.chat}`)
  write(
    tx,
    tx`update outbox set chat = ${to}, queue = ${to} where platform = ${from.platform} and chat = ${from.chat} and state in ('pending', 'sending')`,
  )
  write(tx, tx`delete from messages where platform = ${from.platform} and chat = ${from.chat}`)
}
