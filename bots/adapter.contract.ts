import { describe } from 'vitest'
import type { Driver } from './driver.contract.ts'
import { hearingContract } from './hearing.contract.ts'
import { showingContract } from './showing.contract.ts'

/** What every platform owes us, over its real wire. `make` gives a fresh platform with its people, and an adapter not yet started. */
export const adapterContract = (name: string, make: () => Promise<Driver>): void => {
  describe(`${name}: hearing`, () => hearingContract(make))
  describe(`${name}: showing`, () => showingContract(make))
}
