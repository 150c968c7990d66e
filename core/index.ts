import type { z } from 'zod'
import { answerPost } from './answers/answer-post.ts'
import { block } from './answers/block.ts'
import { chooseAnswer } from './answers/choose-answer.ts'
import { reopenPost } from './answers/reopen-post.ts'
import { replyAnswer } from './answers/reply-answer.ts'
import { report } from './answers/report.ts'
import { showAnswers } from './answers/show-answers.ts'
import { thankAnswer } from './answers/thank-answer.ts'
import { cancel } from './chat/cancel.ts'
import { chat } from './chat/chat.ts'
import { help } from './chat/help.ts'
import { chatGone } from './deliveries/chat-gone.ts'
import { chatMoved } from './deliveries/chat-moved.ts'
import { reportDelivery } from './deliveries/report-delivery.ts'
import { settleDelivery } from './deliveries/settle-delivery.ts'
import { sendDigest } from './digests/send-digest.ts'
import { declineSuggestion } from './matching/decline-suggestion.ts'
import { findPosts } from './matching/find-posts.ts'
import { matchPost } from './matching/match-post.ts'
import { addPhoto } from './posts/add-photo.ts'
import { checkPost } from './posts/check-post.ts'
import { closePost } from './posts/close-post.ts'
import { draftPost } from './posts/draft-post.ts'
import { dropDraft } from './posts/drop-draft.ts'
import { editPost } from './posts/edit-post.ts'
import { keepPost } from './posts/keep-post.ts'
import { listMyPosts } from './posts/list-my-posts.ts'
import { listPosts } from './posts/list-posts.ts'
import { offerClose } from './posts/offer-close.ts'
import { publishPost } from './posts/publish-post.ts'
import { showPost } from './posts/show-post.ts'
import { channelGone } from './quartiers/channel-gone.ts'
import { channelMoved } from './quartiers/channel-moved.ts'
import { greetChannel } from './quartiers/greet-channel.ts'
import { setQuartier } from './quartiers/set-quartier.ts'
import { setTopics } from './quartiers/set-topics.ts'
import { confirmLink } from './residents/confirm-link.ts'
import { home } from './residents/home.ts'
import { join } from './residents/join.ts'
import { link } from './residents/link.ts'
import { setSettings } from './residents/set-settings.ts'
import { start } from './residents/start.ts'
import { unlink } from './residents/unlink.ts'
import type { Doors, UseCase, Who } from './use-case.ts'

/** Everything that a resident, an organiser or the clock can do. Add a line, and every platform can do it. */
export const useCases = {
  start,
  join,
  home,
  settings: setSettings,
  link,
  'confirm-link': confirmLink,
  unlink,
  help,
  cancel,
  chat,

  'draft-post': draftPost,
  'edit-post': editPost,
  'add-photo': addPhoto,
  'drop-draft': dropDraft,
  'publish-post': publishPost,
  posts: listPosts,
  'my-posts': listMyPosts,
  'show-post': showPost,
  'offer-close': offerClose,
  'close-post': closePost,
  'keep-post': keepPost,
  'check-post': checkPost,

  'find-posts': findPosts,
  'match-post': matchPost,
  decline: declineSuggestion,

  'answer-post': answerPost,
  'reply-answer': replyAnswer,
  answers: showAnswers,
  choose: chooseAnswer,
  reopen: reopenPost,
  thank: thankAnswer,
  block,
  report,

  quartier: setQuartier,
  'set-topics': setTopics,
  'greet-channel': greetChannel,
  'channel-gone': channelGone,
  'channel-moved': channelMoved,

  'send-digest': sendDigest,
  'report-delivery': reportDelivery,
  'chat-gone': chatGone,
  'chat-moved': chatMoved,
  'settle-delivery': settleDelivery,
}

type UseCases = typeof useCases
export type Kind = keyof UseCases
type IntentOf<U> = U extends { intent: z.ZodType<infer I> } ? I : never
/** An intent without fields is an empty zod object, which types as Record<string, never>. */
type Fields<I> = string extends keyof I ? unknown : I
type Named<K extends Kind> = { do: K } & Fields<IntentOf<UseCases[K]>>
export type Intent = { [K in Kind]: Named<K> }[Kind]
/** The intents that a button may carry: those whose door is open. */
export type Press = { [K in Kind]: UseCases[K]['doors'] extends { press: true } ? Named<K> : never }[Kind]
/** The use cases that a form may fill. */
export type Form = { [K in Kind]: UseCases[K]['doors'] extends { form: object } ? K : never }[Kind]

export type AnyUseCase = UseCase<Who, unknown, unknown, Doors<unknown>>
/** The list once more, for those who walk it: their intents and facts differ, so they are unknown here. */
export const registry = useCases as unknown as Readonly<Record<Kind, AnyUseCase>>
export const kinds = Object.keys(useCases) as Kind[]
