import { type Phrase, phrase } from './phrase.ts'

/** What neighbours who write English say when they give, lend, sell, seek, invite or tell. */

const someone = '(?:somebody|someone|anybody|anyone|any ?one of you|any of you|one of you|you|a neighbou?r)'
const duties =
  '(?:water|feed|look after|mind|babysit|baby-?sit|dog-?sit|cat-?sit|house-?sit|walk|help|carry|move|lift|drive|pick up|collect|drop off|fix|repair|mend|assemble|put up|hang|paint|mow|clean|iron|cook|translate|proofread|teach|tutor|show|set up|install|check|fetch|take|give me a (?:hand|lift)|lend (?:me|us) a hand|do|run|shop|sew|hem|cut|trim|dig|keep an eye|let (?:me|us))'
const gatherings =
  '(?:yard sale|garage sale|jumble sale|car boot sale|flea market|street party|block party|house ?warming|board games?(?: night| evening)?|games? night|quiz(?: night)?|movie night|film night|tea party|book club|reading group|pot ?luck|barbecue|bbq|picnic|drinks|apero|brunch|get-together|meet-?up|gathering|party|concert|gig|open mic|choir|workshop|class|yoga|pilates|hike|walk|bike ride|run|match|tournament|market|fair|clean-?up|litter pick|language exchange|conversation (?:group|table)|knitting (?:group|circle)|craft (?:night|fair)|carol singing|bake sale|swap party|open day|meeting|playdate|play date|coffee morning)'

