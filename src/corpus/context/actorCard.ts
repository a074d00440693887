// What the hover over an actor tells, as data: the best few lines a fact-checker could get. Counts are stored; lists are walked newest first and left early.
import type { NameLists, Published } from '../../core/analysis.ts';
import { inTextOrder, type Span } from '../../core/span.ts';
import type { ActorCard, ArticleId, EntityMention, EntityRef, Passage } from '../corpus.ts';
import { dayOf, isoOf } from '../days.ts';
import { articleRef, blockKinds, passageAt, sentenceAt, sentenceRange, type Digest } from '../digest.ts';
import { foldName } from '../identity/fold.ts';
import { linkRules } from '../identity/local.ts';
import { walkNewest } from '../identity/postings.ts';
import { later, pointerKey } from '../identity/decisionBook.ts';
import type { IdentityDecision } from '../identity/decisions.ts';
import { matchKeys, type Entity } from '../identity/form.ts';
import { surfaceOf } from '../identity/view.ts';
import type { Entry, Store } from '../store.ts';
import { aliasesOf, entityRef, spellings } from './naming.ts';
import { decidedText, decisionWords, reasonOf } from './reasons.ts';
import { containment, contentWords, retold, wordsAround, type WordSet } from './sentences.ts';
import { stateInSentence } from '../words.ts';

/** Articles looked into for the latest things; beyond them a card says less rather than later. */
const mostLooked = 40;
/** Articles looked into for the role. */
const mostForRole = 25;
const mostLatest = 3;

/** The mention, named or nominal, that covers an offset; the end counts where nothing begins there. */
export interface At extends Span {
  readonly chain: number;
  /** Index of the actor mention; −1 for a nominal one. */
  readonly actor: number;
}

export const mentionAt = ({ digest, chainOf, nominals }: Entry, offset: number): At | undefined => {
  const covers = (s: Span): boolean => s.start <= offset && offset < s.end;
  const ends = (s: Span): boolean => s.end === offset;
  for (const fits of [covers, ends]) {
    const actor = digest.actors.findIndex(fits);
    const found = digest.actors[actor];
    if (found) return { start: found.start, end: found.end, chain: chainOf[actor] ?? 0, actor };
    const nominal = nominals.find(fits);
    if (nominal) return { start: nominal.start, end: nominal.end, chain: nominal.chain, actor: -1 };
  }
  return undefined;
};

/** Is the chain's form one of the entity's? */
const holds = (entity: Entity, entry: Entry, chain: number): boolean => entry.forms[chain]?.entity === entity;

/** The entity's mentions in one article, in text order. */
export const mentionsIn = (entity: Entity, entry: Entry): readonly EntityMention[] => {
  const { digest, chainOf, nominals } = entry;
  const named = digest.actors.flatMap(({ start, end }, a): EntityMention[] => (holds(entity, entry, chainOf[a] ?? -1) ? [{ article: digest.id, start, end }] : []));
  const nominal = nominals.flatMap(({ start, end, chain }): EntityMention[] => (holds(entity, entry, chain) ? [{ article: digest.id, start, end, nominal: true }] : []));
  return nominal.length === 0 ? named : [...named, ...nominal].sort(inTextOrder);
};

type Kind = ActorCard['latest'][number]['kind'];

interface Told extends Span {
  readonly kind: Kind;
  readonly sentence: number;
}

/** UTF-16 code units before a name that still opens its clause: "the former minister ". */
const mostBefore = 24;

/** Is something said of who is named at `at`, as far as place tells: does a clause of the sentence, or what is quoted, open with the name? */
const opensClause = (prose: string, at: number, sentence: number): boolean => {
  const before = prose.slice(Math.max(sentence, at - 200), at);
  const clause = Math.max(before.search(/[,;:“"—–][^,;:“"—–]*$/), before.search(/\b(?:that|because|but|while)\b(?!.*\b(?:that|because|but|while)\b)/s));
  return before.length - Math.max(0, clause) <= mostBefore && !/\b(?:in|at|near|from|on|of|to|with|by|for|against|between)\s+(?:the\s+)?$/i.test(before);
};

