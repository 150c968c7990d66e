/** The demonstration's quartier lives at this hour, wherever the computer is. */
const timeZone = 'Europe/Paris'
const day = new Intl.DateTimeFormat('fr-FR', { weekday: 'long', day: 'numeric', month: 'long', timeZone })
const shortDay = new Intl.DateTimeFormat('fr-FR', { weekday: 'short', day: 'numeric', month: 'short', timeZone })
const hour = new Intl.DateTimeFormat('fr-FR', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone })

export const dayText = (at) => day.format(new Date(at))
export const shortDayText = (at) => shortDay.format(new Date(at))
/** "14 h 05" */
export const hourText = (at) => hour.format(new Date(at)).replace(':', '\u00a0h\u00a0')
