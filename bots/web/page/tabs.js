import { make } from './draw.js'

const newsText = (count) => (count > 1 ? `${count} nouveaux messages` : 'un nouveau message')

/** The conversations by name: at the foot of a phone, and above the columns when there are too many to see. */
export const tabBar = (nav, { onChoose, onAdd }) => {
  const tabs = new Map()
  const more = make('button', 'more')
  const plus = make('span', '', '+')
  plus.setAttribute('aria-hidden', 'true')
  more.append(plus, make('span', 'unseen', 'Ajouter un voisin'))
  more.type = 'button'
  more.addEventListener('click', onAdd)
  const strip = make('div', 'strip')
  nav.append(strip, more)

  const tabOf = (chat, name) => {
    const known = tabs.get(chat)
    if (known) return known
    const button = make('button', 'tab', make('span', 'tab-name', name))
    const news = make('span', 'news')
    button.type = 'button'
    button.append(news)
    button.addEventListener('click', () => onChoose(chat))
    strip.append(button)
    const tab = { button, news }
    tabs.set(chat, tab)
    return tab
  }

  return {
    show: (entries, chosen) => {
      for (const { chat, name, unread } of entries) {
        const { button, news } = tabOf(chat, name)
        if (chat === chosen) button.setAttribute('aria-current', 'true')
        else button.removeAttribute('aria-current')
        const words = unread > 0 ? newsText(unread) : ''
        if (news.dataset.words === words) continue
        news.dataset.words = words
        news.replaceChildren(...(words ? [make('span', 'dot'), make('span', 'unseen', `, ${words}`)] : []))
      }
    },
  }
}
