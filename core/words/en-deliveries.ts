import { bold, rich } from '../chat/rich.ts'
import { s, thing } from './en-pieces.ts'
import type { Words } from './fr.ts'

export const delivery: Words['delivery'] = {
  unknown: (p) => rich`I am not sure that ${thing(p.title)} reached the channel: the connection broke at the wrong moment. Is it there?`,
  isThere: () => 'Yes, it is there',
  sendAgain: () => 'No, publish it again',
  noted: (p) => rich`Perfect, ${thing(p.title)} is up.`,
  sentAgain: (p) => rich`I am publishing it again: ${thing(p.title)}.`,
  digestUnknown: (p) =>
    rich`I am not sure that ${bold(p.name)}’s morning page arrived: the connection broke at the wrong moment. I do not send it twice.`,

  foldedIntro: () => rich`And today also:`,
  foldedMore: (n) => rich`… and ${n} other${s(n)}`,
  withPhoto: () => ' (with a photo)',

  urgentAbout: () => rich`An urgent message is, for instance, a neighbour who cannot come in an hour after all.`,
  urgentName: () => 'Urgent messages:',
  urgentIs: { yes: 'even at night', no: 'they wait for the morning' },
  urgentOn: () => 'Even at night, if it is urgent',
  urgentOff: () => 'At night even urgent ones wait',
}
