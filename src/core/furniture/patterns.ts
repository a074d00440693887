// Furniture told by how a line begins. All patterns are anchored and read keys of at most `maxLine` code units.
import type { FurnitureKind } from './kinds.ts';

/** A longer paragraph is never furniture as a whole. */
export const maxLine = 500;

/** A rule: the first words under which it is looked up, what the key must be like, how many words it may have. */
interface Rule {
  readonly heads: string;
  readonly kind: FurnitureKind;
  readonly pattern: RegExp;
  readonly words: number;
  /** A line that ends like a sentence has at most so many words. */
  readonly sentence?: number;
  /** What the line as it stands must match besides: its capitals. */
  readonly raw?: RegExp;
}

const mark = '(?: ?[:|»›>] ?| ?[–—-]+ )';
const subject = '(?:article|story|post|page|report|content|copy|piece|interview|text|statement|analysis)';
const platform = '(?:twitter|facebook|instagram|telegram|whatsapp|youtube|google news|linkedin|tiktok|x|threads|mastodon|bluesky|social media|app|apps|play store|app store|google play|channel)';

const rules: readonly Rule[] = [
  { heads: 'advertisement ad advertisements sponsored', kind: 'advertisement', pattern: /^(?:advertisements?|ad|sponsored(?: content)?)(?: ?[:|–—-] ?.{0,60}| by .{1,40}| \d.{0,20})$/, words: 10 },
  { heads: 'story article content post text advertisement', kind: 'advertisement', pattern: /^(?:story|article|content|post|text|advertisement) continues (?:below|after)(?: (?:the|this))?(?: (?:advertisement|ad|video|photo|gallery|promo|newsletter|tweet|image))?$/, words: 8 },

  { heads: 'also must don\'t see related read recommended you editor\'s watch more further catch in', kind: 'related-link', words: 60,
    pattern: new RegExp(`^(?:also (?:read|see|watch|listen|check(?: out)?)|must[- ](?:read|watch)|don't miss|see also|related(?: (?:article|story|stories|news|link|post|coverage|reading|video|content|read)s?)?|read (?:also|more|next|this(?: too)?|here)|recommended(?: (?:read|reading|story|article)s?)?|you (?:may|might) also like|editor's picks?|watch (?:also|more|now|here|this)|more (?:on|from|about) this(?: (?:story|topic|subject))?|further reading|catch up|in case you missed(?: it)?)${mark}.+$`) },
  { heads: 'read watch more listen explained trending in go opinion exclusive see', kind: 'related-link', words: 25, sentence: 0, raw: /(?:[|»›>]|: ?["“‘']?[\p{Lu}\p{N}])/u,
    pattern: new RegExp(`^(?:read|watch|more|listen|trending|see|in (?:pics|pictures|photos|video|numbers)|go deeper|explained)(?: ?[|»›>] ?|: ).+$`) },
  { heads: 'read', kind: 'related-link', pattern: /^read more (?:about|on|at|from|in|of|stories|news)\b.{1,120}$/, words: 18 },
  { heads: 'click tap', kind: 'read-more', pattern: /^(?:click|tap) (?:here|on the link|the link)(?: below| above)?(?:$| (?:to|for)\b.{0,120}$)/, words: 24 },
  { heads: 'read view see', kind: 'read-more', pattern: new RegExp(`^(?:read|view|see) (?:the )?(?:rest of |full|entire|original|complete|whole|more of )(?: ?(?:the|this|our|original) ?)?(?: ?${subject})?\\b.{0,80}$`), words: 14 },
  { heads: 'continue keep', kind: 'read-more', pattern: /^(?:continue|keep) reading\b.{0,60}$/, words: 9 },

  { heads: 'follow like join download install stay connect subscribe add find', kind: 'follow', pattern: new RegExp(`^(?:follow|like|join|download|install|stay|connect|subscribe|add|find)\\b.{0,160}\\b(?:on|our|via|from|to|the|for|with)\\b.{0,80}\\b${platform}\\b.{0,120}$`), words: 40 },
  { heads: 'follow', kind: 'follow', pattern: /^follow (?:us|@\w+|(?:[\p{L}'’.-]+ ){1,4}on (?:twitter|x|facebook|instagram|telegram|google news|linkedin))\b.{0,140}$/u, words: 30 },
  { heads: 'for', kind: 'follow', pattern: /^for (?:more|all the latest|the latest|latest|breaking|live)\b.{0,60}\b(?:news|updates|stories|coverage|information|articles|headlines)\b.{0,40}\b(?:follow|visit|click|subscribe|download|log on|join|check|go to|like|see|read)\b.{0,160}$/, words: 50 },
  { heads: 'get catch stay read find check explore', kind: 'follow', pattern: /^(?:get|catch|stay|read|find|check out|explore)\b.{0,40}\b(?:latest|all the|live|breaking|top|updated|current|more)\b.{0,80}\b(?:news|updates|headlines|stories)\b.{0,60}\b(?:on|at|here|from|with|app|follow|subscribe)\b.{0,160}$/, words: 50 },

  { heads: 'sign subscribe get receive want join register enter don\'t stay our the start be', kind: 'newsletter', pattern: /^(?:sign up|subscribe|get|receive|want|join|register|enter|don't miss|start your|be the first)\b.{0,160}\b(?:newsletters?|your inbox|in your inbox|e-?mail (?:address|alerts?|updates?)|morning briefing|daily briefing|daily brief|mailing list|news alerts|email list)\b.{0,160}$/, words: 50 },
  { heads: 'subscribe', kind: 'newsletter', pattern: /^subscribe to [^.]{2,50}$/, words: 7, sentence: 0, raw: /^Subscribe to (?:our |the )?\p{Lu}/u },
  { heads: 'by', kind: 'newsletter', pattern: /^by (?:signing up|subscribing|registering|submitting|entering your|providing your|clicking|creating an account)\b.{0,60}\b(?:you|i)\b.{0,20}\b(?:agree|accept|acknowledge|consent|confirm)\b.{0,300}$/, words: 60 },
  { heads: 'this', kind: 'newsletter', pattern: /^this site is protected by recaptcha\b.{0,160}$/, words: 30 },

  { heads: 'subscribe upgrade become to this you you\'ve already thank thanks support please unlock enjoy', kind: 'subscription', words: 45,
    pattern: new RegExp(`^(?:subscribe (?:now |today )?(?:to|for) (?:continue|read|unlock|get|full|unlimited|access)|upgrade to\\b|become a (?:paid )?(?:member|subscriber|patron|supporter)|to (?:continue|keep|read) (?:reading|the (?:full|rest)|this)\\b|this ${subject} is (?:for|only (?:available )?(?:to|for)|reserved for|exclusively for|available (?:only )?to) (?:our )?(?:paid |paying |premium )?(?:subscribers|members|registered)|you(?:'ve| have) (?:reached|read|\\d+|used|run out)\\b.{0,60}\\b(?:articles?|limit|stories|views)|already (?:a|have)\\b.{0,30}\\b(?:subscriber|member|account|subscription)|thank(?:s| you) for (?:reading|subscribing|supporting|being a)\\b|support (?:independent|quality|our) (?:journalism|work|reporting|newsroom)|unlock (?:unlimited|full|this)\\b|enjoy (?:unlimited|full|ad-free))(?:\\b.{0,240})?$`) },

  { heads: 'copyright © (c', kind: 'copyright', pattern: /^(?:copyright|©|\(c\)|c\)) ?(?:©|\(c\)|:|by|\d{4}|19|20|the |all |[–-]).{0,400}$/, words: 90 },
  { heads: 'our', kind: 'copyright', pattern: /^our standards: ?.{2,60}$/, words: 9 },
  { heads: '%d d', kind: 'share', pattern: /^(?:%?d|\d+) bloggers like this$/, words: 5 },
  { heads: 'this no unauthorized reproduction material', kind: 'copyright', pattern: /^(?:this material may not be (?:published|reproduced)|no part of this\b.{0,60}\bmay be (?:reproduced|copied|published)|unauthori[sz]ed (?:reproduction|copying|use)|reproduction (?:in whole|of this|without)|material may not be)\b.{0,300}$/, words: 70 },

  { heads: 'we this our by the to cookies', kind: 'cookie-notice', pattern: /^(?:we|this (?:web)?site|our (?:web)?site|by (?:continuing|using|clicking|browsing|accepting|visiting)|the (?:web)?site|to (?:provide|give|offer|improve)|cookies)\b(?=.{0,400}\b(?:web)?sites?\b|.{0,400}\b(?:experience|consent|policy|traffic|personali[sz]e|analytics|privacy|agree|accept|browser|browsing|preferences|partners)\b).{0,200}\bcookies?\b.{0,280}$/, words: 90 },
  { heads: 'we', kind: 'cookie-notice', pattern: /^we (?:and our (?:\d+ )?partners|value your privacy|care about your privacy|have updated our (?:privacy|terms)).{0,300}$/, words: 90 },

  { heads: 'tags tag topics filed categories category keywords keyword tagged hashtags related posted section', kind: 'tags', pattern: /^(?:tags? ?[:|#] ?.+|(?:topics?|related topics|related tags|categor(?:y|ies)|keywords?|tagged(?: (?:with|in|as))?|hashtags?|section) ?[:|] ?.+|(?:filed (?:under|in)|posted in|tagged (?:with|as|in)) ?:? ?.+)$/, words: 60, sentence: 0 },

  { heads: 'your required save you this notify please comments thank all the leave login log sign be we join', kind: 'comment-form', words: 60,
    pattern: /^(?:your e-?mail address will not be published|required fields are marked|save my name,? e-?mail|you must be logged in|this site uses akismet|notify me (?:of|via|when)|please (?:log ?in|sign in|login|register|enter (?:your|a valid))|comments (?:are|have been|on this|will be) (?:closed|disabled|moderated|turned off|now closed|currently closed|subject)|thank you for your comment|all comments are|the comments (?:posted|section)|leave a (?:reply|comment)|log ?in to (?:comment|leave|join|reply|post)|sign in to (?:comment|leave|join|reply|post)|be the first to (?:comment|leave|know|review|reply)|we (?:moderate|welcome your) comments|join the (?:conversation|discussion)\b).{0,300}$/ },

  { heads: 'click', kind: 'share', pattern: /^click to (?:share|email|print|copy|tweet)\b.{0,80}$/, words: 14 },
  { heads: 'share tweet email print pin', kind: 'share', pattern: new RegExp(`^(?:share|tweet|e-?mail|print|pin)(?: (?:this|on|via|with|to|the))(?: (?:${subject}|${platform}|friends|your friends|a friend|e-?mail|link|news|pinterest|reddit|this|with|on|via|to|your|network))*(?: ?[:|].{0,60})?$`), words: 12 },

  { heads: 'disclaimer', kind: 'disclaimer', pattern: /^disclaimer ?[:–—-].{1,480}$/, words: 100 },
  { heads: 'the views opinions any', kind: 'disclaimer', pattern: /^(?:the |any )?(?:views|opinions)(?:,? (?:and|or|thoughts|opinions|,)+)*(?: opinions| views)? (?:expressed|presented|stated)\b.{0,40}\b(?:are|do not|belong|in this|by the|here|herein|above)\b.{0,400}$/, words: 80 },

  { heads: 'with inputs input pti ani agency additional source sources', kind: 'credit', pattern: /^(?:with )?(?:(?:additional|agency|pti|ani|ians|afp|reuters|ap|wire|some) )?(?:inputs?|files|reporting|information|material|contributions?|agency)(?: (?:from|by|via)\b.{1,120}|)$/, words: 18, sentence: 7 },
  { heads: 'reporting additional writing editing report edited compiled translated written produced research researched with photos', kind: 'credit', words: 60, raw: /\b[Bb][Yy] ?:? ?["'@]?\p{Lu}/u,
    pattern: /^(?:(?:additional |with (?:additional )?)?(?:reporting|writing|editing|research|compilation|translation|production|graphics?|photos?|photography|illustrations?)(?:,? (?:and )?(?:reporting|writing|editing|additional reporting|compiling))* by|(?:edited|compiled|translated|produced|researched|curated|fact-checked) (?:and (?:edited|written|translated) )?by)\b ?:? ?.{2,300}$/ },
  { heads: 'this except the published (this', kind: 'credit', words: 80, raw: /syndicat|\bfeed|agenc|\bauto|\bstaff\b|\bwires?\b|licen[cs]e|republish|Creative Commons|originally|first (?:published|appeared)|unedited|not been edited|permission|headline/i,
    pattern: new RegExp(`^(?:\\(?this (?:is an? (?:unedited|auto-generated|syndicated)|${subject} (?:has (?:not )?been (?:edited|published|auto|generated|sourced|updated to|produced|modified|reviewed)|was (?:originally |first |initially )?(?:published|produced|generated|sourced|automatically|auto|syndicated|provided|republished|adapted)|is (?:auto|published|sourced|syndicated|republished|part of|generated|an? (?:unedited|auto))))|except for the headline|published under (?:a )?creative commons|this (?:article|story) originally (?:appeared|ran)|the (?:above )?${subject} (?:has been|was) (?:sourced|published|taken))\\b.{0,420}$`) },
  { heads: 'source sources credit credits courtesy', kind: 'credit', pattern: /^sources? ?[:–—-] ?(?!https?:)[^.;]{2,60}$/, words: 7 },
  { heads: 'source sources via original url link permalink website article', kind: 'source-link', pattern: /^(?:sources?|via|original(?: (?:source|link|article|post|url))?|(?:source |article |page |canonical )?(?:url|link)|permalink|website) ?[:–—-]? ?(?:https?:\/\/|www\.)\S+$/, words: 6 },
  { heads: 'this the originally first view', kind: 'source-link', pattern: new RegExp(`^(?:(?:this|the) (?:post|article|story|content)\\b.{0,120}\\b(?:appeared first on|first appeared on|first published on|originally appeared (?:on|in)|originally published (?:on|by|in|at)|republished from)\\b.{1,160}|(?:originally|first) (?:published|appeared) (?:by|on|in|at) (?!\\d).{2,80}|view (?:original|source)\\b.{0,60})$`), words: 50 },

  { heads: 'skip jump back toggle go return', kind: 'navigation', pattern: /^(?:skip to|jump to|back to|toggle|go to|return to) (?:the )?(?:main |top|home|content|navigation|menu|search|footer|homepage|page|results|all).{0,30}$/, words: 6 },
  { heads: 'home', kind: 'navigation', pattern: /^home(?:page)? ?[>»›/|→].{1,160}$/, words: 24, sentence: 0 },
  { heads: 'page', kind: 'navigation', pattern: /^page \d{1,3} of \d{1,3}$/, words: 4 },

  { heads: 'listen watch play', kind: 'player', pattern: /^(?:listen|watch|play)(?: to)?(?: (?:this|the|now|article|story|episode|video|audio|podcast))* ?[(·|:–—-]? ?(?:\d{1,2}:\d\d(?::\d\d)?|\d{1,3}(?:-| )min(?:ute)?s?(?: \d{1,2} sec(?:ond)?s?)?)?(?: (?:listen|read|watch))?$/, words: 9 },
  { heads: 'your to this the javascript', kind: 'player', pattern: /^(?:your browser (?:does not|doesn't) (?:support|currently)|to (?:view|play|watch) this video|this (?:video|audio|content|media) (?:file )?(?:is not|cannot|can not|isn't|could not|is (?:currently )?unavailable|requires)|the media could not be loaded|javascript (?:is|must))\b.{0,200}$/, words: 45 },
  { heads: 'a view', kind: 'embed', pattern: /^(?:a post shared by\b.{1,120}|view this (?:post|photo|video|profile) on \w+.{0,60})$/, words: 24 },
];

const byHead: ReadonlyMap<string, readonly Rule[]> = (() => {
  const made = new Map<string, Rule[]>();
  for (const rule of rules)
    for (const head of new Set(rule.heads.split(' '))) {
      const list = made.get(head);
      if (list) list.push(rule);
      else made.set(head, [rule]);
    }
  return made;
})();

/** May any pattern match a line that begins with this word (lower case)? */
export const isHeadWord = (word: string): boolean => byHead.has(word);

/** Somebody says something: the line is the story's, whatever it resembles. Headlines under "Also read" may say so too. */
const speech = /\b(?:said|says|told|wrote|asked|added|replied|warned)\b/;
const mayTellSpeech = new Set<FurnitureKind>(['related-link', 'credit', 'tags', 'image-credit', 'source-link']);

const endsSentence = /[.!?]["'”’)]*$/;

/** The kind of furniture that a line is by its beginning. `key` from `lineKey`, `raw` as it stands. */
export const kindByPattern = (key: string, raw: string): FurnitureKind | undefined => {
  const head = /^[^\s:|,.;–—-]+(?:'[a-z]+)?/.exec(key)?.[0];
  const list = head === undefined ? undefined : byHead.get(head);
  if (!list) return undefined;
  const words = key.split(' ').length;
  const isSpeech = speech.test(key);
  for (const rule of list) if (words <= rule.words && !(rule.sentence !== undefined && words > rule.sentence && endsSentence.test(raw)) && rule.pattern.test(key) && (rule.raw?.test(raw) ?? true) && !(isSpeech && !mayTellSpeech.has(rule.kind))) return rule.kind;
  return undefined;
};
