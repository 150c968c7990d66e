const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms))

/** One id for each thing done, the same each time it is sent again: it is heard once. */
export const freshKey = () => crypto.randomUUID()

/**
 * Sends until someone answers: `{ok, …answer}`, with a sentence in `error` when it is refused.
 * `patient` also tries again when the server has trouble of its own.
 */
export const post = async (path, body, { key = freshKey(), onLost = () => undefined, patient = true } = {}) => {
  for (let tries = 1, wait = 500; ; tries += 1, wait = Math.min(wait * 2, 4000)) {
    const answer = await once(path, body, key)
    if (answer && !(answer.broken && patient && tries < 6)) return answer
    onLost()
    await pause(wait)
  }
}

const once = async (path, body, key) => {
  try {
    const headers = { 'content-type': 'application/json', 'idempotency-key': key }
    const response = await fetch(path, { method: 'POST', headers, body: JSON.stringify(body) })
    return { ...(await response.json()), ok: response.ok, broken: response.status >= 500 }
  } catch {
    return null
  }
}
