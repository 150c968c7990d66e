import { anything, byType, type Check, flag, list, matching, number, object, oneOf, only, string } from './checks.ts'

/** Limits: Slack's Block Kit reference, as the comments of @slack/types repeat it. */
export const plainText = (max: number): Check => byType({ plain_text: { 'text!': string(max), emoji: flag } })
export const text = (max: number): Check =>
  byType({ plain_text: { 'text!': string(max), emoji: flag }, mrkdwn: { 'text!': string(max), verbatim: flag } })

const confirm = object({
  'title!': plainText(100),
  'text!': text(300),
  'confirm!': plainText(30),
  'deny!': plainText(30),
  style: oneOf('primary', 'danger'),
})
const option = object({ 'text!': text(75), 'value!': string(150), description: text(75), url: string(3000) })
const group = object({ 'label!': plainText(75), 'options!': list(option, 100) })
const date = matching(/^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/, 'must be a valid date: YYYY-MM-DD')
const time = matching(/^(?:[01]\d|2[0-3]):[0-5]\d$/, 'must be a valid time: HH:mm')

const acting = { action_id: string(255), confirm, focus_on_load: flag }
const placeholder = plainText(150)
const slackFile = object({ id: string(255), url: string(3000) })
const written = { action_id: string(255), initial_value: string(3000), placeholder, focus_on_load: flag, dispatch_action_config: anything }

const all: Record<string, Record<string, Check>> = {
  button: {
    'text!': plainText(75),
    action_id: string(255),
    url: string(3000),
    value: string(2000),
    style: oneOf('primary', 'danger'),
    confirm,
    accessibility_label: string(75),
  },
  image: { 'alt_text!': string(2000), image_url: string(3000), slack_file: slackFile },
  overflow: { action_id: string(255), 'options!': list(option, 5), confirm },
  static_select: {
    ...acting,
    placeholder,
    options: list(option, 100),
    option_groups: list(group, 100),
    initial_option: option,
  },
  multi_static_select: {
    ...acting,
    placeholder,
    options: list(option, 100),
    option_groups: list(group, 100),
    initial_options: list(option, 100),
    max_selected_items: number,
  },
  users_select: { ...acting, placeholder, initial_user: string(255) },
  conversations_select: {
    ...acting,
    placeholder,
    initial_conversation: string(255),
    default_to_current_conversation: flag,
    response_url_enabled: flag,
    filter: anything,
  },
  channels_select: { ...acting, placeholder, initial_channel: string(255), response_url_enabled: flag },
  radio_buttons: { ...acting, 'options!': list(option, 10), initial_option: option },
  checkboxes: { ...acting, 'options!': list(option, 10), initial_options: list(option, 10) },
  datepicker: { ...acting, placeholder, initial_date: date },
  timepicker: { ...acting, placeholder, initial_time: time, timezone: string(255) },
  datetimepicker: { ...acting, initial_date_time: number },
  plain_text_input: { ...written, multiline: flag, min_length: number, max_length: number },
  number_input: { ...written, 'is_decimal_allowed!': flag, min_value: string(100), max_value: string(100) },
  email_text_input: written,
  url_text_input: written,
  file_input: { action_id: string(255), filetypes: list(string(50), 100), max_files: number },
}

const pickers = ['static_select', 'users_select', 'conversations_select', 'channels_select', 'datepicker', 'timepicker']
const choices = ['radio_buttons', 'checkboxes']
export const inActions = byType(only(all, 'button', 'overflow', 'datetimepicker', ...pickers, ...choices))
export const inSection = byType(only(all, 'button', 'image', 'overflow', 'multi_static_select', ...pickers, ...choices))
export const inContext = byType({
  image: all.image ?? {},
  plain_text: { 'text!': string(3000), emoji: flag },
  mrkdwn: { 'text!': string(3000), verbatim: flag },
})
const inputs = ['plain_text_input', 'number_input', 'email_text_input', 'url_text_input', 'file_input', 'datetimepicker']
export const inInput = byType(only(all, ...inputs, 'multi_static_select', ...pickers, ...choices))
export const imageFields = { slack_file: slackFile, image_url: string(3000) }

const style = object({ bold: flag, italic: flag, strike: flag, code: flag, underline: flag })
const nameStyle = object({ bold: flag, italic: flag, strike: flag, highlight: flag, client_highlight: flag, unlink: flag })
const leaf = byType({
  text: { 'text!': string(12_000), style },
  link: { 'url!': string(3000), text: string(12_000), unsafe: flag, style },
  user: { 'user_id!': matching(/^[UW][A-Z0-9]+$/, 'invalid user id'), style: nameStyle },
  channel: { 'channel_id!': matching(/^[CDG][A-Z0-9]+$/, 'invalid channel id'), style: nameStyle },
  usergroup: { 'usergroup_id!': string(255), style: nameStyle },
  emoji: { 'name!': string(255), unicode: string(255), skin_tone: number, url: string(3000), style },
  broadcast: { 'range!': oneOf('here', 'channel', 'everyone'), style },
  color: { 'value!': string(255), style },
  date: { 'timestamp!': number, 'format!': string(255), url: string(3000), fallback: string(3000), style },
})
const leaves = list(leaf, 10_000, 0)
export const richParts = byType({
  rich_text_section: { 'elements!': leaves },
  rich_text_quote: { 'elements!': leaves, border: number },
  rich_text_preformatted: { 'elements!': leaves, border: number, language: string(255) },
  rich_text_list: {
    'elements!': list(byType({ rich_text_section: { 'elements!': leaves } }), 10_000),
    'style!': oneOf('bullet', 'ordered'),
    indent: number,
    offset: number,
    border: number,
  },
})
