import type { types } from '@slack/bolt'
import type { DrawForm, SlashCommand } from '../../core/chat/form.ts'
import { unpack, unpackLink } from '../../core/chat/press.ts'
import { doorIn, openPrefix } from './decode.ts'
import { modalOf, textModal } from './modal.ts'
import type { Body } from './update.ts'
import { outcome, type Workspace } from './workspaces.ts'

type Language = 'fr' | 'en'
type Parts = { drawForm: DrawForm; commands: readonly SlashCommand[] }

/** The modal that an act opens at once, before anything is read or stored: a trigger lives for 3 seconds. Null: it opens none. */
export const modalFor = (body: Body, language: Language, { drawForm, commands }: Parts): types.ModalView | null => {
  if (body.type === 'shortcut') return body.callback_id === 'post_new' ? postModal(language, commands) : null
  const typed = body.command === undefined ? null : doorIn(body, commands)
  if (typed?.door?.form && typed.rest === '') return asked(typed.door.form.name, language, drawForm)
  const value = body.actions?.[0]?.value
  if (body.type !== 'block_actions' || value === undefined) return null
  const { form: isForm, kind, ids } = value.startsWith(openPrefix) ? unpackLink(value.slice(openPrefix.length)) : unpack(value)
  const drawn = isForm ? drawForm(kind, ids.field ?? null, language) : null
  return drawn && modalOf(drawn, kind, ids)
}

const asked = (form: string, language: Language, drawForm: DrawForm): types.ModalView | null => {
  const drawn = drawForm(form, null, language)
  return drawn && modalOf(drawn, form, {})
}

/** The same words as after `/palier annonce`. */
const postModal = (language: Language, commands: readonly SlashCommand[]): types.ModalView | null => {
  const door = commands.find((it) => it.fr === 'annonce')
  if (!door?.rest) return null
  const name = language === 'fr' ? door.accented : door.en
  return textModal(name.charAt(0).toUpperCase() + name.slice(1), door.rest.about[language])
}

/** False when it did not open, or nobody knows: the act is then heard, and its form asked in words. */
export const opened = async ({ quick }: Workspace, trigger: string, view: types.ModalView): Promise<boolean> =>
  'ok' in (await outcome(() => quick.views.open({ trigger_id: trigger, view })))
