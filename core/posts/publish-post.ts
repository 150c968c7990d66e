import { z } from 'zod'
import { isDated, publishedEvent } from '../events/published.ts'
import { wholeDates } from '../events/whole.ts'
import { refuseGuest } from '../joining/refuse-guest.ts'
import { heldBackBy, sayRefused } from '../sales/say-goods.ts'
import { isSale, saleAgain, salesAtMost, salesDays, salesSince } from '../sales/trader.ts'
import { begun } from '../series/begin.ts'
import { whenOf } from '../series/enrol.ts'
import { lookBack } from '../series/turn.ts'
import { withAbout } from '../tips/about.ts'
import { expiryOf, publishedTips, standingOf } from '../tips/life.ts'
import { isUrgent } from '../urgent/is-urgent.ts'
import { useCase } from '../use-case.ts'
import { say, to } from '../views.ts'
import { checkAfter, dropped, ownDraft, ownLive } from './life.ts'
import { detailsOf, type Post } from './post.ts'
import { viewOf } from './post-view.ts'
import { gone, sayDraft, sayInChannel, sayMine } from './say-post.ts'
import { id, rev } from './schema.ts'
import { mayGoAround } from './visible.ts'

/** The author presses Publier: what they see becomes public, or changes what is. */
export const publishPost = useCase({
  who: 'resident',
  intent: z.object({ post: id, rev }),
  doors: { press: true },

  read: async (db, { post: wanted }, { who, now, quartier }) => {
    const draft = (await db.lockedPost(wanted))?.post
    const original = draft?.replaces ? (await db.lockedPost(draft.replaces))?.post : undefined
    const channels = draft ? await db.channelsOf(who.quartier) : []
    const address = original?.tip?.sort === 'address' ? await db.lockedTip(original.id, now) : undefined
    const series = draft?.replaces ? (await db.seriesOf(draft.replaces, lookBack(now)))?.series : undefined
    const wasEvent = original?.kind === 'event' || (draft?.replaces && draft.kind === 'event')
    const schedule = wasEvent && draft?.replaces ? await db.scheduleOf(draft.replaces) : undefined
    const dates = schedule && draft?.replaces ? await wholeDates(db, draft.replaces) : []
    const sales = draft && isSale(draft) ? await db.salesOf(draft.author, salesSince(now, quartier.zone), salesAtMost) : []
    const spoken = draft?.association ? await db.lockedAssociation(draft.association, who.id) : undefined
    const isOpen = spoken?.association.state === 'open' && spoken.association.quartier === draft?.quartier
    const speaks = isOpen && spoken.speakers.some(({ id }) => id === who.id) ? spoken.association.kind : null
    const here = quartier.open || !draft ? [] : await db.neighboursIn(quartier.id, quartier.opensAt)
    return {
      here: here.length,
      draft,
      original,
      speaks,
      address,
      hasChannel: channels.length > 0,
      series,
      sales,
      stood: { schedule, dates },
    }
  },

  decide: ({ here, draft, original, speaks, address, hasChannel, series: stands, sales, stood }, intent, { who, now, wall, quartier }) => {
    const own = ownDraft(draft, who.id)
    if (!own) return { say: [draft && draft.author === who.id ? sayMine(draft, who.name) : gone(who.id)] }
    if (own.rev !== intent.rev) return { say: [sayDraft(own, who, { note: 'outdated' })] }
    if (own.title === '')
      return { say: [sayDraft(own, who, { question: 'title' })], talk: { kind: 'draft', post: own.id, question: 'title' } }

    if (!quartier.open)
      return { say: [say(to.resident(who.id), 'notOpenYet', { quartier: quartier.name, here, opensAt: quartier.opensAt })], talk: null }

    const before = own.replaces ? ownLive(original, who.id) : null
    if (own.replaces && !before) return { save: { posts: [dropped(own, now)] }, say: [gone(who.id)], talk: null }

    /** They speak for it no more, or it is closed: it would be in their own name, and they see that first. */
    if (own.association && !speaks) {
      const mine = { ...own, association: null, behalf: null, rev: own.rev + 1, changedAt: now }
      return { save: { posts: [mine] }, say: [sayDraft(mine, who, { note: 'outdated' })] }
    }
    /** Who answered the town hall did not answer a neighbour: what stands in its name stays there, as long as they speak for it. */
    const official = who.speaks?.find((it) => it.official && it.id === before?.association)
    if (official && own.association !== official.id) {
      const theirs = { ...own, association: official.id, behalf: official.name, rev: own.rev + 1, changedAt: now }
      return { save: { posts: [theirs] }, say: [sayDraft(theirs, who, { note: 'outdated' })] }
    }
    /** A guest publishes in the town hall's name alone: see rights. */
    if (who.standing === 'guest' && speaks !== 'municipality') return { say: [refuseGuest('publish', who, quartier)], talk: null }

    const tip = withAbout(own).tip
    const happens = isDated(own)
    const checkAt =
      tip?.sort === 'address' || happens ? null : (expiryOf({ ...own, tip }, now, quartier.zone) ?? checkAfter(own, now, quartier.zone))
    const found = heldBackBy(own)
    if (found) return { say: [sayRefused(who.id, found, own.title, own.id)], talk: null }
    const again = isSale(own) && !(before && isSale(before)) ? saleAgain(sales, quartier.zone) : null
    if (again)
      return {
        say: [
          say(
            to.resident(who.id),
            'saleTrader',
            { post: viewOf(own, who.name), count: sales.length, days: salesDays, again },
            { key: `draft:${own.id}`, fresh: true },
          ),
        ],
        talk: null,
      }

    const public_: Post = before
      ? {
          ...before,
          ...detailsOf(own),
          tip,
          association: own.association,
          behalf: own.behalf,
          around: own.around && mayGoAround({ tip }),
          rev: before.rev + 1,
          changedAt: now,
          checkAt,
          askedAt: null,
          matchAt: now,
        }
      : /** Where they live now: a draft may be from before they moved. */
        {
          ...own,
          tip,
          quartier: who.quartier,
          around: own.around && mayGoAround({ tip }),
          state: 'open',
          publishedAt: now,
          changedAt: now,
          checkAt,
          matchAt: now,
          newsAt: own.association ? now : null,
        }
    const tips = publishedTips(public_, now, quartier.zone)
    const [kept] = tips
    const standing = address && kept ? standingOf(kept, address.tally, now, quartier.zone) : null
    const series = begun(public_, stands, now)
    const event = publishedEvent(public_, public_.behalf ?? who.name, stood, quartier.zone, now)
    return {
      save: { posts: before ? [public_, dropped(own, now)] : [public_], tips, series: series ? [series] : [], ...event?.save },
      ...(event ? { forget: event.forget } : {}),
      say: [
        ...(event ? event.say : [sayInChannel(public_, who.name, standing)]),
        say(
          to.resident(who.id),
          'postPublished',
          {
            post: viewOf(public_, who.name),
            quartier: quartier.name,
            changed: before !== null,
            hasChannel,
            urgent: isUrgent(public_, wall),
          },
          { key: `draft:${own.id}` },
        ),
        ...(series && !stands ? [say(to.resident(who.id), 'seriesBegun', { title: public_.title, ...whenOf(series) })] : []),
      ],
      talk: null,
    }
  },
})