/** What an article tells of the entity, the best first: said by it, said of it, done with it. */
const toldIn = (entity: Entity, entry: Entry): Told | undefined => {
  const { digest, speakers } = entry;
  const { quotes, sentences } = digest;
  const readable = (sentence: number): boolean => sentences.furniture[sentence] === 0 && /^(?:paragraph|quote|item)$/.test(blockKinds[sentences.kind[sentence] ?? 0] ?? '');
  // "State Department spokesman Ned Price said": a body speaks through whom the text calls its own.
  const bodies = entity.forms.some((f) => f.spec.kind === 'organization') ? mentionsIn(entity, entry).filter((m) => m.nominal === undefined) : [];
  const speaksFor = (q: number): boolean => {
    const speaker = quotes[q]?.speaker;
    return speaker !== null && speaker !== undefined && bodies.some((m) => speaker.start <= m.start && m.end <= speaker.end);
  };
  let said: Told | undefined;
  quotes.forEach((quote, q) => {
    if (said && said.end - said.start >= 40) return;
    if (!holds(entity, entry, speakers[q] ?? -1) && !speaksFor(q)) return;
    const sentence = sentenceAt(digest, quote.start);
    if (!readable(sentence)) return;
    if (!said || quote.end - quote.start > said.end - said.start) said = { start: quote.start, end: quote.end, kind: 'said', sentence };
  });
  if (said) return said;
  const mentions = mentionsIn(entity, entry);
  for (const mention of mentions) {
    const sentence = sentenceAt(digest, mention.start);
    const quoted = quotes.some((quote, q) => quote.start <= mention.start && mention.end <= quote.end && quote.speaker !== null && !holds(entity, entry, speakers[q] ?? -1) && !speaksFor(q));
    if (quoted && opensClause(digest.prose, mention.start, sentenceRange(digest, sentence).start) && readable(sentence)) return { start: mention.start, end: mention.end, kind: 'said-of', sentence };
  }
  const inStory = mentions.filter((m) => readable(sentenceAt(digest, m.start)));
  // Best where it opens its sentence: there it acts.
  const opens = inStory.find((m) => m.start - sentenceRange(digest, sentenceAt(digest, m.start)).start <= 25);
  // A cell of a table tells nothing by itself.
  const named = opens ?? inStory[0] ?? mentions.find((m) => blockKinds[digest.sentences.kind[sentenceAt(digest, m.start)] ?? 0] !== 'cell');
  return named && { start: named.start, end: named.end, kind: 'named', sentence: sentenceAt(digest, named.start) };
};

/** The single day that a date in the sentence names. */
const dayIn = ({ digest }: Entry, sentence: number): string | undefined => {
  const { start, end } = sentenceRange(digest, sentence);
  for (const { mention, days } of digest.dates) {
    if (mention.start >= start && mention.end <= end && days && days.first === days.last && mention.type === 'DATE') return isoOf(days.first);
  }
  return undefined;
};

/** So much of a sentence fits on a card beside date and source: around the mention, or from the quotation's beginning. */
const shown = 105;
const gist = (digest: Digest, { start, end }: Span): Pick<Passage, 'excerpt'> => ({ excerpt: passageAt(digest, { start, end: Math.min(end, start + (shown >> 1)) }, shown).excerpt });

/** The latest things that independent articles tell, newest first; what the reader has before them, and what was told already, is left out. */
const latestOf = (entity: Entity, here: Entry, store: Store, family: (id: ArticleId) => number | undefined): ActorCard['latest'] => {
  type Item = ActorCard['latest'][number];
  const found: { item: Item; words: WordSet; family: number | undefined; also: number }[] = [];
  const seen = wordsAround(here.digest, mentionsIn(entity, here).map((m) => m.start), 40);
  const ownFamily = family(here.digest.id);
  let looked = 0;
  walkNewest(entity.forms.map((f) => f.postings), store, (number) => {
    if (number === here.number) return true;
    if (++looked > mostLooked) return false;
    const entry = store.at(number);
    const told = entry && toldIn(entity, entry);
    if (!entry || !told) return true;
    const words = contentWords(entry.digest, told.sentence);
    const origin = family(entry.digest.id);
    if ((origin !== undefined && origin === ownFamily) || seen.some((s) => containment(s, words) >= retold)) return true;
    const twin = found.find((f) => (origin !== undefined && f.family === origin) || containment(f.words, words) >= retold);
    if (twin) {
      twin.also++;
      return true;
    }
    // Twins of what was found are counted a little further.
    if (found.length >= mostLatest) return looked < mostLatest * 4;
    const on = dayIn(entry, told.sentence);
    found.push({ item: { ...passageAt(entry.digest, told), ...gist(entry.digest, told), kind: told.kind, also: 0, ...(on === undefined ? {} : { on }) }, words, family: origin, also: 0 });
    return true;
  });
  return found.map(({ item, also }) => ({ ...item, also }));
};

