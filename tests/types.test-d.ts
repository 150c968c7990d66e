import type { Form, Press } from '../core/index.ts'
import { say, to } from '../core/views.ts'
import type { Words } from '../core/words/fr.ts'

// @ts-expect-error a language that lacks a text does not compile
export const de: Words = { commands: {} }
// @ts-expect-error a view's data is checked
say(to.resident('1'), 'photoAlone2', {})
// @ts-expect-error a view's data is checked
say(to.resident('1'), 'answerSent', { title: 1 })
// @ts-expect-error free text cannot ride on a button
export const press: Press = { do: 'draft-post', readings: [], photo: null }
// @ts-expect-error only a use case with a form may be opened as one
export const form: Form = 'publish-post'
