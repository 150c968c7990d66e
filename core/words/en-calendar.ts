import { command, rich } from '../chat/rich.ts'
import { dayText } from './format.ts'
import type { calendar as french } from './fr-calendar.ts'

export const calendar: typeof french = {
  command: () => 'Follow the events in your calendar',
  link: (p) => rich`The events of ${p.quartier} can come into your calendar by themselves, and stay up to date there.`,
  how: () => rich`In your calendar choose “Subscribe to a calendar” (or “Add from URL”), and paste this address:`,
  atom: () => rich`For a feed reader:`,
  yours: () => rich`This address is yours: keep it to yourself. I do not keep it, but you can ask for another.`,
  replaced: () => rich`Your old address no longer works. Keep this one to yourself: I do not keep it.`,
  known: (p) =>
    rich`You have an address to follow the events of ${p.quartier}, since ${dayText(p.since, 'en')}: it works on all your devices. Lost it? Ask for a new one, and the old one will no longer work.`,
  another: () => 'A new address',
  off: (p) =>
    p.organiser
      ? rich`The calendar to follow is not open here. Only the person who installed Palier can open it: it needs a public address (PUBLIC_URL). Meanwhile each event can be added to your calendar from its dates.`
      : rich`The calendar to follow is not open here: only the person who installed Palier can open it. Meanwhile each event can be added to your calendar from its dates.`,
  renew: () => 'Change all addresses',
  sure: (p) =>
    p.count === 0
      ? rich`Nobody follows the calendar of ${p.quartier} yet. Change the addresses all the same?`
      : rich`${p.count} ${p.count === 1 ? 'person follows' : 'people follow'} the calendar of ${p.quartier}. All addresses will stop working, and everyone will have to ask for a new one. Change them?`,
  yes: () => 'Yes, change them',
  no: () => 'No, keep them',
  renewed: (p) => rich`Done: no old address of the calendar of ${p.quartier} works any more.`,
  feedTitle: (p) => `Events of ${p.quartier}`,
  feedCancelled: (p) => `Cancelled: ${p.title}`,
  ended: (p) =>
    rich`The address of the calendar of ${p.quartier} was changed: yours no longer works. To get a new one: ${command('calendar')}`,
}
