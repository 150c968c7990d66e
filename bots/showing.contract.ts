import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { altOf, type Card, type File, wordsOf } from '../core/chat/card.ts'
import { textOf } from '../core/chat/rich.ts'
import { cut, oneLine, storable } from '../core/chat/text.ts'
import { show, type View } from '../core/views.ts'
import { gallery } from '../tests/gallery.ts'
import { posts } from '../tests/gallery-posts.ts'
import { hostile } from '../tests/hostile.ts'
import type { Beside, Destination } from './adapter.ts'
import { type Begun, begin, type Driver, ok, onePixel, otherPicture, picture, type Standing } from './driver.contract.ts'

const wholeText = (card: Card, prefix: string): string => wordsOf(card, prefix).map(textOf).join('')
/** A quotation is a block of its own on some platforms: how much white stands around it is theirs to say. */
const spaced = (text: string): string => text.replace(/\s+/g, ' ').trim()
const before: Card = { text: ['Un instant…'], buttons: [[{ label: 'Aide', press: { do: 'help' } }]] }
const photo = { bytes: picture, ref: null }
/** What the shell brings of a file, as small as it can be. */
const broughtOf = ({ name, type }: File): Beside =>
  type === 'image/png' ? { bytes: onePixel, ref: null } : { bytes: Buffer.from(`%PDF-1.7 ${name}`), ref: null, name, type }
const besideOf = ({ photo: id, file }: Card): Beside | null => (file ? broughtOf(file) : id ? photo : null)

