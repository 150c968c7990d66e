/** What may be done to a thing in one state: by whom, and which state follows. */
export type Moves<State extends string, Role extends string> = Readonly<
  Record<State, Readonly<Record<string, { by: readonly Role[]; to: State }>>>
>

/** The state that follows when `role` does `action`; null when they may not, or not now. */
export const moved = <State extends string, Role extends string>(
  moves: Moves<State, Role>,
  from: State,
  action: string,
  role: Role,
): State | null => {
  const move = Object.hasOwn(moves[from], action) ? moves[from][action] : undefined
  return move?.by.includes(role) ? move.to : null
}
