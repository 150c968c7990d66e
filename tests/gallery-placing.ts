import { longest } from './gallery-posts.ts'

const belleville = { area: '7512001', name: 'Belleville (Paris 20e)' }
const near = { id: '29235', name: 'Loctudy' }
const village = { area: '29220', name: 'Pont-l’Abbé', by: 'postcode' as const }

export const placingGallery = {
  placeAsk: {
    newcomer: { joined: false, quartiers: [] },
    'a few are open': {
      joined: false,
      quartiers: [
        { id: 'x-belleville', name: 'Belleville' },
        { id: longest.quartierId, name: longest.quartier },
      ],
    },
    'who moves': { joined: true, quartiers: [] },
  },
  placeAgain: { 'nothing erased': { erased: null }, erased: { erased: true }, 'not erased': { erased: false } },
  placeFound: {
    usual: { ...village, erased: true },
    'not erased': { ...belleville, by: 'street' as const, erased: false },
  },
  placeChoose: {
    quartiers: {
      areas: [belleville, { area: '7512002', name: 'Saint-Fargeau (Paris 20e)' }],
      by: 'list' as const,
      wantsStreet: true,
      erased: true,
    },
    communes: {
      areas: [
        { area: '01001', name: 'Saint-Denis (01)' },
        { area: '93066', name: 'Saint-Denis (93)' },
      ],
      by: 'list' as const,
      wantsStreet: false,
      erased: true,
    },
  },
  noneYet: { usual: { ...village, near: [near] }, alone: { ...village, near: [] } },
  notOpenYet: { usual: { quartier: 'Pont-l’Abbé', here: 3, opensAt: 5 } },
}