/** From us to the platform: every card can be shown and changed, and nobody's words do anything but stand there. */
export const showingContract = (make: () => Promise<Driver>): void => {
  let it: Begun
  beforeEach(async () => {
    it = await begin(make)
  })
  afterEach(() => it.close())

  const placeOf = (card: Card): Destination =>
    (card.buttons ?? []).flat().some((button) => 'open' in button) ? it.channel : it.privately(it.lea)
  const standing = async (at: Destination, ref: string): Promise<Standing> => {
    const found = await it.stands(at.chat, ref)
    if (!found) throw new Error(`no message ${ref} stands in ${at.chat}`)
    return found
  }
  const expectShown = (seen: Standing, card: Card, name: string): void => {
    const alt = altOf(card.file)
    const told = `${wholeText(card, it.commandPrefix ?? '/')} ${it.hasAlt ? '' : alt}`
    const [whole, text] = [told, seen.text].map(spaced) as [string, string]
    const max = seen.photo || card.file ? it.textMax.photo : it.textMax.alone
    if (text.endsWith('…') && !whole.endsWith('…')) {
      expect(whole.startsWith(text.slice(0, -1).trimEnd()), name).toBe(true)
      expect(seen.text.length, name).toBeGreaterThan(max - 2)
    } else expect(text, name).toBe(whole)
    if (alt && it.hasAlt) expect(seen.alt, name).toBe(alt)
    expect(seen.labels, name).toEqual(
      [...(card.fill && it.forms ? [card.fill] : []), ...(card.buttons ?? []).flat()].map(({ label }) => label),
    )
  }

  describe('every view', () => {
    const views = Object.keys(gallery) as View[]
    test.each(views)('%s is sent and edited, in both languages, with what stands beside it', async (view) => {
      for (const [name, data] of Object.entries(gallery[view]))
        for (const language of ['fr', 'en'] as const) {
          const card = show(view, data, language)
          const at = placeOf(card)
          const beside = besideOf(card)
          const seenOf = beside && !('name' in beside) ? beside.bytes.length : null
          const sent = await it.sends(at, card, beside)
          expectShown(await standing(at, sent.ref), card, name)

          const { ref } = await it.sends(at, before)
          expect(ok(await it.adapter.edit(at, ref, card, beside, null)).ref).toBe(ref)
          const edited = await standing(at, ref)
          expectShown(edited, card, name)
          expect([edited.edited, edited.photo?.length ?? null]).toEqual([true, seenOf])
          ok(await it.adapter.edit(at, ref, card, beside, sent.photo))
        }
    })
  })

  describe('edits', () => {
    const bike = show('postCard', { post: posts.bike }, 'fr')
    const cat = show('postCard', { post: posts.cat }, 'fr')

    test('a text becomes a photo, the photo another, and its words change beside it', async () => {
      const { ref } = await it.sends(it.channel, cat)
      const first = ok(await it.adapter.edit(it.channel, ref, bike, photo, null))
      expect(Buffer.from((await standing(it.channel, ref)).photo ?? []).equals(picture)).toBe(true)
      const second = ok(await it.adapter.edit(it.channel, ref, bike, { bytes: otherPicture, ref: null }, first.photo))
      expect(Buffer.from((await standing(it.channel, ref)).photo ?? []).equals(otherPicture)).toBe(true)
      ok(
        await it.adapter.edit(
          it.channel,
          ref,
          show('postCard', { post: { ...posts.bike, title: 'vélo vendu' } }, 'fr'),
          null,
          second.photo,
        ),
      )
      const seen = await standing(it.channel, ref)
      expect(seen.text).toContain('vélo vendu')
      expect(Buffer.from(seen.photo ?? []).equals(otherPicture), 'the photo stays').toBe(true)
    })

    test('the same again is a success, with a text and beside a photo', async () => {
      const text = await it.sends(it.channel, cat)
      expect(ok(await it.adapter.edit(it.channel, text.ref, cat, null, null))).toEqual(text)
      const shown = await it.sends(it.channel, bike, photo)
      expect(ok(await it.adapter.edit(it.channel, shown.ref, bike, null, shown.photo))).toEqual(shown)
    })

    test('buttons go when the card has none any more', async () => {
      const { ref } = await it.sends(it.channel, cat)
      expect((await standing(it.channel, ref)).labels).toEqual(['Je m’en occupe', 'Répondre'])
      ok(await it.adapter.edit(it.channel, ref, show('postCard', { post: { ...posts.cat, state: 'promised' } }, 'fr'), null, null))
      expect((await standing(it.channel, ref)).labels).toEqual([])
    })

    test('a message that is not there is missing', async () => {
      expect(await it.adapter.edit(it.channel, it.nowhere.ref, cat, null, null)).toEqual({ failure: { kind: 'missing' } })
      expect(await it.adapter.edit(it.channel, it.nowhere.ref, bike, photo, 'photo')).toEqual({ failure: { kind: 'missing' } })
    })

    test('where nobody is, nobody can be written to', async () => {
      const at = { ...it.channel, chat: it.nowhere.chat, audience: 'private' as const }
      expect(await it.adapter.send(at, cat, null, 'once')).toEqual({ failure: { kind: 'gone' } })
      expect(await it.adapter.edit(at, it.nowhere.ref, cat, null, null)).toEqual({ failure: { kind: 'gone' } })
    })
  })

  test('a photo that somebody sent is shown by its name, and by its bytes when its name is not known', async () => {
    const [inbound] = await it.hearing(() => it.says(it.lea, 'Je donne cette lampe', { photo: otherPicture }))
    const ref = inbound?.body.kind === 'text' ? (inbound.body.photo?.ref ?? null) : null
    for (const name of [ref, 'AgACAgQAAxkDAAIBYmZ-of-another-bot']) {
      const card = show('postCard', { post: posts.bike }, 'fr')
      const sent = await it.sends(it.channel, card, { bytes: otherPicture, ref: name })
      expect(Buffer.from((await standing(it.channel, sent.ref)).photo ?? []).equals(otherPicture)).toBe(true)
      const plainText = await it.sends(it.channel, before)
      ok(await it.adapter.edit(it.channel, plainText.ref, card, { bytes: otherPicture, ref: name }, null))
      expect(Buffer.from((await standing(it.channel, plainText.ref)).photo ?? []).equals(otherPicture)).toBe(true)
    }
  })

  describe('a file', () => {
    const ics: Beside = { bytes: Buffer.from('BEGIN:VCALENDAR\r\n'), ref: null, name: 'repas.ics', type: 'text/calendar' }
    const pdf: Beside = { bytes: Buffer.from('%PDF-1.7\n'), ref: null, name: 'affiche.pdf', type: 'application/pdf' }
    const diary: Card = { text: ['Pour votre agenda.'], file: { name: 'repas.ics', type: 'text/calendar', text: '' } }
    const page: Card = { text: ['À imprimer.'], file: { name: 'affiche.pdf', type: 'application/pdf', svg: '', alt: 'Le repas @paul' } }
    const open = async (at: Destination) => (await it.files(at.chat)).map(({ name, mime, bytes }) => [name, mime, Buffer.from(bytes)])
    const asOpened = (...some: Beside[]) => some.map((one) => ('name' in one ? [one.name, one.type, one.bytes] : []))

    test('is there to be opened, in private and in the channel, once, and stays when the words change', async () => {
      for (const at of [it.privately(it.lea), it.channel]) {
        const sent = await it.sends(at, diary, ics)
        expect(sent.photo).not.toBeNull()
        expect(await open(at)).toEqual(asOpened(ics))
        const kept = ok(await it.adapter.edit(at, sent.ref, { ...diary, text: ['Déplacé.'] }, { ...ics, ref: sent.photo }, sent.photo))
        expect(kept).toEqual(sent)
        ok(await it.adapter.edit(at, sent.ref, { text: ['C’est dit.'] }, null, sent.photo))
        expect((await standing(at, sent.ref)).text).toBe('C’est dit.')
        expect(await open(at)).toEqual(asOpened(ics))
      }
    })

    test('takes the place of another, and comes to a text', async () => {
      const at = it.privately(it.lea)
      const { ref } = await it.sends(at, before)
      const first = ok(await it.adapter.edit(at, ref, diary, ics, null))
      expect(await open(at)).toEqual(asOpened(ics))
      const second = ok(await it.adapter.edit(at, ref, page, pdf, first.photo))
      expect(second.photo).not.toBe(first.photo)
      expect(await open(at)).toEqual(asOpened(pdf))
      expect((await standing(at, ref)).text).toMatch(/^À imprimer\.\s+Le repas @paul$/)
      expect((await standing(at, ref)).marks.filter(({ type }) => type === 'mention')).toEqual([])
    })

    test('that is a drawing is seen at once, with words that stand for it', async () => {
      const chart: Card = {
        text: ['Ce mois-ci.'],
        file: { name: 'mois.png', type: 'image/png', svg: '', alt: 'Douze prêts, trois repas.' },
      }
      const { ref } = await it.sends(it.channel, chart, { bytes: onePixel, ref: null })
      const seen = await standing(it.channel, ref)
      expect(Buffer.from(seen.photo ?? []).equals(onePixel)).toBe(true)
      expect(it.hasAlt ? seen.alt : seen.text).toContain('Douze prêts, trois repas.')
      expect(await open(it.channel)).toEqual([])
    })
  })

  test('an address for paper leads to what stands in the channel, where the platform has addresses', async () => {
    const { ref } = await it.sends(it.channel, show('postCard', { post: posts.cat }, 'fr'))
    const found = await it.adapter.link?.({ press: { do: 'show-post', post: posts.cat.id } }, { chat: it.channel.chat, ref })
    expect(found && ok(found)).toEqual(it.address ? expect.stringMatching(it.address) : undefined)
  })

  test('a place is a link to the map, and leads nowhere else', async () => {
    const place = { lat: -21.1152963, lon: 55.5 }
    const card = show('placeCame', { answer: 'a', title: 'perceuse [ici](https://exemple.fr)', name: 'Paul', place }, 'fr')
    const { ref } = await it.sends(it.privately(it.lea), card)
    const { text, marks } = await standing(it.privately(it.lea), ref)
    const words = 'Voir sur la carte (-21.11530, 55.50000)'
    const url = 'https://www.openstreetmap.org/?mlat=-21.11530&mlon=55.50000#map=18/-21.11530/55.50000'
    expect(marks.filter(({ type }) => type === 'text_link')).toMatchObject([
      { type: 'text_link', offset: text.indexOf(words), length: words.length, url },
    ])
  })

  test('the digest comes without a sound, a post with one', async () => {
    const [page] = Object.values(gallery.digest)
    const silent = await it.sends(it.channel, show('digest', page, 'fr'))
    expect((await standing(it.channel, silent.ref)).silent).toBe(it.canBeSilent)
    const loud = await it.sends(it.channel, show('postCard', { post: posts.cat }, 'fr'))
    expect((await standing(it.channel, loud.ref)).silent).toBe(false)
  })

  test('who administers the channel is known where the platform knows it', async () => {
    expect(await it.adapter.isAdmin(it.channel.chat, it.paul.id)).toEqual({ ok: true })
    if (!it.hasRoles) return
    expect(await it.adapter.isAdmin(it.channel.chat, it.lea.id)).toEqual({ ok: false })
    expect(await it.adapter.isAdmin(it.channel.chat, 'anonymous')).toEqual({ ok: false })
  })

  describe('hostile words', () => {
    /** Whatever wakes a person up, or leads somewhere that the reader does not see. */
    const acting = ['mention', 'text_mention', 'text_link', 'custom_emoji']
    const expectInert = async (at: Destination, card: Card, words: string, name: string): Promise<void> => {
      const { ref } = await it.sends(at, card)
      const { text, marks } = await standing(at, ref)
      expect(text, name).toContain(it.cleaned(words).trim())
      expect(text.isWellFormed(), name).toBe(true)
      expect(
        marks.filter(({ type }) => acting.includes(type)),
        name,
      ).toEqual([])
      const broken = marks.filter(({ offset, length }) => {
        const end = offset + length
        return offset < 0 || length < 1 || end > text.length || cutsPair(text, offset) || cutsPair(text, end)
      })
      expect(broken, name).toEqual([])
    }

    test('as a post’s title in the channel', async () => {
      for (const { name, text } of hostile) {
        const title = oneLine(text, 120)
        await expectInert(it.channel, show('postCard', { post: { ...posts.cat, title, place: title } }, 'fr'), title, name)
      }
    })

    test('as words carried from neighbour to neighbour', async () => {
      for (const { name, text } of hostile) {
        const words = cut(storable(text).trim(), 1000)
        const data = { answer: 'a', title: 'perceuse', name: 'Paul', words, photo: null, first: true, may: null } as const
        await expectInert(it.privately(it.lea), show('answerCame', data, 'fr'), words, name)
      }
    })

    test('as titles in a list, and on its buttons', async () => {
      const titled = hostile.map(({ text }, n) => ({ ...posts.cat, id: `post${n}`, title: oneLine(text, 120) }))
      for (let from = 0; from < titled.length; from += 6) {
        const some = titled.slice(from, from + 6)
        ok(
          await it.adapter.send(
            it.privately(it.lea),
            show('postList', { quartier: 'Belleville', posts: some, page: 0, more: false }, 'fr'),
            null,
            'once',
          ),
        )
        await it.sends(it.privately(it.lea), show('closeWhich', { posts: some, outcome: 'done' }, 'fr'))
      }
    })
  })
}

const cutsPair = (text: string, at: number): boolean => /[\ud800-\udbff]/.test(text[at - 1] ?? '') && /[\udc00-\udfff]/.test(text[at] ?? '')
