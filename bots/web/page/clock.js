import { dayText, hourText, shortDayText } from './dates.js'
import { make } from './draw.js'
import { post } from './send.js'

/** The bar with the simulated time, which runs on by itself between two moves. */
export const clockBar = (bar, { onRefusal }) => {
  const name = bar.querySelector('.clock-name')
  const time = bar.querySelector('time')
  const buttons = [...bar.querySelectorAll('button')]
  let shown = null
  let ahead = 0
  let moving = false

  const tick = () => {
    if (!shown) return
    const now = new Date(Date.now() + ahead)
    time.dateTime = now.toISOString()
    if (time.lastChild?.textContent === hourText(now) && time.dataset.day === dayText(now)) return
    time.dataset.day = dayText(now)
    time.replaceChildren(
      make('span', 'narrow', shortDayText(now)),
      make('span', 'wide', `${dayText(now)}, `),
      make('span', '', hourText(now)),
    )
  }
  const move = async (to) => {
    if (moving) return
    moving = true
    for (const button of buttons) button.setAttribute('aria-disabled', 'true')
    const { ok, error } = await post('/clock', { move: to }, { patient: false })
    if (!ok) onRefusal(error)
    moving = false
    for (const button of buttons) button.removeAttribute('aria-disabled')
  }
  for (const button of buttons) button.addEventListener('click', () => move(button.dataset.move))
  setInterval(tick, 5000)

  return {
    show: (clock) => {
      if (clock === shown) return
      shown = clock
      bar.hidden = clock === null
      if (!clock) return
      ahead = new Date(clock.now).getTime() - Date.now()
      name.textContent = clock.offsetMs === 0 ? 'Nous sommes' : 'Heure simulée :'
      tick()
    },
  }
}
