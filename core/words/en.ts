import type { Platform } from '../chat/inbound.ts'
import { bold, command, lines, rich } from '../chat/rich.ts'
import { answer } from './en-answers.ts'
import { association } from './en-associations.ts'
import { calendar } from './en-calendar.ts'
import { dates } from './en-dates.ts'
import { delivery } from './en-deliveries.ts'
import { desk } from './en-desk.ts'
import { digest } from './en-digests.ts'
import { event } from './en-events.ts'
import { lending } from './en-lending.ts'
import { line } from './en-line.ts'
import { loan } from './en-loans.ts'
import { moving } from './en-moving.ts'
import { newEvent } from './en-new-event.ts'
import { s, thing } from './en-pieces.ts'
import { placing } from './en-placing.ts'
import { poster } from './en-poster.ts'
import { known, promise } from './en-promise.ts'
import { proving } from './en-proving.ts'
import { relay } from './en-relay.ts'
import { round, urgent } from './en-rounds.ts'
import { sales } from './en-sales.ts'
import { series } from './en-series.ts'
import { results, things } from './en-things.ts'
import { tips } from './en-tips.ts'
import { participants, together } from './en-together.ts'
import { verifying } from './en-verifying.ts'
import { visit } from './en-visits.ts'
import { dayText, hourText, minuteText, monthText, priceText, whenText } from './format.ts'
import type { Words } from './fr.ts'

const platforms: Readonly<Record<Platform, string>> = { web: 'the local page', telegram: 'Telegram', discord: 'Discord', slack: 'Slack' }

