/** A form as platforms draw it at once, before anything is read: what its door says, in one language. */
export type DrawnForm = {
  title: string
  /** On the buttons that send it, and that close it. */
  submit: string
  cancel: string
  fields: readonly DrawnField[]
  /** A photo may come with it; null: none. `file`: a photo or a PDF must. */
  photo: { label: string; file: boolean } | null
}

export type DrawnField = {
  name: string
  /** `when`: a day, with or without an hour, or words that say it; a platform with a calendar shows it. */
  kind: 'line' | 'long' | 'choice' | 'when'
  label: string
  /** Of a `when`: what its hour is called where it is asked apart. */
  hour: string | null
  hint: string | null
  /** Value and label. */
  choices: readonly (readonly [value: string, label: string])[]
  /** May be left empty: it then stays as it is. */
  optional: boolean
  /** It is what the platform calls whoever opens it. */
  known?: 'name'
}

/** Forms by name, for each language. With `field`, the one field that the reader picked. */
export type DrawForm = (form: string, field: string | null, language: 'fr' | 'en') => DrawnForm | null

/** Why a filled form cannot be taken: the field, and what to say beside it; null when it can. */
export type CheckForm = (
  form: string,
  ids: Readonly<Record<string, string>>,
  values: Readonly<Record<string, string>>,
  language: 'fr' | 'en',
) => { field: string; why: string } | null

/** A slash command as platforms list it. `fr` and `en` are plain letters; `accented` is how French writes it, where that is allowed. */
export type SlashCommand = {
  fr: string
  en: string
  accented: string
  about: { fr: string; en: string }
  /** `channel`: it concerns the channel where it is typed, and its answer is for all to see. */
  place: 'private' | 'channel'
  /** Of one for channels that leads somewhere else in private: what it is for there; null where it is not listed. */
  privately: { fr: string; en: string } | null
  /** The words that may follow it; `suggests`: what they could be is offered while they are typed. */
  rest: { name: { fr: string; en: string }; about: { fr: string; en: string }; required: boolean; suggests: boolean } | null
  /** The form whose fields it takes instead: options where there are such, else asked when no words follow; null: none. */
  form: { name: string; fields: readonly CommandField[] } | null
}

/** A form’s field as an option of a command. */
export type CommandField = { name: string; option: { fr: string; en: string }; about: { fr: string; en: string }; required: boolean }
