import { dayText, hourText } from './dates.js'

/** An element with its class and content; texts only ever become text nodes. */
export const make = (name, className, ...content) => {
  const element = document.createElement(name)
  if (className) element.className = className
  element.append(...content)
  return element
}

/** One message: its words, facts, picture and buttons, and when it came. */
export const drawMessage = (message, { inChannel, quoted, onPress, onCite, onPicture }) => {
  const { by, card } = message
  // In a private chat the side and the colour say who speaks, to those who see them.
  const author = make('p', by && inChannel ? 'author' : 'unseen', by ? by.name : 'Palier')
  const bubble = make('div', 'bubble', author, ...(quoted ? [make('p', 'cited', briefly(quoted.card))] : []), ...drawText(card.pieces))
  if (card.facts.length > 0) bubble.append(drawFacts(card.facts))
  if (card.photo) bubble.append(drawPhoto(card, onPicture))
  if (card.file) bubble.append(drawFile(card.file))
  if (card.buttons.length > 0) bubble.append(drawButtons(card.buttons, onPress))
  const item = make('li', `message ${by ? 'said' : 'palier'}`, bubble, drawMeta(message, onCite))
  item.dataset.ref = message.ref
  return item
}

/** What was just said, until the server has it. */
export const drawPending = ({ text, preview }) => {
  const bubble = make('div', 'bubble', ...(text ? [make('p', 'text', text)] : []))
  if (preview) {
    const picture = make('img', 'picture')
    picture.src = preview
    picture.alt = 'Photo jointe'
    bubble.append(picture)
  }
  return make('li', 'message said pending', bubble, make('p', 'meta', 'Envoi…'))
}

export const drawDay = (at) => make('li', 'day', dayText(at))

/** French signs stay on the line of the word that they belong to. Only in our own words: a resident's are shown as they are. */
export const tied = (text) =>
  text
    .replace(/« /g, '«\u00a0')
    .replace(/ ([»:])/g, '\u00a0$1')
    .replace(/ ([?!;])/g, '\u202f$1')

/** Quotes stand on their own; the line breaks around them are the block's. */
const drawText = (pieces) => {
  const blocks = []
  let text = null
  for (const piece of pieces) {
    if ('quote' in piece) {
      if (text?.lastChild) text.lastChild.textContent = text.lastChild.textContent.replace(/\n$/, '')
      const block = make('blockquote', '', piece.quote)
      block.dir = 'auto'
      blocks.push(block)
      text = null
    } else {
      const said = piece.text ?? piece.label
      const words = tied(text || blocks.length === 0 ? said : said.replace(/^\n/, ''))
      if (!text) {
        text = make('p', 'text')
        text.dir = 'auto'
        blocks.push(text)
      }
      text.append(piece.link ? drawLink(piece.link, words) : piece.bold ? make('strong', '', words) : words)
    }
  }
  return blocks.filter((block) => block.textContent !== '')
}

/** A map, in a page of its own that is not told where one came from. */
const drawLink = (link, words) => {
  const element = make('a', '', words)
  element.href = link
  element.target = '_blank'
  element.rel = 'noreferrer'
  return element
}

const drawFacts = (facts) => make('dl', 'facts', ...facts.flatMap(([name, value]) => [make('dt', '', name), make('dd', '', value)]))

const drawPhoto = ({ photo: id, alt }, onPicture) => {
  const picture = make('img', 'picture')
  picture.alt = alt ? `${alt} (ouvrir en grand)` : 'Photo jointe (ouvrir en grand)'
  picture.addEventListener('load', onPicture)
  picture.src = `/photo/${encodeURIComponent(id)}`
  const link = make('a', 'photo-link', picture)
  link.href = picture.src
  link.target = '_blank'
  link.rel = 'noreferrer'
  return link
}

/** A file, to keep. */
const drawFile = ({ id, name }) => {
  const link = make('a', 'file', `Télécharger ${name}`)
  link.href = `/file/${encodeURIComponent(id)}/${encodeURIComponent(name)}`
  link.download = name
  return make('p', 'text', link)
}

const drawButtons = (rows, onPress) =>
  make(
    'div',
    'buttons',
    ...rows.map((row) =>
      make(
        'div',
        'row',
        ...row.map((it) => {
          const button = make('button', it.tone ?? '', it.label)
          button.type = 'button'
          button.dataset.data = it.data
          button.addEventListener('click', () => onPress(it, button))
          return button
        }),
      ),
    ),
  )

const drawMeta = (message, onCite) => {
  const time = make('time', '', hourText(message.at))
  time.dateTime = message.at
  const marks = [message.edited ? 'modifié' : null, message.card.silent ? 'sans sonnerie' : null].filter(Boolean)
  const meta = make('p', 'meta', time, ...marks.map((mark) => make('span', 'mark', mark)))
  if (!message.by && onCite) {
    const cite = make('button', 'plain cite', 'Citer')
    cite.type = 'button'
    cite.setAttribute('aria-label', `Citer ce message : ${briefly(message.card)}`)
    cite.addEventListener('click', onCite)
    meta.append(cite)
  }
  return meta
}

/** The start of a message, on one line. */
export const briefly = ({ pieces, photo }) => {
  const text = pieces.map((piece) => piece.text ?? piece.label ?? ` ${piece.quote} `).join('')
  const line = [...tied(text.replace(/\s+/g, ' ').trim())]
  if (line.length === 0) return photo ? 'Photo' : ''
  return line.length > 70 ? `${line.slice(0, 69).join('')}…` : line.join('')
}
