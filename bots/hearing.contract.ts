import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Button, Card } from '../core/chat/card.ts'
import type { Inbound } from '../core/chat/inbound.ts'
import { type Ids, pack, unpack, unpackLink } from '../core/chat/press.ts'
import { isForm } from '../core/hear.ts'
import { type Form, kinds } from '../core/index.ts'
import type { View } from '../core/views.ts'
import { show } from '../core/views.ts'
import { gallery } from '../tests/gallery.ts'
import { hostile } from '../tests/hostile.ts'
import { bodyOf } from '../tests/paper.ts'
import { drawForm } from './doors.ts'
import { type Begun, begin, type Driver, ok, picture, until } from './driver.contract.ts'

const plainCard = { text: ['Bonjour ! Que puis-je faire pour vous ?'] }

type Opens = { form: Form; ids: Ids }
const formOf = (button: Button): Opens | null => {
  const it = 'open' in button ? button.open : button
  return 'form' in it ? { form: it.form, ids: it.ids ?? {} } : null
}
/** What somebody fills in, as the platform's own fields give it back. */
const valuesFor = ({ form, ids }: Opens): Record<string, string> =>
  Object.fromEntries(
    (drawForm(form, ids.field ?? null, 'fr')?.fields ?? []).map(({ name, kind, choices: [first] }) => [
      name,
      kind === 'choice' ? (first?.[0] ?? '') : kind === 'when' ? '2026-11-28' : 'Bonjour',
    ]),
  )

