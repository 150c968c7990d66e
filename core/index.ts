import type { z } from 'zod'
import { agreeAppointment } from './answers/agree-appointment.ts'
import { answerPost } from './answers/answer-post.ts'
import { appoint } from './answers/appoint.ts'
import { askTake } from './answers/ask-take.ts'
import { block } from './answers/block.ts'
import { chaseAnswers } from './answers/chase-answers.ts'
import { chooseAnswer } from './answers/choose-answer.ts'
import { claimAnswer } from './answers/claim-answer.ts'
import { exchangeDetails, leaveExchange } from './answers/exchange-details.ts'
import { giveUp } from './answers/give-up.ts'
import { noShow } from './answers/no-show.ts'
import { notYet } from './answers/not-yet.ts'
import { remindAppointment } from './answers/remind-appointment.ts'
import { reopenPost } from './answers/reopen-post.ts'
import { replyAnswer } from './answers/reply-answer.ts'
import { report } from './answers/report.ts'
import { sayDone } from './answers/say-done.ts'
import { sendHeld } from './answers/send-held.ts'
import { sharePlace } from './answers/share-place.ts'
import { showAnswers } from './answers/show-answers.ts'
import { mute, showConversation } from './answers/show-conversation.ts'
import { takePost } from './answers/take-post.ts'
import { thankAnswer } from './answers/thank-answer.ts'
import { wasThere } from './answers/was-there.ts'
import { associationCases } from './associations/use-cases.ts'
import { renewCalendar } from './calendars/renew-calendar.ts'
import { showCalendar } from './calendars/show-calendar.ts'
import { cancel } from './chat/cancel.ts'
import { chat } from './chat/chat.ts'
import { help } from './chat/help.ts'
import { chatGone } from './deliveries/chat-gone.ts'
import { chatMoved } from './deliveries/chat-moved.ts'
import { reportDelivery } from './deliveries/report-delivery.ts'
import { settleDelivery } from './deliveries/settle-delivery.ts'
import { journal } from './digests/journal.ts'
import { refreshDigest } from './digests/refresh-digest.ts'
import { sendDigest } from './digests/send-digest.ts'
import { sendPrivate } from './digests/send-private.ts'
import { eventCases } from './events/use-cases.ts'
import { verifyingCases } from './joining/use-cases.ts'
import { loanCases } from './loans/use-cases.ts'
import { declineSuggestion } from './matching/decline-suggestion.ts'
import { findPosts } from './matching/find-posts.ts'
import { matchPost } from './matching/match-post.ts'
import { movingCases } from './moving/use-cases.ts'
import { placingCases } from './placing/use-cases.ts'
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
import { provingCases } from './proofs/use-cases.ts'
import { channelGone } from './quartiers/channel-gone.ts'
import { channelMoved } from './quartiers/channel-moved.ts'
import { greetChannel } from './quartiers/greet-channel.ts'
import { setQuartier } from './quartiers/set-quartier.ts'
import { setTopics } from './quartiers/set-topics.ts'
import { deskCases } from './quartiers/use-cases.ts'
import { confirmLink } from './residents/confirm-link.ts'
import { home } from './residents/home.ts'
import { join, joinAs } from './residents/join.ts'
import { link } from './residents/link.ts'
import { profile } from './residents/profile.ts'
import { setSettings } from './residents/set-settings.ts'
import { start } from './residents/start.ts'
import { unlink } from './residents/unlink.ts'
import { roundCases } from './rounds/use-cases.ts'
import { clearGoods } from './sales/clear-goods.ts'
import { refuseGoods } from './sales/refuse-goods.ts'
import { askQuartier } from './series/ask-quartier.ts'
import { cannotTurn } from './series/cannot-turn.ts'
import { confirmTurn } from './series/confirm-turn.ts'
import { leaveSeries } from './series/leave-series.ts'
import { planSeries } from './series/plan-series.ts'
import { sayAboutTurns } from './series/say-about-turns.ts'
import { skipTurn } from './series/skip-turn.ts'
import { takeTurn } from './series/take-turn.ts'
import { tendTurn } from './series/tend-turn.ts'
import { listTurns } from './series/turns.ts'
import { checkTip } from './tips/check-tip.ts'
import { keepTip } from './tips/keep-tip.ts'
import { listTips } from './tips/list-tips.ts'
import { sayWhy } from './tips/say-why.ts'
import { showDraft } from './tips/show-draft.ts'
import { tipFromAnswer } from './tips/tip-from-answer.ts'
import { vote } from './tips/vote.ts'
import type { Doors, UseCase, Who } from './use-case.ts'

/** Everything that a resident, an organiser or the clock can do. Add a line, and every platform can do it. */
export const useCases = {
  start,
  join,
  'join-as': joinAs,
  home,
  profile,
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
  /** Before the next, which asks nothing of a post whose promise was asked about in the same tick. */
  'remind-appointment': remindAppointment,
  'check-post': checkPost,

  'find-posts': findPosts,
  'match-post': matchPost,
  decline: declineSuggestion,

  'ask-take': askTake,
  take: takePost,
  claim: claimAnswer,
  'give-up': giveUp,
  'chase-answers': chaseAnswers,
  'answer-post': answerPost,
  'reply-answer': replyAnswer,
  answers: showAnswers,
  choose: chooseAnswer,
  reopen: reopenPost,
  appoint,
  agree: agreeAppointment,
  'said-done': sayDone,
  'not-yet': notYet,
  'no-show': noShow,
  'was-there': wasThere,
  thank: thankAnswer,

  'send-held': sendHeld,
  'share-place': sharePlace,
  more: showConversation,
  mute,
  exchange: exchangeDetails,
  'no-exchange': leaveExchange,
  block,
  report,

  ...eventCases,

  ...loanCases,

  tips: listTips,
  vote,
  'tip-why': sayWhy,
  'tip-from': tipFromAnswer,
  'keep-tip': keepTip,
  'check-tip': checkTip,
  'show-draft': showDraft,
  'not-that': clearGoods,
  'refuse-goods': refuseGoods,

  turns: listTurns,
  'say-turn': sayAboutTurns,
  'turn-yes': confirmTurn,
  'turn-cannot': cannotTurn,
  'turn-take': takeTurn,
  'turn-skip': skipTurn,
  'turn-ask': askQuartier,
  'leave-series': leaveSeries,
  'plan-series': planSeries,
  'tend-turn': tendTurn,

  ...roundCases,

  ...associationCases,

  ...movingCases,

  ...deskCases,

  ...provingCases,

  ...verifyingCases,

  ...placingCases,

  calendar: showCalendar,
  'calendar-renew': renewCalendar,

  quartier: setQuartier,
  'set-topics': setTopics,
  'greet-channel': greetChannel,
  'channel-gone': channelGone,
  'channel-moved': channelMoved,

  journal,
  'send-digest': sendDigest,
  'refresh-digest': refreshDigest,
  'send-private': sendPrivate,
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
