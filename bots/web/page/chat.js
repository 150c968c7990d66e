import { dayText } from './dates.js'
import { drawDay, drawMessage, drawPending } from './draw.js'

const near = 80

/** One column: its header, its messages, and a place for what stands under them. */
export const chatColumn = ({ chat, title, about, face, hue, inChannel, empty, onPress, onCite, onSeen }) => {
  const section = document.querySelector('#chat').content.firstElementChild.cloneNode(true)
  const part = (selector) => section.querySelector(selector)
  const log = part('.log')
  const list = part('ol')
  const newer = part('.newer')
  const drawn = new Map()

  section.dataset.chat = chat
  section.classList.toggle('channel', inChannel)
  section.dataset.hue = hue
  part('.face').textContent = face
  part('h2').textContent = title
  part('.about').textContent = about
  part('.empty').textContent = empty
  section.setAttribute('aria-label', title)
  // Scrolled by keyboard too.
  log.tabIndex = 0
  // What was there before is not news: it is not read aloud.
  log.ariaLive = 'off'
  setTimeout(() => {
    log.ariaLive = 'polite'
  }, 1000)
  log.setAttribute('aria-label', `Messages : ${title}`)

  const atEnd = () => log.scrollHeight - log.scrollTop - log.clientHeight < near
  const toEnd = () => {
    log.scrollTop = log.scrollHeight
  }
  let stick = true
  let inView = false
  const isSeen = () => stick && inView && document.visibilityState === 'visible'
  const look = () => {
    if (log.clientHeight > 0) stick = atEnd()
    if (stick) newer.hidden = true
    if (isSeen()) onSeen()
  }
  log.addEventListener('scroll', look, { passive: true })
  newer.addEventListener('click', () => {
    toEnd()
    log.focus({ preventScroll: true })
  })
  // A composer that grows or a window that turns takes room from the messages: their end stays in sight.
  new ResizeObserver(() => {
    if (stick) toEnd()
  }).observe(log)

  // Another tab of a phone, or a column out of sight at the side, is not read.
  new IntersectionObserver(
    ([entry]) => {
      inView = (entry?.intersectionRatio ?? 0) >= 0.5
      look()
    },
    { threshold: [0, 0.5, 1] },
  ).observe(log)

  const press = (message) => (button, element) => {
    // Two clicks of a hurried hand are one.
    const now = performance.now()
    if (now - Number(element.dataset.pressedAt ?? -1000) < 700) return
    element.dataset.pressedAt = now
    element.classList.add('pressed')
    setTimeout(() => element.classList.remove('pressed'), 8000)
    onPress(message, button)
  }

  /** The element of a key, drawn again only when what it shows has changed. */
  const element = (key, content, draw) => {
    const shown = JSON.stringify(content)
    const known = drawn.get(key)
    if (known?.shown === shown) return known.item
    const item = draw()
    if (known) keepFocus(known.item, item)
    drawn.set(key, { shown, item })
    return item
  }
  const keepFocus = (old, item) => {
    if (!old.contains(document.activeElement)) return
    const same = [...item.querySelectorAll('button')].find((it) => it.dataset.data === document.activeElement.dataset.data)
    queueMicrotask(() => (same ?? log).focus({ preventScroll: true }))
  }

  const wanted = (messages, pending) => {
    const items = []
    let day = ''
    for (const message of messages) {
      if (dayText(message.at) !== day) {
        day = dayText(message.at)
        items.push(element(`day ${day}`, day, () => drawDay(message.at)))
      }
      const quoted = message.replyTo ? messages.find(({ ref }) => ref === message.replyTo) : null
      const how = {
        inChannel,
        quoted,
        onPress: press(message),
        onCite: onCite && (() => onCite(message)),
        onPicture: () => stick && toEnd(),
      }
      items.push(element(message.ref, message, () => drawMessage(message, how)))
    }
    for (const said of pending) items.push(element(said.key, said.key, () => drawPending(said)))
    return items
  }

  return {
    section,
    look,
    show: (messages, pending) => {
      const before = list.childElementCount
      const items = wanted(messages, pending)
      const kept = new Set(items)
      for (const [key, { item }] of drawn) if (!kept.has(item)) drawn.delete(key)
      for (const item of [...list.children]) if (!kept.has(item)) item.remove()
      for (const [i, item] of items.entries()) if (list.children[i] !== item) list.insertBefore(item, list.children[i] ?? null)
      part('.empty').hidden = items.length > 0
      const last = messages.at(-1)
      if (stick || pending.length > 0 || last?.by) toEnd()
      else if (items.length > before) newer.hidden = false
      look()
    },
    /** Another neighbour acts here: their press is not the second click of the last one's hand. */
    newHand: () => {
      for (const button of list.querySelectorAll('[data-pressed-at]')) delete button.dataset.pressedAt
    },
    /** Something came of what was pressed. */
    released: () => {
      for (const button of list.querySelectorAll('.pressed')) button.classList.remove('pressed')
    },
    point: () => {
      section.classList.remove('pointed')
      requestAnimationFrame(() => section.classList.add('pointed'))
      setTimeout(() => section.classList.remove('pointed'), 2600)
    },
  }
}
