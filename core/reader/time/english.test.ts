import { describe, expect, test } from 'vitest'
import { answered, rows } from './test-table.ts'

/** A Wednesday. */
const now = '2026-11-25T10:00'
const cases = (name: string, table: string, at = now) =>
  describe(name, () => {
    test.each(rows(table, at))('%s', (text, answer) => expect(answered(text, at, 'en')).toBe(answer))
  })

test.each(['America/New_York', 'Asia/Tokyo', 'Pacific/Kiritimati', 'Europe/Paris'])('a machine in %s reads the same', (zone) => {
  const before = process.env.TZ
  process.env.TZ = zone
  expect(new Intl.DateTimeFormat().resolvedOptions().timeZone).toBe(zone)
  // Around midnight, and on the nights when clocks change in New York and Paris.
  expect(answered('tomorrow at 2:30', '2026-11-25T23:50', 'en')).toBe('2026-11-26T14:30..')
  expect(answered('in 20 minutes', '2026-11-25T23:50', 'en')).toBe('2026-11-26T00:10..')
  expect(answered('in 2 hours', '2027-03-14T01:30', 'en')).toBe('2027-03-14T03:30..')
  expect(answered('today', '2027-03-28T02:30', 'en')).toBe('2027-03-28..')
  expect(answered('on Saturday', '2026-11-25T00:05', 'en')).toBe('2026-11-28..')
  expect(answered('from 12 to 18 December', '2026-10-25T02:30', 'en')).toBe('2026-12-12..2026-12-18')
  if (before) process.env.TZ = before
})

cases(
  'days',
  `
  today                      | 11-25
  tomorrow                   | 11-26
  the day after tomorrow     | 11-27
  Saturday                   | 11-28
  on Saturday                | 11-28
  this Saturday              | 11-28
  this Wednesday             | 11-25
  Wednesday                  | 12-02
  next Tuesday               | 12-01
  next Saturday              | 12-05
  on Tue                     | 12-01
  Sat 10am                   | 11-28T10:00
  Saturday and Sunday        | 11-28..11-29
  Saturday or Sunday         | 11-28..11-29
  from Monday to Friday      | 11-30..12-04
  Monday to Friday           | 11-30..12-04
  Mon-Fri                    | 11-30..12-04
  in 3 days                  | 11-28
  in two weeks               | 12-09
  in a week                  | 12-02
  in a month                 | 12-25
  in an hour                 | T11:00
  in 2 hours                 | T12:00
  in 30 minutes              | T10:30
  this weekend               | 11-28..11-29
  at the weekend             | 11-28..11-29
  over the weekend           | 11-28..11-29
  next weekend               | 12-05..12-06
  this week                  | 11-23..11-29
  next week                  | 11-30..12-06
  the week after next        | 12-07..12-13
  this month                 | 11-01..11-30
  next month                 | 12-01..12-31
  the end of the month       | 11-21..11-30
  in December                | 12-01..12-31
  in March                   | 2027-03-01..2027-03-31
  early December             | 12-01..12-10
  mid-December               | 12-11..12-20
  the end of December        | 12-21..12-31
`,
)

cases(
  'dates',
  `
  on 3 December              | 12-03
  December 3rd               | 12-03
  the 3rd of December        | 12-03
  3 Dec                      | 12-03
  Dec 3                      | 12-03
  12 December 2026           | 12-12
  March 2nd                  | 2027-03-02
  May 5                      | 2027-05-05
  5 May                      | 2027-05-05
  on the 3rd                 | 12-03
  12/12                      | 12-12
  on 3/12                    | 12-03
  12/12/2026                 | 12-12
  3/12/2026                  | 12-03
  Thursday 3 December        | 12-03
  from 12 to 18 December     | 12-12..12-18
  12-18 December             | 12-12..12-18
  12 to 18 December          | 12-12..12-18
  from the 12th to the 18th  | 12-12..12-18
  from December 28 to January 3 | 12-28..2027-01-03
  3-5 March                  | 2027-03-03..2027-03-05
  at Christmas               | 12-25
  on Christmas Eve           | 12-24
  on New Year's Eve          | 12-31
  on New Year's Day          | 2027-01-01
  at Easter                  | 2027-03-28
  on Halloween               | 2027-10-31
`,
)

