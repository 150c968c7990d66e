/** The first thing to go wrong that fits this call, counted down: `times` is 1 unless said. */
export const taken = <Fault extends { times?: number }>(faults: Fault[], fits: (fault: Fault) => boolean): Fault | undefined => {
  const at = faults.findIndex(fits)
  const fault = faults[at]
  if (fault === undefined) return undefined
  const left = (fault.times ?? 1) - 1
  if (left > 0) fault.times = left
  else faults.splice(at, 1)
  return fault
}

/** Something will go wrong; what is returned puts an end to it. */
export const planned = <Fault extends object>(world: { faults: Fault[] }, given: Fault): (() => void) => {
  const fault = { ...given }
  world.faults.push(fault)
  return () => {
    world.faults = world.faults.filter((one) => one !== fault)
  }
}
