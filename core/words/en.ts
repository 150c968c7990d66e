import { bold, lines, type Rich, rich } from '../chat/rich.ts'
import { dayText, hourText, priceText, whenText } from './format.ts'
import type { Words } from './fr.ts'

const s = (n: number): string => (n === 1 ? '' : 's')
const thing = (title: string): Rich => rich`“${bold(title)}”`

export const en: Words = {
  when: (it) => whenText(it, 'en'),
  day: (wall) => dayText(wall, 'en'),
  hour: (hour) => hourText(hour, 'en'),
  price: (price) => priceText(price, 'en'),

  commands: {
    start: () => 'Begin, or come back to the start',
    posts: () => 'The neighbourhood’s posts',
    myPosts: () => 'My posts',
    help: () => 'How it works',
    cancel: () => 'Cancel what is under way',
    settings: () => 'Language and quiet hours',
    quartier: () => 'Make this group a neighbourhood’s channel',
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
    whenName: () => 'When',
    priceName: () => 'Price',
    placeName: () => 'Where',
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
    priceOpen: () => 'Price to be discussed',
    publish: () => 'Publish',
    edit: () => 'Change',
    cancel: () => 'Cancel',
    other: () => 'Something else',
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
    which: () => rich`Which post is it?`,
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

  answer: {
    title: () => 'Answer',
    label: () => 'Your message',
    question: (p) =>
      rich`What would you like to tell ${p.name}, about ${thing(p.title)}? Write it here, I pass it on. Your number and surname stay hidden.`,
    sent: (p) => rich`Passed on to ${p.name}. I will bring you the reply here.`,
    cameFirst: (p) => rich`${bold(p.name)} answers you, about ${thing(p.title)}:`,
    came: (p) => rich`${bold(p.name)}, about ${thing(p.title)}:`,
    reply: () => 'Reply',
    choose: (p) => `Choose ${p.name}`,
    thank: () => 'Say thank you',
    own: (p) => rich`${thing(p.title)} is your own post.`,
    lookAfter: () => 'Look after it',
    tooLatePromised: (p) => rich`${thing(p.title)} has just been promised to someone. Thank you for thinking of ${p.author}!`,
    tooLate: (p) => rich`${thing(p.title)} is over. Thank you for the thought!`,
    chosen: (p) => rich`Good news: ${bold(p.author)} chose you for ${thing(p.title)}. Agree on a time together, right here.`,
    write: (p) => `Write to ${p.name}`,
    promised: (p) => rich`Promised to ${bold(p.name)}.${p.others ? ' The others have been told.' : ''}`,
    declined: {
      promised: (p) => rich`${p.author} has found someone for ${thing(p.title)}. Thank you for offering, that was kind!`,
      done: (p) => rich`${thing(p.title)} is done. ${p.author} thanks you for answering.`,
      withdrawn: (p) => rich`${p.author} has withdrawn ${thing(p.title)}. Thank you for answering!`,
      expired: (p) => rich`${thing(p.title)}, ${p.author}’s post, has ended. Thank you for answering!`,
      reopened: (p) => rich`About ${thing(p.title)}: ${p.author} has changed their mind after all. Thank you all the same!`,
    },
    list: (p) => rich`The answers to ${thing(p.title)}:`,
    listNone: (p) => rich`Nobody has answered ${thing(p.title)} yet. I will tell you at once when someone does.`,
    more: (n) => rich`… and ${n} more.`,
    isChosen: () => 'chosen',
    isDeclined: () => 'told',
    thanked: (p) => rich`${p.name} has received your thanks.`,
    thanks: (p) => rich`${bold(p.author)} thanks you for ${thing(p.title)}!`,
  },

  resident: {
    joinTitle: () => 'Welcome',
    firstName: () => 'Your first name',
    noQuartier: () =>
      rich`Hello! I am Palier, the neighbours’ assistant. No neighbourhood is open here yet. Add me to a group of neighbours and write /quartier followed by its name there.`,
    chooseQuartier: () => rich`Hello! I am Palier, the neighbours’ assistant. Which neighbourhood is yours?`,
    askName: (p) =>
      rich`Hello! I am Palier, the assistant of ${bold(p.quartier)}’s neighbours. What is your first name? It is all that your neighbours will see of you.`,
    again: () => rich`Just your first name, please, for example “Léa”.`,
    welcome: (p) =>
      rich`Welcome to ${bold(p.quartier)}, ${p.name}! Write to me what you offer or need, as you would to a neighbour: “Je prête ma perceuse ce week-end”.`,
    welcomeBack: (p) => rich`Hello ${p.name}! What can I do for you, in ${bold(p.quartier)}? Write what you offer or need.`,
    organiser: () => rich`You organise this neighbourhood.`,
    help: (p) =>
      lines(
        rich`Write to me as you would to a neighbour, I do the rest:`,
        rich`• “Je prête ma perceuse ce week-end”`,
        rich`• “Quelqu’un pour garder mon chat du 12 au 18 ?”`,
        rich`• “Le vélo est vendu”`,
        rich`I show you the post before I publish it in ${p.quartier}. Your neighbours see only your first name.`,
        rich`/posts · /myposts · /settings · /cancel`,
      ),
    settings: () => rich`Your settings`,
    languageName: () => 'Language',
    languages: { fr: 'Français', en: 'English' },
    quietName: () => 'Quiet hours',
    quiet: { '21-8': '9 pm to 8 am', '22-7': '10 pm to 7 am', '20-9': '8 pm to 9 am', none: 'never' },
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
    document: () => rich`I do not read files. Send a picture as a photo; otherwise, write it to me.`,
    other: () => rich`I can only read texts and photos. Could you write it to me?`,
    command: () => rich`I do not know this command. Here is what I can do:`,
    comePrivately: () => rich`I will answer you in private, it is more discreet.`,
    open: () => 'Open',
    help: () => 'How it works',
    trouble: () => rich`Sorry, I had trouble with your message and published nothing. Could you write it to me differently?`,
    noPhoto: () => rich`I could not take your photo: it is too large, or of a format that I do not read. The rest is kept.`,
  },

  quartier: {
    greeting: () =>
      rich`Hello! I am Palier, the neighbours’ assistant. An administrator may write ${bold('/quartier')} followed by the neighbourhood’s name, and this group becomes its channel.`,
    set: (p) =>
      rich`${bold(p.name)} is open! Your posts will arrive here, and each morning at 8 the neighbourhood’s news. To take part, open the conversation with me:`,
    already: (p) => rich`This group is ${bold(p.name)}’s channel.`,
    join: () => 'Join the neighbourhood',
    adminsOnly: () => rich`Only this group’s administrators can do that. (And under their own name, not anonymously.)`,
    usage: () => rich`Write ${bold('/quartier')} followed by the name, for example “/quartier Belleville”.`,
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
      rich`I no longer have access to ${bold(p.name)}’s channel: nothing is published there. To go on, add me to the group again and write /quartier ${p.name} there.`,
    refused: (p) => rich`I could not write in ${bold(p.name)}’s channel (${p.what}). Please check that I may post there.`,
  },

  digest: {
    title: (p) => rich`Good morning ${bold(p.quartier)}! It is ${dayText(p.day, 'en')}.`,
    sections: { urgent: 'Needed soon', today: 'Today', new: 'New', week: 'This week', open: 'Still open' },
    more: (n) => rich`… and ${n} more post${s(n)}.`,
    open: () => 'See and answer',
  },

  delivery: {
    unknown: (p) => rich`I am not sure that ${thing(p.title)} reached the channel: the connection broke at the wrong moment. Is it there?`,
    isThere: () => 'Yes, it is there',
    sendAgain: () => 'No, publish it again',
    noted: (p) => rich`Perfect, ${thing(p.title)} is up.`,
    sentAgain: (p) => rich`I am publishing it again: ${thing(p.title)}.`,
    digestUnknown: (p) =>
      rich`I am not sure that ${bold(p.name)}’s morning page arrived: the connection broke at the wrong moment. I do not send it twice.`,
  },
}
