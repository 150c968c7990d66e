import { and, asc, eq, inArray, isNotNull, lte } from 'drizzle-orm'
import type { AppointmentReads } from '../core/answers/appointment.ts'
import { queries, type Sql } from './connect.ts'
import { residentOf } from './rows.ts'
import { appointments, residents } from './schema.ts'

export const appointmentReads = (on: Sql): AppointmentReads => {
  const db = queries(on)
  return {
    appointment: async (answer) => (await db.select().from(appointments).where(eq(appointments.answer, answer)))[0],
    residents: async (ids) =>
      (
        await db
          .select()
          .from(residents)
          .where(inArray(residents.id, [...ids]))
      ).map(residentOf),
    appointmentsDue: async (now, limit) =>
      (
        await db
          .select({ answer: appointments.answer })
          .from(appointments)
          .where(and(isNotNull(appointments.dueAt), lte(appointments.dueAt, now)))
          .orderBy(asc(appointments.dueAt))
          .limit(limit)
      ).map(({ answer }) => answer),
  }
}
