/** What a picture does not know how to draw must not be left out of it in silence. */
export const unknown = (what: string, it: unknown): never => {
  throw new Error(`A picture cannot draw ${what} yet: ${JSON.stringify(it)}. Teach scripts/pictures/ to.`)
}

/** Throws for a property that is not drawn, nor left out with a reason. */
export const only = (what: string, it: object, keys: readonly string[]): void => {
  const left = Object.keys(it).filter((key) => !keys.includes(key))
  if (left.length > 0) unknown(`"${left.join('", "')}" of ${what}`, it)
}
