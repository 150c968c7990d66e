import { briefly, make, tied } from './draw.js'
import { shrunk } from './photo.js'

const examples = ['Je prête ma perceuse ce week-end', 'Je donne un canapé', 'Quelqu’un pour garder mon chat du 12 au 18 ?']

/** Where a neighbour writes. `onSay` gets `{text, photo, replyTo}` once, and what it refuses comes back by `refuse`. */
export const composer = ({ label, placeholder, withPhoto, onSay }) => {
  const form = document.querySelector('#composer').content.firstElementChild.cloneNode(true)
  const part = (selector) => form.querySelector(selector)
  const text = part('textarea')
  const file = part('input[type=file]')
  let photo = null
  let cited = null

  text.ariaLabel = label
  text.placeholder = placeholder
  part('.photo').hidden = !withPhoto

  const grow = () => {
    text.style.height = 'auto'
    text.style.height = `${Math.min(text.scrollHeight, 160)}px`
  }
  const fill = (words) => {
    text.value = words
    grow()
    text.focus()
  }
  const refuse = (sentence) => {
    part('.refusal').textContent = sentence ?? ''
  }
  const join = (picture) => {
    photo = picture
    part('.joined').hidden = !picture
    if (picture) part('.joined img').src = picture.preview
  }
  const cite = (message) => {
    cited = message
    part('.citing').hidden = !message
    if (!message) return
    part('.citing p').textContent = briefly(message.card)
    text.focus()
  }
  const send = () => {
    if (text.value.trim() === '' && !photo) return text.focus()
    const said = { text: text.value.trim(), photo, cited }
    refuse('')
    join(null)
    cite(null)
    fill('')
    onSay(said)
  }

  form.addEventListener('submit', (event) => {
    event.preventDefault()
    send()
  })
  text.addEventListener('input', grow)
  text.addEventListener('keydown', (event) => {
    // While an accent or a word is being composed, Enter chooses it.
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return
    event.preventDefault()
    send()
  })
  part('.photo').addEventListener('click', () => file.click())
  file.addEventListener('change', async () => {
    const [chosen] = file.files
    file.value = ''
    if (!chosen) return
    const picture = await shrunk(chosen)
    refuse(picture ? '' : 'Je ne lis pas cette image. Essayez une photo JPEG ou PNG.')
    if (picture) join({ base64: picture.base64, preview: URL.createObjectURL(picture.blob) })
  })
  part('.joined button').addEventListener('click', () => join(null))
  part('.citing button').addEventListener('click', () => cite(null))

  part('.examples').append(
    ...examples.map((words) => {
      const chip = make('button', 'chip', tied(words))
      chip.type = 'button'
      chip.addEventListener('click', () => fill(words))
      return chip
    }),
  )

  return {
    form,
    cite,
    refuse,
    focus: () => text.focus({ preventScroll: true }),
    /** Gives back what could not be said. */
    restore: (said) => {
      if (text.value === '') fill(said.text)
      if (said.photo && !photo) join(said.photo)
      if (said.cited && !cited) cite(said.cited)
    },
    suggest: (wanted) => {
      part('.examples').hidden = !wanted
    },
  }
}