/** The role as last stated in any article, with where; one that only names an employer ("of the coast guard") where no article says more. */
export const roleOf = (entity: Entity, store: Store): ActorCard['role'] => {
  let role: ActorCard['role'];
  let employer: ActorCard['role'];
  let looked = 0;
  walkNewest(entity.forms.map((f) => f.postings), store, (number) => {
    const entry = store.at(number);
    if (!entry) return true;
    const { offices, digest } = entry;
    let best: Span | undefined;
    let most = -1;
    for (let i = 0; i < offices.length; i += 4) {
      const [chain = -1, start = 0, end = 0, rank = 0] = offices.subarray(i, i + 4);
      const worth = rank * 1000 + Math.min(end - start, 60);
      if (worth <= most || !holds(entity, entry, chain)) continue;
      best = { start, end };
      most = worth;
    }
    if (best) {
      const stated = { text: digest.prose.slice(best.start, best.end).replace(/\s+/g, ' ').slice(0, 100), passage: passageAt(digest, best, 200) };
      if (stated.text.startsWith('of ')) employer ??= stated;
      else role = stated;
    }
    return !role && ++looked < mostForRole;
  });
  return role ?? employer;
};

/** Undated articles that are asked for the day of the first report. */
const mostUndated = 3;

/** The day of the earliest article: stated, or worked out for a few undated ones. */
const sinceOf = (entity: Entity, store: Store, { published }: CardSources): string | undefined => {
  let earliest = Number.POSITIVE_INFINITY;
  let undated = 0;
  for (const { postings } of entity.forms) {
    // Dated articles stand before undated ones: the first undated is found by halving.
    let low = 0;
    let high = postings.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (store.day(postings.at(middle)) === Number.NEGATIVE_INFINITY) high = middle;
      else low = middle + 1;
    }
    if (low > 0) earliest = Math.min(earliest, store.day(postings.at(low - 1)));
    for (let i = low; i < postings.length && undated < mostUndated; i++) {
      const number = postings.at(i);
      undated++;
      const digest = store.at(number)?.digest;
      const guess = digest && dayOf(published(digest).guess);
      if (guess !== undefined) earliest = Math.min(earliest, guess);
    }
  }
  return Number.isFinite(earliest) ? isoOf(earliest) : undefined;
};

/** "the Russian government" for a state, by the adjective that the corpus itself uses. */
const governmentOf = (entity: Entity, names: NameLists): string => {
  const adjective = spellings(entity).find(([s]) => (names.classes(s) & 3) === 2 && !s.endsWith('s') && /^\p{Lu}/u.test(s))?.[0];
  return adjective === undefined ? `the government of ${stateInSentence(entityRef(entity, names).name)}` : `the ${adjective} government`;
};

/** The state that an institution or a team is of. */
const stateOf = (entity: Entity, store: Store): EntityRef | undefined => {
  const state = entity.forms.find((f) => f.spec.state !== '' && f.spec.kind === 'organization')?.spec.state ?? entity.forms.find((f) => f.spec.kind === 'team')?.spec.base.slice('team:'.length);
  const found = state === undefined ? undefined : store.registry.entities.get(`state:${state}`);
  return found && entityRef(found, store.names);
};

/** What a card asks of other parts of the corpus. */
export interface CardSources {
  /** Equal for reprints of one origin; undefined where nobody keeps families. */
  readonly family: (id: ArticleId) => number | undefined;
  /** When an article appeared, as well as the whole corpus knows. */
  readonly published: (digest: Digest) => Published;
}

