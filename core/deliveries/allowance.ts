/**
 * How many messages a day a resident gets unasked, each by itself; what is more stands together in one. `PROACTIVE_A_DAY` sets another
 * number. Five is the issue's own figure: a reader who is told more often reads nothing any more.
 */
export const proactiveADay = 5

/** Who spoke in a conversation so many hours ago is still in it: what comes back there is an answer, not news. */
export const conversationHours = 24
