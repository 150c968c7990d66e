import { type Refusal, refusals } from '../core/proofs/proof.ts'
import { longest } from './gallery-posts.ts'

const quartier = 'Belleville'
const ways = ['approval', 'sponsors', 'poster'] as const
const who = 'resident00000042'
const link = 'https://palier.example.org/proof/send/k7m2p9x4q8w3z6n5k7m2p9x4q8w3z6n5'
const how = { quartier, url: null, minutes: 30, again: false }
const of = { who, name: 'Camille', quartier }
const refused = (why: Refusal) => ({ why, how: 'chat' as const, left: 'erased' as const })

export const provingGallery = {
  proofHow: {
    'in the chat': { ...how, how: 'chat' as const },
    'by a form': { ...how, how: 'form' as const },
    'by a link': { ...how, how: 'link' as const, url: link },
    'words in its place': { ...how, how: 'chat' as const, again: true },
    'words in the place of a form': { ...how, how: 'form' as const, again: true },
    'words in the place of a link': { ...how, how: 'link' as const, again: true },
    'longest names': { ...how, how: 'link' as const, url: link, quartier: longest.quartier },
  },
  provingOff: {
    here: { why: 'here' as const, quartier, ways },
    nobody: { why: 'nobody' as const, quartier, ways },
    'another way': { why: 'way' as const, quartier, ways },
    already: { why: 'already' as const, quartier, ways },
  },
  proofRefused: {
    ...Object.fromEntries(refusals.map((why) => [why, refused(why)])),
    'by a form': { why: 'kind' as const, how: 'form' as const, left: 'nowhere' as const },
    'it stays': { why: 'kind' as const, how: 'link' as const, left: 'stays' as const },
  },
  proofAlbum: { usual: {} },
  proofTaken: {
    erased: { quartier, left: 'erased' as const, hours: 72 },
    nowhere: { quartier, left: 'nowhere' as const, hours: 72 },
    stays: { quartier, left: 'stays' as const, hours: 72 },
    'longest names': { quartier: longest.quartier, left: 'stays' as const, hours: 72 },
  },
  proofWithdrawn: { usual: { quartier, ways }, 'no other way': { quartier, ways: [] } },
  proofAsked: { usual: of, 'longest names': { who, name: longest.name, quartier: longest.quartier } },
  proofBusy: {
    usual: { ...of, by: 'Paul', hours: 24 },
    'longest names': { who, name: longest.name, quartier: longest.quartier, by: longest.name, hours: 24 },
  },
  proofMany: { usual: { ...of, most: 20 } },
  proofShown: {
    usual: { ...of, url: link.replace('send', 'see'), minutes: 10 },
    'longest names': { who, name: longest.name, quartier: longest.quartier, url: link.replace('send', 'see'), minutes: 10 },
  },
  proofJudged: {
    yes: { name: 'Camille', quartier, answer: 'yes' as const, by: null },
    no: { name: 'Camille', quartier, answer: 'no' as const, by: null },
    'by another': { name: 'Camille', quartier, answer: 'yes' as const, by: 'Paul' },
  },
  proofDropped: {
    late: { why: 'late' as const, name: 'Camille' },
    lost: { why: 'lost' as const, name: 'Camille' },
    withdrawn: { why: 'withdrawn' as const, name: 'Camille' },
  },
  proofGone: { usual: {} },
  proofNotEnough: { usual: { quartier, ways }, 'no other way': { quartier, ways: [] } },
  proofForgotten: {
    late: { why: 'late' as const, quartier, ways, hours: 72 },
    lost: { why: 'lost' as const, quartier, ways: [], hours: 72 },
  },
}
