import { expect, test } from 'vitest'
import { turnSaid } from './heard.ts'

/** A Wednesday. */
const now = '2026-11-25T10:00'

test.each<[string, string, string | null]>([
  ['je ne peux pas mardi', 'cannot', '2026-12-01'],
  ['Je peux pas mardi', 'cannot', '2026-12-01'],
  ['désolée, je ne peux pas venir mardi', 'cannot', '2026-12-01'],
  ['Bonjour, je ne pourrai pas mardi prochain, désolé', 'cannot', '2026-12-01'],
  ['je ne serai pas là mardi', 'cannot', '2026-12-01'],
  ['je serai absente mardi', 'cannot', '2026-12-01'],
  ['je ne suis pas dispo mardi soir', 'cannot', '2026-12-01'],
  ['finalement je ne peux pas demain', 'cannot', '2026-11-26'],
  ['je ne peux pas le 8 décembre', 'cannot', '2026-12-08'],
  ['je ne peux pas prendre mon tour', 'cannot', null],
  ['I can’t on Tuesday', 'cannot', '2026-12-01'],
  ['sorry, I can’t come on Tuesday', 'cannot', '2026-12-01'],
  ['I won’t be able to make it tomorrow', 'cannot', '2026-11-26'],
  ['pas besoin mardi', 'skip', '2026-12-01'],
  ['Pas besoin de venir mardi, merci', 'skip', '2026-12-01'],
  ['inutile de venir demain', 'skip', '2026-11-26'],
  ['ne venez pas mardi', 'skip', '2026-12-01'],
  ['no need on Tuesday', 'skip', '2026-12-01'],
  ['je ne viens plus', 'leave', null],
  ['Je ne viendrai plus, désolée', 'leave', null],
  ['I’m not coming any more', 'leave', null],
  ['c’est quand mon tour ?', 'list', null],
  ['quand est-ce que c’est mon tour ?', 'list', null],
  ['C’est mon tour quand ?', 'list', null],
  ['mes prochains tours', 'list', null],
  ['à qui le tour ?', 'list', null],
  ['qui vient mardi ?', 'list', null],
  ['when is my turn?', 'list', null],
  ['whose turn is it?', 'list', null],
])('« %s » speaks of turns: %s', (said, does, from) => {
  const found = turnSaid(said, now)
  expect([found?.does, found?.from?.slice(0, 10) ?? null]).toEqual([does, from])
})

test.each([
  'je ne peux pas porter ma commode mardi',
  'je ne peux plus',
  'je ne peux pas',
  'je peux mardi',
  'mardi je ne peux pas sortir, qui peut faire mes courses ?',
  'je prête ma perceuse mardi',
  'non, plutôt mardi',
  'pas mardi',
  'j’ai besoin de quelqu’un mardi',
  'plus besoin de la perceuse',
  'je n’ai plus besoin d’aide',
  'pas besoin d’un vélo, merci',
  'je ne viens plus vous embêter avec mon canapé',
  'je donne un tour de potier',
  'c’est quand la fête ?',
  'I can’t find my cat',
  'merci',
  '',
])('« %s » does not', (said) => {
  expect(turnSaid(said, now)).toBeNull()
})