export const en: Words = {
  when: (it) => whenText(it, 'en'),
  day: (wall) => dayText(wall, 'en'),
  month: (wall) => monthText(wall, 'en'),
  hour: (hour) => hourText(hour, 'en'),
  price: (price) => priceText(price, 'en'),
  colon: ': ',

  placing,
  verifying,
  proving,
  desk,
  moving,
  commands: {
    start: () => 'Begin, or come back to the start',
    posts: () => 'The neighbourhood’s posts',
    myPosts: () => 'My posts',
    help: () => 'How it works',
    cancel: () => 'Cancel what is under way',
    settings: () => 'Language, quiet hours, urgent news, accounts',
    home: () => 'Your home page',
    link: () => 'Link another account',
    linkRest: () => 'code',
    linkCode: () => 'The code you got on your first account',
    quartier: () => 'Make this group a neighbourhood’s channel',
    quartierRest: () => 'name',
    quartierName: () => 'The name of the neighbourhood, “Belleville” for instance',
    finish: () => 'Say that one of your posts is over',
    postName: () => 'post',
    finishWhich: () => 'Which one? Empty: all of your posts',
    post: () => 'Offer or ask for something',
    postRest: () => 'text',
    postWords: () => 'In your own words: “I can lend my drill this weekend”',
    publishMessage: () => 'Publish as a post',
    slackAbout: () => 'Neighbours helping each other: lend, give, ask',
    slackHint: () => '[posts | event | home | settings | help] or your own words',
    publishNew: () => 'Publish a post',
    search: () => 'Search the posts',
    searchRest: () => 'words',
    searchWords: () => 'What you are looking for: “vélo”, “samedi”',
    publishNewAbout: () => 'Offer or ask for something',
    publishMessageAbout: () => 'Make a post of one of your messages',
  },

  post: {
    sorts: {
      'loan-offer': 'To lend',
      'loan-request': 'Looking to borrow',
      'gift-offer': 'To give away',
      'gift-request': 'Looking for (free)',
      'sale-offer': 'For sale',
      'sale-request': 'Looking to buy',
      'favour-offer': 'Offering a hand',
      'favour-request': 'Looking for a hand',
      'tip-offer': 'Good to know',
      'tip-request': 'Looking for a good address',
      'event-offer': 'Get-together',
      'event-request': 'Looking for an outing',
    },
    by: (p) => rich`by ${p.author}`,
    whenName: () => 'When:',
    priceName: () => 'Price:',
    placeName: () => 'Where:',
    answer: () => 'Answer',
    promised: () => 'Promised',
    done: () => 'Done, thank you!',
    withdrawn: () => 'Post withdrawn',
    expired: () => 'Post ended',
    gone: () => rich`This post is no longer here. See what is open now:`,
    untitled: () => '(to be said)',
  },

  draft: {
    intro: () => rich`Here is your post. Nothing is published yet.`,
    changed: () => rich`Corrected. Shall I publish it?`,
    outdated: () => rich`You changed it in the meantime. Here it is as it stands:`,
    replaces: () => rich`Here is your corrected post. The neighbourhood still sees the old one.`,
    askKind: () => rich`One question: what is it?`,
    askTitle: () => rich`One question: what is it for, in a word or two?`,
    askWhen: () => rich`One question: when is it? For example “Saturday 7 pm”.`,
    askPrice: () => rich`One question: at what price? For example “30”.`,
    askWhichDate: () => rich`One question: I am not sure of the date. Which one is it?`,
    askWhichPrice: () => rich`One question: I am not sure of the price. Which one is it?`,
    priceOpen: () => 'Price to be discussed',
    publish: () => 'Publish',
    edit: () => 'Change',
    cancel: () => 'Cancel',
    other: () => 'Something else',
    answer: () => 'Answer',
    offered: () => 'Already offered near you:',
    sought: () => 'Someone near you is looking for it:',
    thereMore: () => 'Also:',
    see: (p) => `See ${p.n}. ${p.title}`,
    dropped: (p) => (p.title ? rich`Cancelled: ${thing(p.title)} was not published.` : rich`Cancelled. Nothing was published.`),
    photoAlone: () => rich`Nice picture! Tell me what you offer or need, and I will put it with that.`,
  },

  edit: {
    title: () => 'Change the post',
    pick: () => rich`What would you like to change?`,
    what: () => 'The title',
    sort: () => 'The kind',
    when: () => 'The date',
    price: () => 'The price',
    place: () => 'The place',
    whatHint: () => 'Write the new title, for example “children’s bike”.',
    sortHint: () => 'What is it?',
    hour: () => 'The time',
    whenHint: () => 'Write the date, for example “samedi 19 h” or “du 12 au 18”.',
    priceHint: () => 'Write the price, for example “30”, or “gratuit”.',
    placeHint: () => 'Write the place, for example “the square”.',
    today: () => 'Today',
    tomorrow: () => 'Tomorrow',
    weekend: () => 'This weekend',
    noDate: () => 'No date',
    noPrice: () => 'No price',
    noPlace: () => 'No place',
    again: () => rich`I did not quite get that. `,
    unclear: () => 'I did not quite get that.',
  },

  mine: {
    published: (p) => rich`Published! ${thing(p.title)} is in ${p.quartier}’s channel. I will tell you as soon as someone answers.`,
    publishedNoChannel: (p) =>
      rich`Published! ${thing(p.title)} is among ${p.quartier}’s posts. I will tell you as soon as someone answers.`,
    changed: (p) => rich`Corrected: the neighbourhood now sees ${thing(p.title)} as it stands.`,
    open: (n) => (n === 0 ? rich`No answer yet.` : rich`${n} answer${s(n)}.`),
    seeAnswers: (n) => `See the answers (${n})`,
    done: () => 'Done',
    withdraw: () => 'Withdraw',
    reopen: () => 'After all, no',
    closed: (p) =>
      p.outcome === 'withdrawn'
        ? rich`Withdrawn: ${thing(p.title)} is no longer offered.`
        : rich`Noted, ${thing(p.title)} is done. Well done!`,
    thank: (p) => `Thank ${p.name}`,
    check: (p) => rich`${thing(p.title)}: does it still hold? If I do not hear from you, I will take it down in three days.`,
    keep: () => 'Yes, still',
    kept: (p) => rich`Very well, ${thing(p.title)} stays up. I will ask again in ${p.days} days.`,
    expired: (p) => rich`${thing(p.title)} is no longer up. You can offer it again whenever you like: just write it to me again.`,
    whichDone: () => rich`Which post is done?`,
    whichWithdraw: () => rich`Which post do you want to withdraw?`,
    confirm: (p) => rich`Shall I close ${thing(p.title)}?`,
    confirmWithdraw: (p) => rich`Shall I withdraw ${thing(p.title)}?`,
    yesDone: () => 'Yes, it is done',
    yesWithdraw: () => 'Yes, withdraw',
    none: () => rich`You have no post up. Just write to me what you offer or need.`,
    list: () => rich`Your posts. Touch one to look after it.`,
  },

  list: {
    title: (p) => rich`Posts in ${bold(p.quartier)}:`,
    none: (p) => rich`Nothing open in ${p.quartier} right now. Be the first: write to me what you offer or need.`,
    next: () => 'More',
    previous: () => 'Back',
    all: () => 'See the posts',
  },

  found: {
    title: (p) =>
      p.asked
        ? rich`${thing(p.asked)}${p.when ? `, ${p.when}` : ''}: here is what there is in ${p.quartier}.`
        : rich`Here is what there is in ${p.quartier}${p.when ? `, ${p.when}` : ''}:`,
    none: (p) =>
      p.asked
        ? rich`Nothing like that in ${p.quartier} for now: ${thing(p.asked)}${p.when ? `, ${p.when}` : ''}.${p.drafted ? ' I can ask your neighbours:' : ''}`
        : rich`Nothing announced in ${p.quartier}${p.when ? `, ${p.when}` : ''}. See what is open now:`,
  },

  suggestion: {
    intro: (p) =>
      p.direction === 'request'
        ? rich`You ${p.sure ? 'could' : 'might be able to'} help ${bold(p.author)}:`
        : rich`${bold(p.author)} ${p.sure ? 'offers' : 'may offer'} what you need:`,
    youOffer: (p) => rich`I am telling you because you offered: ${thing(p.title)}.${p.dates ? ' The dates go together.' : ''}`,
    youSeek: (p) => rich`I am telling you because you are looking for: ${thing(p.title)}.${p.dates ? ' The dates go together.' : ''}`,
    notNow: () => 'Not this time',
    declined: (p) =>
      rich`Noted, not this time for ${thing(p.title)}. Nobody hears of it. If you would rather not get these messages, see your settings.`,
    settingName: () => 'Suggestions:',
    setting: { yes: 'yes, when a post goes with one of mine', no: 'no' },
    turnOff: () => 'No more suggestions',
    turnOn: () => 'Get suggestions',
  },

  answer,
  line,
  loan,
  lending,
  poster,
  promise,
  known,
  relay,
  tips,
  sales,
  association,
  event,
  together,
  participants,
  things,
  results,
  newEvent,
  series,
  round,
  visit,
  urgent,
  dates,
  calendar,

  resident: {
    joinTitle: () => 'Welcome',
    firstName: () => 'Your first name',
    tellName: () => 'Tell my first name',
    askName: (p) =>
      rich`Hello! I am Palier, the assistant of ${bold(p.quartier)}’s neighbours. What is your first name? It is all that your neighbours will see of you.`,
    again: () => rich`Just your first name, please, for example “Léa”.`,
    welcome: {
      neighbour: (p) =>
        rich`Welcome to ${bold(p.quartier)}, ${p.name}! Write to me what you offer or need, as you would to a neighbour: “Je prête ma perceuse ce week-end”.`,
      other: (p) => rich`Welcome to ${bold(p.quartier)}, ${p.name}!`,
    },
    welcomeBack: (p) => rich`Hello ${p.name}! What can I do for you, in ${bold(p.quartier)}? Write what you offer or need.`,
    organiser: () => rich`You organise this neighbourhood.`,
    help: (p) =>
      lines(
        rich`Write to me as you would to a neighbour, I do the rest:`,
        rich`• “Je prête ma perceuse ce week-end”`,
        rich`• “Quelqu’un pour garder mon chat du 12 au 18 ?”`,
        rich`• “Apéro samedi 19 h au square, 20 personnes max”`,
        rich`• “Le vélo est vendu”`,
        rich`I show you the post before I publish it in ${p.quartier}. Your neighbours see only your first name.`,
        rich`${command('home')} · ${command('posts')} · ${command('myposts')} · ${command('event')} · ${command('settings')} · ${command('cancel')}`,
      ),
    settings: () => rich`Your settings`,
    languageName: () => 'Language:',
    languages: { fr: 'Français', en: 'English' },
    quietName: () => 'Quiet hours:',
    quiet: { '21-8': '9 pm to 8 am', '22-7': '10 pm to 7 am', '20-9': '8 pm to 9 am', none: 'never' },
    modelAbout: () =>
      rich`When I am not sure that I understand, an artificial intelligence can help me: it reads your sentence without your name or phone number.`,
    modelName: () => 'Help of AI:',
    modelIs: { yes: 'yes', no: 'no' },
    modelOff: () => 'Do without AI',
    modelOn: () => 'Accept the help of AI',
    platform: (it) => platforms[it],
    accountsName: () => 'Your accounts:',
    linkMore: () => 'Link another account',
    unlink: (p) => `Unlink ${platforms[p.platform]}`,
    linkCode: (p) =>
      rich`On your other account, write to me ${bold(`/link ${p.code}`)} (on Slack: ${bold(`/palier link ${p.code}`)}). This code works once, for ${p.minutes} minutes.`,
    linkAsk: () =>
      rich`First on the account where I already know you: write ${command('link')} there, and I will give you a code to copy here.`,
    linkWrong: () => rich`This code is used up, or not the right one. Ask for another with ${command('link')} on your first account.`,
    linkAlready: () => rich`This account is already yours. Write the code on the other one.`,
    linkBusy: () =>
      rich`This account already has its own posts, answers or neighbourhood. Finish those first, or do it the other way round: ask for the code here.`,
    linkWaiting: () => rich`Thank you! Now confirm on your first account: I have just written to you there.`,
    linkConfirm: (p) => rich`Someone wants to link their ${platforms[p.platform]} account to yours, with your code. Is that you?`,
    linkYes: () => 'Yes, that is me',
    linkNo: () => 'No, that is not me',
    linkRefused: () => rich`Nothing was linked. If somebody asked you for this code, do not give it to them.`,
    linked: (p) => rich`It is linked: you can also write to me on ${platforms[p.platform]}. Your settings follow you there.`,
    linkedHere: (p) => rich`It is linked. Hello ${p.name}! Your posts and settings are the same everywhere.`,
    unlinked: (p) => rich`Your ${platforms[p.platform]} account is not linked any more.`,
    unlinkNone: () => rich`There is no other account to unlink there.`,
    home: (p) => rich`Hello ${p.name}! You are in ${bold(p.quartier)}.`,
    homeNothing: () => rich`You have no open post. Write to me what you offer or need.`,
    homePosts: () => rich`Your open posts:`,
    homeOrganiser: (p) =>
      rich`You organise this neighbourhood. It is open on: ${p.platforms.map((it) => platforms[it]).join(', ') || 'no channel'}.`,
    homeSettings: () => 'My settings',
    toHome: () => 'Home',
    quietAbout: () => rich`During your quiet hours I keep messages for the morning.`,
    cancelled: () => rich`Cancelled. I am here if you need me.`,
    nothing: () => rich`There was nothing under way. I am listening!`,
  },

  chat: {
    hello: (p) => rich`Hello${p.name ? ` ${p.name}` : ''}! What can I do for you? Write what you offer or need.`,
    thanks: () => rich`You are welcome!`,
    abuse: () => rich`I would rather not publish that. If you have something to offer or ask your neighbours, I am here.`,
    unknown: () =>
      rich`I did not quite get that. Tell me what you offer or need, for example “Je donne un canapé” or “Qui pourrait m’aider samedi ?”`,
    resume: () => rich`It has been a while! Let us start again.`,
    stale: () => rich`This button is no longer of use. Here is what I can do:`,
    voice: () => rich`I cannot listen to voice messages yet. Could you write it to me?`,
    unheard: () => rich`I could not listen to your voice message. Could you write it to me, or say it again within two minutes?`,
    document: () => rich`I do not read files. Send a picture as a photo; otherwise, write it to me.`,
    other: () => rich`I can only read texts and photos. Could you write it to me?`,
    place: () =>
      rich`A place is for a neighbour, in a conversation: answer their message with your location, and I pass it on. I do not keep it.`,
    theirs: () => rich`This message is not yours: only the person who wrote it can make a post of it.`,
    command: () => rich`I do not know this command. Here is what I can do:`,
    comePrivately: () => rich`I will answer you in private, it is more discreet.`,
    open: () => 'Open',
    send: () => 'Send',
    help: () => 'How it works',
    trouble: () => rich`Sorry, I had trouble with your message and published nothing. Could you write it to me differently?`,
    noPhoto: () => rich`I could not take your photo: it is too large, or of a format that I do not read. The rest is kept.`,
  },

  quartier: {
    greeting: () =>
      rich`Hello! I am Palier, the neighbours’ assistant. An administrator may write ${command('quartier')} followed by the neighbourhood’s name, and this group becomes its channel.`,
    set: (p) =>
      rich`${bold(p.name)} is open! Your posts will arrive here, and at ${minuteText(p.minute, 'en')} the neighbourhood’s news. To take part, open the conversation with me:`,
    already: (p) => rich`This group is ${bold(p.name)}’s channel.`,
    join: () => 'Join the neighbourhood',
    adminsOnly: () => rich`Only this group’s administrators can do that. (And under their own name, not anonymously.)`,
    usage: () => rich`Write ${command('quartier')} followed by the name, for example “${command('quartier', 'Belleville')}”.`,
    taken: (p) => rich`Another group already is ${bold(p.name)}’s channel. Choose a more precise name.`,
    topicsAbout: () => rich`This topic may receive:`,
    topicPosts: () => 'The posts',
    topicDigest: () => 'The morning page',
    topicBoth: () => 'Both',
    topicsSet: {
      posts: () => rich`Posts will arrive in this topic.`,
      digest: () => rich`The morning page will arrive in this topic.`,
      both: () => rich`Posts and the morning page will arrive in this topic.`,
      none: () => rich`Posts and the morning page will arrive in the general topic.`,
    },
    closed: (p) =>
      rich`I no longer have access to ${bold(p.name)}’s channel: nothing is published there. To go on, add me to the group again and write ${command('quartier', p.name)} there.`,
    refused: (p) => rich`I could not write in ${bold(p.name)}’s channel (${p.what}). Please check that I may post there.`,
  },

  digest,

  delivery,
}
