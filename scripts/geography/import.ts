/** A file that was looked at: what is wrong with it; or what it would change, and the change. Until `apply` nothing is changed. */
export type Import = { problems: readonly string[] } | { report: readonly string[]; apply: () => Promise<void> }
