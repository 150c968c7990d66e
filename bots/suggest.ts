import type { Platform } from '../core/chat/inbound.ts'
import { registry } from '../core/index.ts'
import { commanded } from '../core/intents.ts'
import type { Sql } from '../db/connect.ts'
import { reads } from '../db/reads.ts'
import type { Suggest } from './adapter.ts'

/** What may follow a command, for whoever types it: their own things only, those that hold the letters typed so far. */
export const suggestFrom =
  (sql: Sql, platform: Platform): Suggest =>
  async (command, typed, user) => {
    const kind = commanded(command)
    const choices = kind ? registry[kind].doors.command?.rest?.choices : undefined
    const account = choices ? await reads(sql).account(platform, user) : undefined
    if (!choices || !account) return []
    const letters = folded(typed)
    return (await choices(reads(sql), account.resident)).filter((it) => folded(it).includes(letters))
  }

const folded = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim()
