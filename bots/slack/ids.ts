/** Slack's ids are unique within one workspace, and each workspace has its own token: ours say both, as `T012.U034`. */
export const idOf = (team: string, id: string): string => `${team}.${id}`

export const partsOf = (id: string): { team: string; id: string } | null => {
  const [, team, own] = /^([TE][A-Z0-9]+)\.([A-Z][A-Z0-9]+)$/.exec(id) ?? []
  return team && own ? { team, id: own } : null
}
