import { type Button, type Card, inTwos } from '../chat/card.ts'
import { toldApart } from '../chat/labels.ts'
import { lines, rich } from '../chat/rich.ts'
import type { Role } from '../residents/resident.ts'
import type { Words } from '../words/fr.ts'

type StaffRole = Role['role']
type Helper = { id: string; name: string; role: StaffRole; self: boolean }
type In = { quartier: string }

const home = (t: Words): Button => ({ label: t.resident.toHome(), press: { do: 'home' } })
const toStaff = (t: Words): Button => ({ label: t.verifying.staff.all(), press: { do: 'staff' } })

/** Who helps to run the quartier. */
export const staffViews = {
  staff: (p: In & { organises: boolean; staff: readonly Helper[] }, t: Words): Card => {
    const others = p.organises ? p.staff.filter(({ role, self }) => role === 'moderator' && !self) : []
    const labels = toldApart(
      others.map(({ name }) => name),
      24,
    )
    return {
      text: lines(
        t.verifying.staff.list(p),
        ...p.staff.map(({ name, role, self }) => rich`• ${t.verifying.staff.line[role]({ name, self })}`),
      ),
      buttons: [
        ...inTwos(
          others.map(
            ({ id, role }, n): Button => ({
              label: t.verifying.staff.remove({ name: labels[n] ?? '' }),
              press: { do: 'leave-role', role, who: id, sure: 'no' },
            }),
          ),
        ),
        ...(p.organises
          ? [
              (['moderator', 'organiser'] as const).map(
                (role): Button => ({ label: t.verifying.staff.invite[role](), press: { do: 'invite-staff', role } }),
              ),
            ]
          : []),
        ...p.staff
          .filter(({ self }) => self)
          .map(({ id, role }): Button[] => [
            { label: t.verifying.staff.leave[role](), press: { do: 'leave-role', role, who: id, sure: 'no' } },
          ]),
        [home(t)],
      ],
    }
  },
  /** `code` null: there are too many already. */
  staffCode: (p: In & { role: StaffRole; code: string | null; hours: number }, t: Words): Card => ({
    text: p.code ? t.verifying.staff.code[p.role]({ ...p, code: p.code }) : t.verifying.staff.many(),
    buttons: [[toStaff(t)]],
  }),
  /** What they may see and do, before they accept. */
  staffOffer: (p: In & { role: StaffRole; code: string }, t: Words): Card => ({
    text: lines(t.verifying.staff.offer[p.role](p), t.verifying.staff.may[p.role](), t.verifying.staff.mayNot()),
    buttons: [
      [
        { label: t.verifying.staff.accept(), tone: 'go', press: { do: 'take-role', code: p.code } },
        { label: t.verifying.staff.decline(), press: { do: 'home' } },
      ],
    ],
  }),
  staffAlready: (p: In & { role: StaffRole; code: string }, t: Words): Card => ({
    text: t.verifying.staff.already[p.role](p),
    buttons: [[toStaff(t), home(t)]],
  }),
  /** `who`: to the organisers, who has joined them. */
  staffJoined: (p: In & { role: StaffRole; who: string | null }, t: Words): Card => ({
    text: p.who ? t.verifying.staff.theyJoined[p.role]({ quartier: p.quartier, who: p.who }) : t.verifying.staff.youJoined[p.role](p),
    buttons: [[toStaff(t), home(t)]],
  }),
  /** `name`: another's role, by an organiser. */
  staffLeave: (p: In & { role: StaffRole; id: string; name: string | null }, t: Words): Card => ({
    text: p.name ? t.verifying.staff.sureThem({ name: p.name }) : t.verifying.staff.sure[p.role](p),
    buttons: [
      [
        { label: t.verifying.staff.yes(), tone: 'danger', press: { do: 'leave-role', role: p.role, who: p.id, sure: 'yes' } },
        { label: t.verifying.staff.no(), press: { do: 'staff' } },
      ],
    ],
  }),
  staffLeft: (p: In & { role: StaffRole; name: string | null }, t: Words): Card => ({
    text: p.name ? t.verifying.staff.theyLeft({ name: p.name }) : t.verifying.staff.youLeft[p.role](p),
    buttons: [p.name ? [toStaff(t)] : [home(t)]],
  }),
  staffLast: (p: In, t: Words): Card => ({ text: t.verifying.staff.last(p), buttons: [[toStaff(t)]] }),
}