/** From the platform to us: what was done is heard, stored before it is confirmed, and means what it meant. */
export const hearingContract = (make: () => Promise<Driver>): void => {
  let it: Begun
  beforeEach(async () => {
    it = await begin(make)
  })
  afterEach(() => it.close())

  const privatelyFrom = ({ lea }: Begun) => ({
    platform: it.adapter.platform,
    from: { id: lea.id, name: lea.name, language: lea.language },
    place: { kind: 'private', chat: lea.chat, topic: null },
    /** Where a message can be erased, it has a name. */
    ...(it.adapter.erase ? { ref: expect.any(String) } : {}),
  })

  describe('what is heard', () => {
    test('words in private are a text, from whoever wrote it', async () => {
      expect(await it.hearing(() => it.says(it.lea, 'Je prête ma perceuse ce week-end'))).toEqual([
        expect.objectContaining({
          ...privatelyFrom(it),
          body: { kind: 'text', text: 'Je prête ma perceuse ce week-end', photo: null, replyTo: null },
        }),
      ])
    })

    test('a slash makes a command, in any case, with what comes after it', async () => {
      const inbounds = await it.hearing(async () => {
        await it.says(it.lea, '/annonces')
        await it.says(it.lea, '/Start  x-belleville ')
      })
      expect(inbounds.map((inbound) => inbound?.body)).toEqual([
        { kind: 'command', name: 'annonces', rest: '' },
        { kind: 'command', name: 'start', rest: 'x-belleville' },
      ])
    })

    test('a command in the channel comes from there', async () => {
      const [inbound] = await it.hearing(() => it.says(it.paul, '/quartier Belleville', { inChannel: true }))
      expect(inbound).toMatchObject({ from: { id: it.paul.id }, place: { kind: 'channel', chat: it.channel.chat } })
      expect(inbound?.body).toEqual({ kind: 'command', name: 'quartier', rest: 'Belleville' })
    })

    test('what neighbours say among themselves is not taken as said to us', async () => {
      const inbounds = await it.hearing(() => it.says(it.lea, 'Qui a vu mon chat ?', { inChannel: true }))
      expect(inbounds.filter((inbound) => inbound !== null && inbound.place.kind !== 'channel')).toEqual([])
    })

    test('an answer to our message names it', async () => {
      const { ref } = await it.sends(it.privately(it.lea), plainCard)
      const [inbound] = await it.hearing(() => it.says(it.lea, 'Oui, samedi', { replyTo: ref }))
      expect(inbound?.body).toMatchObject({ kind: 'text', text: 'Oui, samedi', replyTo: ref })
    })

    test('a place that somebody shares is heard to a metre, and names the message that it answers', async () => {
      if (!it.sharesPlace) return
      const { ref } = await it.sends(it.privately(it.lea), plainCard)
      const inbounds = await it.hearing(async () => {
        await it.sharesPlace?.(it.lea, { lat: 48.8721963, lon: -2.3767149 })
        await it.sharesPlace?.(it.lea, { lat: -20.87892, lon: 55.4481 }, { replyTo: ref })
      })
      expect(inbounds).toEqual([
        expect.objectContaining({
          ...privatelyFrom(it),
          body: { kind: 'location', point: { lat: 48.8722, lon: -2.37671 }, replyTo: null },
        }),
        expect.objectContaining({
          ...privatelyFrom(it),
          body: { kind: 'location', point: { lat: -20.87892, lon: 55.4481 }, replyTo: ref },
        }),
      ])
    })

    test('a photo comes with its words, and its bytes can be had', async () => {
      const [inbound] = await it.hearing(() => it.says(it.lea, 'Je donne cette lampe', { photo: picture }))
      const body = inbound?.body.kind === 'text' ? inbound.body : null
      expect(body).toMatchObject({ text: 'Je donne cette lampe', photo: { bytes: picture.length } })
      expect(ok(await it.adapter.photo(body?.photo?.ref ?? '')).equals(picture)).toBe(true)
    })

    test('a photo without words is heard too', async () => {
      const [inbound] = await it.hearing(() => it.says(it.lea, '', { photo: picture }))
      expect(inbound?.body).toMatchObject({ kind: 'text', text: '', photo: { bytes: picture.length } })
    })

    test('a photo that is too large is refused, here or at the platform', async () => {
      const large = Buffer.concat([picture, Buffer.alloc(5_300_000)])
      const [inbound] = await it.hearing(() => it.says(it.lea, 'Grande', { photo: large }).catch(() => undefined))
      const ref = inbound?.body.kind === 'text' ? inbound.body.photo?.ref : undefined
      if (ref) expect(await it.adapter.photo(ref)).toMatchObject({ failure: { kind: 'refused' } })
    })

    test('a photo that nobody sent is refused', async () => {
      expect(await it.adapter.photo('no-such-photo')).toMatchObject({ failure: { kind: 'refused' } })
    })

    test('our own messages are not heard', async () => {
      const inbounds = await it.hearing(async () => {
        await it.sends(it.privately(it.lea), plainCard)
        const { ref } = await it.sends(it.channel, plainCard)
        ok(await it.adapter.edit(it.channel, ref, { text: ['Rebonjour'] }, null, null))
        await it.settles()
      })
      expect(inbounds).toEqual([])
    })

    test('hostile words arrive as they were typed', async () => {
      const typed = hostile.filter(({ text }) => text.length <= 4000 && it.cleaned(text).trim() !== '' && !text.trim().startsWith('/'))
      for (const { name, text } of typed) {
        const [inbound] = await it.hearing(() => it.says(it.lea, text))
        const body = inbound?.body.kind === 'text' ? inbound.body : null
        expect(it.cleaned(body?.text ?? '').trim(), name).toBe(it.cleaned(text).trim())
      }
    })
  })

  describe('how it is taken', () => {
    test('the lane of what a person does is theirs, wherever they do it', async () => {
      const { ref } = await it.sends(it.channel, { ...plainCard, buttons: [[{ label: 'Aide', press: { do: 'help' } }]] })
      await it.says(it.lea, 'Bonjour')
      await it.says(it.lea, '/quartier Belleville', { inChannel: true })
      await it.presses(it.lea, it.channel.chat, ref, 'Aide')
      await it.says(it.paul, 'Bonsoir')
      expect(it.heard.map(({ lane }) => lane)).toEqual([it.lea.id, it.lea.id, it.lea.id, it.paul.id])
    })

    test('it is confirmed to the platform only once it is stored', async () => {
      const stored = Promise.withResolvers<void>()
      const asked = Promise.withResolvers<void>()
      it.store = async () => {
        asked.resolve()
        await stored.promise
      }
      let confirmed = false
      const said = it.says(it.lea, 'Je donne un canapé').then(() => {
        confirmed = true
      })
      await asked.promise
      /** Enough for a confirmation that would not wait: each of these goes over the wire and back, on one platform or the other. */
      for (let n = 0; n < 5; n++) {
        await it.adapter.isAdmin(it.channel.chat, it.paul.id)
        await it.stands(it.channel.chat, it.nowhere.ref)
      }
      expect(confirmed).toBe(!it.confirms)
      stored.resolve()
      await said
      expect(confirmed).toBe(true)
    })

    test('what could not be stored comes again, with the same key', async () => {
      const keys: string[] = []
      const { store } = it
      it.store = async (updates) => {
        keys.push(...updates.map(({ key }) => key))
        if (keys.length === 1) throw new Error('the database is away')
        await store(updates)
      }
      const said = it.says(it.lea, 'Je donne un canapé')
      await until(() => {
        it.waits()
        return keys.length === 2
      })
      await said
      expect(new Set(keys).size).toBe(1)
      expect(it.heard.map(({ raw }) => it.adapter.decode(raw)?.body)).toMatchObject([{ kind: 'text', text: 'Je donne un canapé' }])
    })

    test('what is delivered twice has one key, and another thing has another', async () => {
      await it.says(it.lea, 'Je donne un canapé')
      await it.repeats()
      expect(new Set(it.heard.map(({ key, raw }) => `${key} ${raw}`)).size).toBe(1)
      await it.says(it.lea, 'Je donne un canapé')
      expect(new Set(it.heard.map(({ key }) => key)).size).toBe(2)
    })

    test('what was heard can be kept as text and read later', async () => {
      await it.says(it.lea, 'Je prête « mon échelle » 👍🏿\nDemain')
      const [update] = it.heard
      expect(it.adapter.decode(Buffer.from(update?.raw ?? '').toString())).toEqual(it.adapter.decode(update?.raw ?? ''))
      expect(() => JSON.parse(update?.raw ?? '')).not.toThrow()
    })
  })

  test('every button that a view draws comes back as it was made', async () => {
    const known = new Set<string>()
    for (const [view, cases] of Object.entries(gallery))
      for (const [name, data] of Object.entries(cases)) {
        const card = show(view as View, data, 'fr')
        const fill: Button[] = card.fill && it.forms ? [card.fill] : []
        const fresh = [...fill, ...(card.buttons ?? []).flat()].filter((button) => !known.has(JSON.stringify(bodyOf(button))))
        for (const button of fresh) known.add(JSON.stringify(bodyOf(button)))
        if (fresh.length === 0) continue
        const isPublic = fresh.some((button) => 'open' in button)
        const at = isPublic ? it.channel : it.privately(it.lea)
        const { ref } = await it.sends(at, card, card.photo ? { bytes: picture, ref: null } : null)
        const inbounds = await it.hearing(async () => {
          for (const button of fresh) await act(button, at.chat, ref)
        })
        expect(
          inbounds.map((inbound) => inbound?.body),
          `${view}, ${name}`,
        ).toEqual(fresh.map(expected))
        for (const [n, button] of fresh.entries()) {
          const inbound = inbounds[n]
          expect(inbound?.place).toMatchObject('open' in button ? { kind: 'private', chat: it.lea.chat } : { chat: at.chat })
          if ('open' in button && inbound?.body.kind === 'command') expect(unpackLink(inbound.body.rest)).toEqual(unpack(pack(button.open)))
        }
      }
    expect(known.size).toBeGreaterThan(100)
  })

  /** Pressed; and where a form of the platform's own opens, it is filled. */
  const act = async (button: Button, chat: string, ref: string): Promise<void> => {
    const form = formOf(button)
    await it.presses(it.lea, chat, ref, button.label)
    if (!form || !it.forms) return
    const drawn = drawForm(form.form, form.ids.field ?? null, 'fr')
    expect(it.forms.open(it.lea)?.title, form.form).toBe(drawn?.title)
    await it.forms.fills(it.lea, valuesFor(form), ...(drawn?.photo?.file ? [picture] : []))
  }
  /** A form that wants a file gets one. */
  const broughtWith = (form: Form) => (drawForm(form, null, 'fr')?.photo?.file ? { ref: expect.any(String), bytes: picture.length } : null)
  const expected = (button: Button): Inbound['body'] => {
    const form = formOf(button)
    return form && it.forms
      ? { kind: 'form', form: form.form, ids: form.ids, values: valuesFor(form), photo: broughtWith(form.form) }
      : bodyOf(button)
  }

  describe('forms of the platform’s own', () => {
    const asked: Card = { text: ['Que voulez-vous dire ?'], fill: { label: 'Répondre', form: 'answer-post', ids: { post: 'p1' } } }

    test('every form opens at once, says what its fields are, and comes back whole', async () => {
      if (!it.forms) return
      for (const form of kinds.filter(isForm)) {
        const { ref } = await it.sends(it.privately(it.lea), { text: ['…'], fill: { label: 'Ouvrir', form, ids: { post: 'p1' } } })
        const [inbound] = await it.hearing(() => act({ label: 'Ouvrir', form, ids: { post: 'p1' } }, it.lea.chat, ref))
        expect(inbound?.body).toEqual({
          kind: 'form',
          form,
          ids: { post: 'p1' },
          values: valuesFor({ form, ids: {} }),
          photo: broughtWith(form),
        })
      }
    })

    test('a photo comes with it, and its bytes can be had', async () => {
      if (!it.forms) return
      const { ref } = await it.sends(it.privately(it.lea), asked)
      await it.presses(it.lea, it.lea.chat, ref, 'Répondre')
      const [inbound] = await it.hearing(async () => await it.forms?.fills(it.lea, { words: 'La voici' }, picture))
      const photo = inbound?.body.kind === 'form' ? inbound.body.photo : null
      expect(photo?.bytes).toBe(picture.length)
      expect(ok(await it.adapter.photo(photo?.ref ?? '')).equals(picture)).toBe(true)
    })

    test('closed unsent, nothing is heard, and it opens again', async () => {
      if (!it.forms) return
      const { ref } = await it.sends(it.privately(it.lea), asked)
      const inbounds = await it.hearing(async () => {
        await it.presses(it.lea, it.lea.chat, ref, 'Répondre')
        it.forms?.dismisses(it.lea)
        await it.presses(it.lea, it.lea.chat, ref, 'Répondre')
      })
      expect(inbounds).toEqual([])
      expect(it.forms.open(it.lea)).not.toBeNull()
    })

    test('hostile words come back as they were typed', async () => {
      if (!it.forms) return
      const { ref } = await it.sends(it.privately(it.lea), asked)
      for (const { name, text } of hostile.filter((one) => one.text.length <= 3000 && it.cleaned(one.text).trim() !== '')) {
        await it.presses(it.lea, it.lea.chat, ref, 'Répondre')
        const [inbound] = await it.hearing(async () => await it.forms?.fills(it.lea, { words: text.toWellFormed() }))
        const words = inbound?.body.kind === 'form' ? inbound.body.values.words : ''
        expect(it.cleaned(words ?? '').trim(), name).toBe(it.cleaned(text).trim())
      }
    })
  })

  test('it stops soon, although somebody waits to hear', async () => {
    const started = performance.now()
    await it.adapter.stop()
    expect(performance.now() - started).toBeLessThan(2000)
  })

  test('stopping waits for what is being stored', async () => {
    const asked = Promise.withResolvers<void>()
    const stored = Promise.withResolvers<void>()
    const order: string[] = []
    it.store = async () => {
      asked.resolve()
      await stored.promise
      order.push('stored')
    }
    const said = it.says(it.lea, 'Je donne un canapé').catch(() => undefined)
    await asked.promise
    const stopping = it.adapter.stop().then(() => order.push('stopped'))
    await new Promise(setImmediate)
    stored.resolve()
    await stopping
    expect(order).toEqual(['stored', 'stopped'])
    void said
  })
}
