import { z } from 'zod'
import { codeOf } from '../chat/short-code.ts'
import { id } from '../posts/schema.ts'
import { organisersAmong, type Role } from '../residents/resident.ts'
import { useCase } from '../use-case.ts'
import { say, to } from '../views.ts'
import { staffMost } from './application.ts'
import { type CodeKind, hoursOf, isUsable, newCode, usedOnce, type WholeCode } from './code.ts'
import { joiningGone } from './gone.ts'
import type { Staff } from './reads.ts'

type StaffRole = Role['role']
const role = z.enum(['moderator', 'organiser'])

export const isStaffKind = (kind: CodeKind): kind is StaffRole => kind === 'moderator' || kind === 'organiser'

/** What an organiser gave is worth nothing once they organise no more. */
export const makerOrganises = ({ maker }: WholeCode, roles: readonly Role[]): boolean => organisersAmong(roles).includes(maker.id)

const organises = (staff: readonly Staff[], who: string): boolean =>
  staff.some(({ resident, role }) => resident === who && role === 'organiser')

const sayStaff = (staff: readonly Staff[], who: string, quartier: string) =>
  say(
    to.resident(who),
    'staff',
    {
      quartier,
      organises: organises(staff, who),
      staff: staff.map(({ resident, name, role }) => ({ id: resident, name, role, self: resident === who })),
    },
    { key: 'staff', fresh: true },
  )

/** Who organises and moderates the quartier, for those who do. */
export const showStaff = useCase({
  who: 'resident',
  intent: z.object({}),
  doors: { press: true },
  read: async (db, _intent, { who }) => ({ staff: await db.staffOf(who.quartier, staffMost) }),
  decide: ({ staff }, _intent, { who, quartier }) =>
    staff.some(({ resident }) => resident === who.id) ? { say: [sayStaff(staff, who.id, quartier.name)] } : { say: [joiningGone(who.id)] },
})

/** An organiser lets one neighbour help: a code, for a day, once. Another one of its kind ends it. */
export const inviteStaff = useCase({
  who: 'resident',
  intent: z.object({ role }),
  doors: { press: true },
  read: async (db, { role }, { who }) => ({
    staff: await db.staffOf(who.quartier, staffMost),
    codes: await db.codesBy(who.id, role, who.quartier),
  }),
  decide: ({ staff, codes }, { role }, { who, now, quartier, ids: [one = '', two = ''] }) => {
    if (!organises(staff, who.id)) return { say: [joiningGone(who.id)] }
    const card = { role, quartier: quartier.name, hours: hoursOf[role] }
    if (staff.length >= staffMost) return { say: [say(to.resident(who.id), 'staffCode', { ...card, code: null })] }
    const made = newCode({ id: one, code: codeOf(two), kind: role, quartier: quartier.id, by: who.id, most: 1 }, now)
    return {
      save: { codes: [made] },
      forget: { codes },
      say: [say(to.resident(who.id), 'staffCode', { ...card, code: made.code })],
    }
  },
})

/** « J’accepte », once they were told what it means. */
export const takeRole = useCase({
  who: 'resident',
  intent: z.object({ code: id }),
  doors: { press: true },
  read: async (db, { code }) => {
    const whole = await db.lockedCode(code)
    return { whole, roles: whole && isStaffKind(whole.code.kind) ? await db.rolesIn(whole.code.quartier) : [] }
  },
  decide: ({ whole, roles }, _intent, { who, now, quartier }) => {
    const kind = whole?.code.kind
    const isTheirs = whole?.code.quartier === who.quartier && who.standing === 'neighbour'
    if (!whole || !kind || !isStaffKind(kind) || !isTheirs || !isUsable(whole.code, now) || !makerOrganises(whole, roles))
      return { say: [joiningGone(who.id)] }
    const card = { role: kind, quartier: quartier.name }
    if (roles.some((it) => it.resident === who.id && it.role === kind))
      return { say: [say(to.resident(who.id), 'staffAlready', { ...card, code: '' })] }
    return {
      save: { roles: [{ quartier: who.quartier, resident: who.id, role: kind }], codes: [usedOnce(whole.code)] },
      say: [
        say(to.resident(who.id), 'staffJoined', { ...card, who: null }),
        ...organisersAmong(roles)
          .filter((one) => one !== who.id)
          .map((one) => say(to.resident(one), 'staffJoined', { ...card, who: who.name })),
      ],
    }
  },
})

/** One's own role ends, or, by an organiser, a moderator's. A quartier keeps an organiser: the last one stays. */
export const leaveRole = useCase({
  who: 'resident',
  intent: z.object({ role, who: id, sure: z.enum(['yes', 'no']) }),
  doors: { press: true },
  read: async (db, _intent, { who }) => {
    /** Two organisers who leave at once leave one after the other. */
    await db.lockedQuartier(who.quartier)
    return { staff: await db.staffOf(who.quartier, staffMost) }
  },
  decide: ({ staff }, { role, who: leaver, sure }, { who, quartier }) => {
    const it = staff.find((one) => one.resident === leaver && one.role === role)
    const isSelf = leaver === who.id
    const may = isSelf || (role === 'moderator' && organises(staff, who.id))
    if (!it || !may) return { say: [joiningGone(who.id)] }
    const card = { role, quartier: quartier.name }
    if (role === 'organiser' && staff.filter((one) => one.role === 'organiser').length === 1)
      return { say: [say(to.resident(who.id), 'staffLast', { quartier: quartier.name })] }
    const key = { key: 'staff' }
    if (sure === 'no') return { say: [say(to.resident(who.id), 'staffLeave', { ...card, id: leaver, name: isSelf ? null : it.name }, key)] }
    return {
      forget: { roles: [{ quartier: who.quartier, resident: leaver, role }] },
      say: isSelf
        ? [say(to.resident(who.id), 'staffLeft', { ...card, name: null }, key)]
        : [
            say(to.resident(who.id), 'staffLeft', { ...card, name: it.name }, key),
            say(to.resident(leaver), 'staffLeft', { ...card, name: null }),
          ],
    }
  },
})
