import type { CheckForm, CommandField, DrawForm, DrawnField, SlashCommand } from '../core/chat/form.ts'
import { againOf, doorOf } from '../core/forms.ts'
import { isForm } from '../core/hear.ts'
import { type Kind, kinds, registry } from '../core/index.ts'
import { usualZone } from '../core/quartiers/quartier.ts'
import { wallOf } from '../core/time.ts'
import type { CommandDoor, Field } from '../core/use-case.ts'
import { wordsOf } from '../core/views.ts'
import type { Words } from '../core/words/fr.ts'
import type { TelegramCommands } from './telegram/commands.ts'

const languages = ['fr', 'en'] as const
const both = (say: (t: Words) => string): { fr: string; en: string } => ({ fr: say(wordsOf.fr), en: say(wordsOf.en) })

const commandDoors = (): (CommandDoor & { kind: Kind })[] =>
  kinds.flatMap((kind) => {
    const door = registry[kind].doors.command
    return door ? [{ ...door, kind }] : []
  })

/** Every slash command, as the use cases describe it. */
export const slashCommands = (): SlashCommand[] =>
  commandDoors().map(({ kind, fr, en, accented, about, place, privately, rest, fields }) => ({
    fr,
    en,
    accented: accented ?? fr,
    about: both(about),
    place,
    privately: privately ? both(privately.about) : null,
    rest: rest ? { name: both(rest.name), about: both(rest.about), required: rest.required, suggests: rest.choices !== undefined } : null,
    form: fields && isForm(kind) ? { name: kind, fields: fieldsOf(doorOf(kind).fields) } : null,
  }))

/** What must be filled comes first. */
const fieldsOf = (fields: Readonly<Record<string, Field>>): CommandField[] =>
  Object.entries(fields)
    .map(([name, { option, label, hint, optional }]) => ({
      name,
      option: both(option ?? (() => name)),
      about: both((t) => [label(t), hint?.(t)].filter(Boolean).join(' ')),
      required: optional !== true,
    }))
    .sort((one, two) => Number(two.required) - Number(one.required))

const scopes = { private: 'all_private_chats', channel: 'all_chat_administrators' } as const

/** The slash commands as Telegram lists them: French for everyone, English for who has Telegram in English. */
export const telegramCommands = (): TelegramCommands =>
  (['private', 'channel'] as const).flatMap((place) =>
    languages.map((language) => ({
      scope: scopes[place],
      language: language === 'fr' ? null : language,
      list: slashCommands().flatMap((it) => {
        const about = it.place === place ? it.about : place === 'private' ? it.privately : null
        return about ? [{ command: it[language], description: about[language] }] : []
      }),
    })),
  )

/** A form's door drawn at once, before anything is read. */
export const drawForm: DrawForm = (form, field, language) => {
  if (!isForm(form)) return null
  const t = wordsOf[language]
  const { title, fields, ask, photo, file } = doorOf(form)
  const upload = file ?? photo
  const picked = field !== null && Object.hasOwn(fields, field)
  return {
    title: title(t),
    submit: t.chat.send(),
    cancel: t.draft.cancel(),
    fields: Object.entries(fields).flatMap(([name, it]) =>
      picked && name !== field ? [] : [drawField(name, it, ask === 'pick' && !picked, t)],
    ),
    photo: upload && !picked ? { label: upload(t), file: file !== undefined } : null,
  }
}

const drawField = (
  name: string,
  { kind, label, hour, hint, choices, known, optional: isOptional }: Field,
  optional: boolean,
  t: Words,
): DrawnField => ({
  name,
  kind,
  label: label(t),
  hour: hour?.(t) ?? null,
  hint: hint?.(t) ?? null,
  choices: Object.entries(choices?.(t) ?? {}),
  optional: optional || isOptional === true,
  ...(known ? { known } : {}),
})

/** What can be said of a filled form before it is sent on: whether its words can be read. Dates are read as in metropolitan France. */
export const checkForm =
  (now: () => Date): CheckForm =>
  (form, { field: _field, ...ids }, values, language) => {
    const again = isForm(form) ? againOf(form, ids, values, wallOf(now(), usualZone)) : null
    return again && again in values ? { field: again, why: wordsOf[language].edit.unclear() } : null
  }