export const englishPhrases: Phrase[] = [
  phrase(
    /\b(?:looking|hoping|wanting|want|would like|like|love|need|happy) to (?:buy|purchase)\b|\bin the market for\b/g,
    'sale',
    'request',
    5,
  ),
  phrase(/\b(?:looking|hoping|wanting|want|would like|like|love|need|trying) to (?:borrow|rent|hire)\b/g, 'loan', 'request', 5),
  phrase(/\b(?:can|could|may|might) (?:i|we|someone) (?:please )?borrow\b|\bborrow(?:ing)? (?=an? |some |your )/g, 'loan', 'request', 4.5),
  phrase(/\b(?:i|we) (?:could|can|might) borrow\b|\b(?:to|for us to|for me to) borrow\b/g, 'loan', 'request', 4, 'before', false),
  phrase(/\b(?:lend|loan) (?:me|us)\b/g, 'loan', 'request', 5),
  phrase(
    /\b(?:i|we) (?:can |could |will |'ll |would |'d )?(?:happily |gladly )?(?:lend|loan)(?: out)?\b|\bhappy to lend\b|\blending(?: out)?\b|\brent(?:ing)? out\b/g,
    'loan',
    'offer',
    5,
  ),
  phrase(
    /\b(?:available|free|there|yours) to borrow\b|\bfor (?:loan|rent|hire)\b|\bborrow (?:it|them|mine|ours)\b|\buse mine\b/g,
    'loan',
    'offer',
    4.5,
    'before',
  ),
  phrase(/\bbring (?:it|them) back\b|\breturn(?:ed)? (?:it|them)?\b/g, 'loan', null, 1.5, 'before', false),
  phrase(
    /\b(?:giv(?:e|ing) (?:it |them )?away|free to (?:a )?(?:good|loving) home|going free|up for grabs|(?:free|yours) (?:to|for) (?:collect(?:or|ion)?|pick ?up|whoever|anyone|take)|gifting|donating)\b ?:?/g,
    'gift',
    'offer',
    4.5,
  ),
  phrase(/\b(?:getting rid of|clearing out|decluttering)\b/g, 'gift', 'offer', 3.5),
  phrase(
    /\b(?:for free|for nothing|free of charge|no charge|take (?:it|them)|help yourself|first come,? first served|come and get (?:it|them))\b/g,
    'gift',
    'offer',
    2.5,
    'before',
    false,
  ),
  phrase(/(?:^|[.!?\n] ?)free ?[:!-]? ?(?=[a-z])/g, 'gift', 'offer', 4),
  phrase(
    /\b(?:anyone|anybody|someone|somebody) (?:throwing|chucking|giving) (?:out|away)\b|\bdon't (?:throw (?:out|away)|bin|chuck)\b/g,
    'gift',
    'request',
    4.5,
  ),
  phrase(/\b(?:selling|i sell|we sell|want to sell|need to sell|trying to sell|flogging)\b/g, 'sale', 'offer', 5),
  phrase(/\b(?:for|on|up for) sale\b ?:?/g, 'sale', 'offer', 4.5, 'before'),
  phrase(/(?:^|[.!?\n] ?)for sale ?[:!-]? ?/g, 'sale', 'offer', 5),
  phrase(/\b(?:swap(?:ping)?|trading|trade|exchang(?:e|ing))\b ?:?/g, 'sale', 'offer', 4),
  phrase(/\b(?:lost|missing)\b ?:?(?! (?:count|track|interest|my mind|weight|touch))/g, 'tip', 'request', 4.5),
  phrase(/\b(?:has|have) (?:anyone|anybody|someone|any of you) (?:seen|found|spotted)\b|\banyone seen\b/g, 'tip', 'request', 5),
  phrase(/\b(?:has|have|did) (?:anyone|anybody|someone) los[te]\b/g, 'tip', 'offer', 6),
  phrase(
    /(?:^|[.!?\n] ?|\bi(?:'ve)? |\bwe(?:'ve)? |\bjust )found ?:?(?= (?:an?|the|this|some|these|two|un|une|des)\b|:)/g,
    'tip',
    'offer',
    5,
  ),
  phrase(
    /\b(?:does|do|did) (?:anyone|anybody|someone|any of you|you) (?:here )?know(?: of)?\b|\banyone knows?(?: of)?\b/g,
    'tip',
    'request',
    4.5,
  ),
  phrase(
    /\b(?:(?:can|could|would) (?:anyone|anybody|someone|you) )?(?:recommend|suggest)(?:ations?)?\b(?: for)?|\bany (?:recommendations?|recs|tips|advice|ideas?|suggestions?)(?: for| on| about)?/g,
    'tip',
    'request',
    4.5,
  ),
  phrase(
    /\bwhere (?:can|could|do|should) (?:i|we|one|you)\b|\bwhat(?:'s| is) the (?:best|cheapest)\b|\bis there an? (?:good|decent|nice|cheap)\b/g,
    'tip',
    'request',
    4,
  ),
  phrase(/\b(?:beware|careful|watch out|be aware|heads[- ]up|warning|fyi|just so you know|avoid|psa)\b ?[:,!]?/g, 'tip', 'offer', 4.5),
  phrase(/\bi (?:can |would |highly |really )?recommend\b/g, 'tip', 'offer', 4.5),
  phrase(
    new RegExp(
      `\\b(?:can|could|would|will|is) ${someone} (?:please |kindly |be able to |free to |available to |able to )?(?=${duties}\\b)`,
      'g',
    ),
    'favour',
    'request',
    5,
    'service',
  ),
  phrase(
    /\b(?:need|looking for|want|seeking|searching for) (?:(?:somebody|someone|a neighbou?r|a volunteer|a hand|some help|help)(?: [a-z]+)?)(?: (?:to|with|who (?:can|could|would|knows how to)))?/g,
    'favour',
    'request',
    5,
    'service',
  ),
  phrase(
    /\b(?:need|could use|could do with|looking for) (?:an? )?(?:lift|ride|babysitter|baby-?sitter|dog[- ]?(?:walker|sitter)|cat[- ]?sitter|cleaner|tutor|nanny|handyman|teacher)\b/g,
    'favour',
    'request',
    3,
    'whole',
    false,
  ),
  phrase(
    new RegExp(
      `\\b(?:i|we) (?:can|could|'d|would|am|are|'m|'re) (?:gladly |happily |also |always |happy to |available to |willing to |free to |around to |offer to )*(?=${duties}\\b)`,
      'g',
    ),
    'favour',
    'offer',
    4.5,
    'service',
  ),
  phrase(
    /\b(?:happy|available|willing|free) (?:to|for)\b(?! (?:collect|a good|lend|borrow))|\b(?:i|we) offer\b|\boffering\b|\b(?:i|we) (?:give|teach|do) (?=[a-z' ]{0,20}(?:lessons?|classes|tutoring))/g,
    'favour',
    'offer',
    4,
    'service',
  ),
  phrase(
    /\b(?:lessons?|tutoring|babysitting|dog[- ]walking|cleaning|ironing|gardening|proofreading|sewing)\b/g,
    'favour',
    null,
    1.5,
    'whole',
    false,
  ),
  phrase(new RegExp(`\\b${gatherings}\\b`, 'g'), 'event', null, 2.5, 'whole', false),
  phrase(
    /\b(?:join (?:us|me)|come (?:along|over|round|and join|early|one)|who(?:'s| is|s) (?:up for|in for|coming|keen)|anyone (?:up for|fancy|keen|interested in)|fancy (?:an?|some)|every(?:one|body)(?:'s| is)? welcome|all welcome|you(?:'re| are) (?:all )?(?:invited|welcome to join))\b/g,
    'event',
    'offer',
    4,
  ),
  phrase(
    new RegExp(
      `\\b(?:is (?:there|anyone|somebody|someone)|are there|when is|when's|what time is)\\b[^.!?\\n]{0,30}?(?=${gatherings})`,
      'g',
    ),
    'event',
    'request',
    4.5,
  ),
  phrase(/\bwho(?:'d| would)? (?:likes?|wants?|fancies)(?= (?:my|our|an?|some|these|this|two)\b)/g, 'gift', 'offer', 3.5),
  phrase(/\bwho(?:'d| would)? (?:likes?|wants?) to borrow\b/g, 'loan', 'offer', 6),
  phrase(
    /\b(?:looking|searching|hunting|on the lookout|desperate|asking) for\b|\bin need of\b|\b(?:i|we) (?:really |urgently |desperately )?need\b|(?:^|[.!?\n,] ?)(?:need(?:ed)?|wanted|seeking) ?:?/g,
    null,
    'request',
    4,
  ),
  phrase(
    /\b(?:does|has|do) (?:anyone|anybody|someone|any of you|you) (?:have|got|own)\b|\b(?:anyone|anybody|someone|who) (?:got|has|have|owns?)\b/g,
    null,
    'request',
    4,
  ),
]