/** A reference to an article with the date that the whole corpus gives it. */
export const dated = <P extends Passage>(passage: P, store: Store, { published }: CardSources): P => {
  const digest = passage.article.publishedIsGuess ? store.entry(passage.article.id)?.digest : undefined;
  return digest ? { ...passage, article: articleRef({ ...digest, published: published(digest) }) } : passage;
};

/** Forms of an entity whose decisions are looked up. */
const mostForms = 30;

/** The decisions that speak of an entity, the latest first. What is known of it elsewhere is told by itself. */
const decidedOf = (entity: Entity, name: string, { registry: { book } }: Store): ActorCard['decided'] => {
  if (book.all.length === 0) return [];
  const found = new Map<string, IdentityDecision>();
  const keys = new Set(entity.forms.slice(0, mostForms).flatMap(matchKeys));
  for (const key of keys) for (const decision of book.of(key)) if (decision.kind !== 'this-is') found.set(decision.id, decision);
  // Of several on one question the latest.
  const asked = new Set<string>();
  const standing = [...found.values()].sort(later).filter((decision) => {
    const question = 'a' in decision ? [decision.a, decision.b].map(pointerKey).sort().join() : decision.kind;
    return !asked.has(question) && asked.add(question);
  });
  return standing.slice(0, 3).map((decision) => ({ id: decision.id, text: decisionWords(decision, (pointer) => pointer.name !== name && !keys.has(pointerKey(pointer))) }));
};

/** The card for the mention at an offset; undefined where none stands. */
export const actorCard = (store: Store, here: Entry, offset: number, sources: CardSources): ActorCard | undefined => {
  const at = mentionAt(here, offset);
  const form = at && here.forms[at.chain];
  const entity = form?.entity;
  if (!at || !form || !entity) return undefined;
  const { names } = store;
  const ref = entityRef(entity, names);
  const surface = surfaceOf(here.digest, at);
  const rule = at.actor >= 0 ? (linkRules[here.ruleOf[at.actor] ?? 0] ?? 'exact') : 'office';
  const nominal = at.actor < 0 ? here.nominals.find((n) => n.start === at.start && n.end === at.end) : undefined;
  const link = entity.links.get(form);
  const chainName = headName(here, at.chain) ?? ref.name;
  const other = link ? ([...link.to.surfaces].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))[0]?.[0] ?? ref.name) : ref.name;
  const reason = reasonOf(linkRules.indexOf(nominal?.rule ?? rule), surface, form.spec.kind === 'state' ? ref.name : chainName, ref.name, link, other);
  const since = sinceOf(entity, store, sources);
  const role = ref.type === 'person' ? roleOf(entity, store) : undefined;
  const state = stateOf(entity, store);
  const known = entity.known?.kind === 'this-is' ? entity.known : undefined;
  return {
    entity: ref,
    ...(rule === 'capital' || rule === 'seat' ? { metonymOf: governmentOf(entity, names) } : rule === 'team' ? { metonymOf: ref.name } : {}),
    ...(role ? { role: { ...role, passage: dated(role.passage, store, sources) } } : {}),
    ...(state && state.id !== ref.id ? { state } : {}),
    aliases: aliasesOf(entity, [ref.name, surface]).slice(0, 12),
    articles: entity.articles,
    ...(since === undefined ? {} : { since }),
    mentions: entity.mentions,
    latest: latestOf(entity, here, store, sources.family).map((item) => dated(item, store, sources)),
    link: reason,
    decided: decidedOf(entity, ref.name, store),
    possibly: [...new Set(entity.doubts.flatMap((f) => (f.entity && f.entity !== entity ? [f.entity] : [])))].slice(0, 3).map((e) => entityRef(e, names)),
    ...(known ? { known: { ...(known.wikidata === undefined ? {} : { wikidata: known.wikidata }), ...(known.link === undefined ? {} : { link: known.link }), text: decidedText(known) } } : {}),
  };
};

/** The chain's fullest spelling in its article. */
export const headName = ({ digest, chainOf }: Entry, chain: number): string | undefined => {
  let best: string | undefined;
  let most = -1;
  digest.actors.forEach((actor, a) => {
    if (chainOf[a] !== chain) return;
    const surface = surfaceOf(digest, actor);
    const words = foldName(surface).split(' ').filter((w) => w.length > 1).length;
    if (words > most) {
      best = surface;
      most = words;
    }
  });
  return best;
};
