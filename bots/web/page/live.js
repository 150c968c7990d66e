const events = ['message', 'edit', 'clock', 'neighbour']

/**
 * Follows the server for ever. The state says which event it goes up to, and the events go on from there, so nothing falls between;
 * the browser resumes by itself after a cut, and when the server no longer knows where we were, it says "refresh".
 */
export const follow = async ({ onState, onEvent, onLost }) => {
  const again = (wait) => setTimeout(() => follow({ onState, onEvent, onLost }), wait)
  const snapshot = await fetch('/state').then(
    (response) => (response.ok ? response.json() : null),
    () => null,
  )
  if (!snapshot) {
    onLost(true)
    again(1000)
    return
  }
  onState(snapshot)
  const source = new EventSource(`/events?after=${encodeURIComponent(snapshot.at)}`)
  source.onopen = () => onLost(false)
  source.onerror = () => {
    onLost(true)
    if (source.readyState === EventSource.CLOSED) again(1000)
  }
  source.addEventListener('refresh', () => {
    source.close()
    again(0)
  })
  for (const event of events) source.addEventListener(event, ({ data }) => onEvent(event, JSON.parse(data)))
}