cases(
  'hours and parts of the day',
  `
  at 3pm                     | T15:00
  at 3 pm                    | T15:00
  3:30pm                     | T15:30
  at 18:30                   | T18:30
  at 7                       | T19:00
  at 9                       | 11-26T09:00
  at noon                    | T12:00
  at midnight                | 11-26T00:00
  half past 6                | T18:30
  tomorrow at 3pm            | 11-26T15:00
  Saturday at 10am           | 11-28T10:00
  on Saturday at 7           | 11-28T19:00
  noon on Saturday           | 11-28T12:00
  2-4pm                      | T14:00..T16:00
  11am-1pm                   | T11:00..T13:00
  11-1pm                     | T11:00..T13:00
  from 10 to noon on Saturday | 11-28T10:00..T12:00
  between 9 and 11 on Thursday | 11-26T09:00..T11:00
  on Sunday from 2 to 5pm    | 11-29T14:00..T17:00
  Sunday 2pm-4pm             | 11-29T14:00..T16:00
  Sat 28 Nov, 2pm            | 11-28T14:00
  tonight                    | T17:00..11-26T00:00
  this evening               | T17:00..11-26T00:00
  this afternoon             | T12:00..T18:00
  tomorrow morning           | 11-26T05:00..T12:00
  tomorrow evening           | 11-26T17:00..11-27T00:00
  Saturday morning           | 11-28T05:00..T12:00
  Saturday afternoon at 3    | 11-28T15:00
  Friday night               | 11-27T17:00..11-28T00:00
  tomorrow evening at 8      | 11-26T20:00
  from Friday evening to Sunday | 11-27T17:00..11-29
  from Saturday 2pm to Sunday 6pm | 11-28T14:00..11-29T18:00
  tomorrow until noon        | 11-26..T12:00
`,
)

cases(
  'deadlines, beginnings and how long',
  `
  until Friday               | ..11-27
  till Friday                | ..11-27
  by Friday                  | ..11-27
  before Friday              | ..11-26
  until the 15th             | ..12-15
  by the end of the month    | ..11-30
  before 6pm                 | ..T18:00
  by 6pm tomorrow            | ..11-26T18:00
  tomorrow before 6pm        | ..11-26T18:00
  before Christmas           | ..12-24
  within 3 days              | ..11-28
  no later than Friday       | ..11-27
  Friday at the latest       | ..11-27
  from Monday                | 11-30
  starting Monday            | 11-30
  after Friday               | 11-28
  from 3 December            | 12-03
  after 6pm                  | ~after 6pm
  for 3 days from Monday     | 11-30..12-02
  for two weeks starting December 3 | 12-03..12-16
  Saturday at 3pm for 2 hours | 11-28T15:00..T17:00
`,
)

cases(
  'regular, unfixed or over',
  `
  every Tuesday              | ~every tuesday
  every Tuesday at 6pm       | ~every tuesday at 6pm
  every other Saturday       | ~every other saturday
  on Mondays                 | ~on mondays
  once a week                | ~once a week
  two hours a week           | ~two hours a week
  during the week            | ~during the week
  in the mornings            | ~in the mornings
  this summer                | ~this summer
  after school               | ~after school
  as soon as possible        | ~as soon as possible
  in a few days              | ~in a few days
  during the school holidays | ~during the school holidays
  yesterday                  | -
  last week                  | -
  last Saturday              | -
  2 days ago                 | -
  since Monday               | -
  for a week                 | -
`,
)

cases(
  'whole messages',
  `
  Could anyone look after my cat from 12 to 18 December? | 12-12..12-18
  I need a ladder for this weekend, please | 11-28..11-29
  Garage sale on Saturday from 10am to 4pm at the square | 11-28T10:00..T16:00
  Giving away a sofa, must go by Friday | ..11-27
  Can someone pick up my parcel tomorrow before 6pm? | ..11-26T18:00
  Drinks in the courtyard on Friday at 7pm! | 11-27T19:00
  I'm looking for a babysitter on Saturday night | 11-28T17:00..11-29T00:00
  Is anyone driving to Lyon on the 23rd? | 12-23
  The bakery is closed until Monday | ..11-30
  Water cut tomorrow from 9 to 12 | 11-26T09:00..T12:00
  Yoga class every Tuesday at 6pm in the hall | ~every tuesday at 6pm
  Looking for a dog walker once a week | ~once a week
  I can lend my drill next week | 11-30..12-06
  Would anyone have a raclette machine for tomorrow evening? | 11-26T17:00..11-27T00:00
  I may need a ladder | -
  May I borrow your drill? | -
  The cat sat on the sun deck | -
  Selling a second hand bike, 40 euros | -
  We march for the climate | -
  A dress in size 12, worn once | -
  Toys for a 10 year old | -
  The 38 bus is late again | -
  3 chairs for 25 euros | -
  iPhone 13 as new | -
  Looking for 2 hours of cleaning | -
  Open 24/7 | -
  I lost my keys on Saturday | -
  Flat on the 3rd floor | -
  Christmas tree to give away | -
  The sun is out | -
  It takes 20 minutes by bus | -
  A 3 bedroom flat to share | -
  Baby clothes, 12-18 months | -
  Sat nav and sun lounger for sale | -
  Give me a second please | -
  My son is 8 years old | -
  The Women's March was great | -
  May is lovely here | -
  Is it June already? | -
  A T-shirt from 2015 | -
  10 euros an hour | -
`,
)
