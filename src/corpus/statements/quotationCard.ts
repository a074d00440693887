// What the hover over a quotation tells, as data: who said it, where else it stands and in which words, and who disputes it.
import { overlaps, type Span } from '../../core/span.ts';
import { roleOf } from '../context/actorCard.ts';
import type { ArticleId, ConflictLink, QuotationCard, ReuseLink, SameStatement, Statement } from '../corpus.ts';
import { sentenceAt, sentenceRange } from '../digest.ts';
import { foldName } from '../identity/fold.ts';
import type { Entity } from '../identity/form.ts';
import type { Entry } from '../store.ts';
import { differences, saysSame, wordingOf, type Wording } from './likeness.ts';
import { inStory, narrated, speakerOf, speaks, statementOf } from './statement.ts';
import { originsOf, type StatementSources } from './statements.ts';

/** Places told of. */
const mostElsewhere = 5;
/** Articles of the speaker before and after this one that are looked into for the same statement. */
const around = 60;

export interface CardParts extends StatementSources {
  /** What touches an offset or the article. */
  readonly reuse: (id: ArticleId) => readonly ReuseLink[];
  readonly conflicts: (id: ArticleId) => readonly ConflictLink[];
}

/** The innermost quotation that covers an offset; −1 where none does. */
const quotationAt = ({ digest: { quotes } }: Entry, offset: number): number => {
  let best = -1;
  let length = Number.POSITIVE_INFINITY;
  quotes.forEach(({ start, end }, q) => {
    if (start > offset || offset >= end || end - start >= length) return;
    best = q;
    length = end - start;
  });
  return best;
};

const share = (a: Span, b: Span): number => Math.min(a.end, b.end) - Math.max(a.start, b.start);

interface Found {
  readonly entry: Entry;
  readonly statement: Statement;
  readonly wording: Wording;
}

/** Words of weight that both hold, over those of the shorter and of the longer. */
const likeness = (a: Wording, b: Wording): { readonly short: number; readonly long: number } => {
  let both = 0;
  for (const word of a.content) if (b.content.has(word)) both++;
  return { short: both / Math.max(1, Math.min(a.content.size, b.content.size)), long: both / Math.max(1, a.content.size, b.content.size) };
};

/** A passage that is told without a speaker: so much of it and of the statement must be one. */
const mostOfIt = 0.6;

/** The quotation of another article, where a passage is reprinted, that says the same; else the passage as that article's own words, if it is the statement as a whole. */
const retoldIn = (sources: CardParts, entry: Entry, link: ReuseLink, span: Span, wording: Wording): Found | undefined => {
  let best = -1;
  let most = 0;
  const { quotes, prose } = entry.digest;
  const wordingAt = (q: number): Wording => {
    const { start, end, negated } = quotes[q] ?? { ...span, negated: false };
    return wordingOf(prose.slice(start, end), negated);
  };
  quotes.forEach((quote, q) => {
    if (!overlaps(quote, link.there)) return;
    const other = wordingAt(q);
    const { short, long } = likeness(other, wording);
    // Reprinted words need not be many to be one statement; which of several is told by which is the likest.
    if (long > most && (saysSame(other, wording) || (short >= 0.75 && long >= 0.5 && other.negative === wording.negative))) {
      best = q;
      most = long;
    }
  });
  const statement = best >= 0 ? statementOf(sources.store, entry, best) : undefined;
  if (statement) return { entry, statement, wording: wordingAt(best) };
  const common = share(link.here, span);
  const told = wordingOf(prose.slice(link.there.start, link.there.end));
  if (common < mostOfIt * (span.end - span.start) || common < mostOfIt * (link.here.end - link.here.start) || told.negative !== wording.negative) return undefined;
  return { entry, statement: narrated(entry, link.there), wording: told };
};

/** The articles of an entity around one, nearest in time, at most `around` on either side of each of its forms. */
const articlesAround = ({ store }: CardParts, entity: Entity, here: Entry): readonly Entry[] => {
  const found = new Set<number>();
  for (const { postings } of entity.forms) {
    let low = 0;
    let high = postings.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (store.compare(postings.at(middle), here.number) < 0) low = middle + 1;
      else high = middle;
    }
    for (let i = Math.max(0, low - around); i < Math.min(postings.length, low + around); i++) found.add(postings.at(i));
  }
  found.delete(here.number);
  return [...found].sort((a, b) => store.compare(a, b)).flatMap((number) => store.at(number) ?? []);
};

/** The earliest first; undated ones last. */
const byTime = ({ store }: CardParts) => (a: Found, b: Found): number => {
  const [x, y] = [store.day(a.entry.number), store.day(b.entry.number)];
  if (x === y) return a.entry.digest.id < b.entry.digest.id ? -1 : 1;
  return !Number.isFinite(x) ? 1 : !Number.isFinite(y) ? -1 : x - y;
};

/** The same statement in other articles: where its passage is reprinted, and where the same speaker says it in much the same words. */
const elsewhere = (sources: CardParts, here: Entry, span: Span, wording: Wording, entity: Entity | undefined): readonly Found[] => {
  const { id } = here.digest;
  const found = new Map<ArticleId, Found>();
  for (const link of sources.reuse(id)) {
    if (share(link.here, span) < 0.5 * Math.min(link.here.end - link.here.start, span.end - span.start) || found.has(link.there.article.id)) continue;
    const entry = sources.store.entry(link.there.article.id);
    const told = entry && retoldIn(sources, entry, link, span, wording);
    if (told) found.set(link.there.article.id, told);
  }
  if (entity)
    for (const entry of articlesAround(sources, entity, here)) {
      if (found.has(entry.digest.id)) continue;
      entry.digest.quotes.forEach((quote, q) => {
        if (found.has(entry.digest.id) || !speaks(entity, entry, q) || !inStory(entry, quote)) return;
        const other = wordingOf(entry.digest.prose.slice(quote.start, quote.end), quote.negated);
        const statement = saysSame(other, wording) ? statementOf(sources.store, entry, q) : undefined;
        if (statement) found.set(entry.digest.id, { entry, statement, wording: other });
      });
    }
  return [...found.values()].sort(byTime(sources));
};

/** One of reprints with one wording: the eldest. */
const distinct = (found: readonly Found[], { family }: CardParts): readonly Found[] => {
  const seen = new Set<string>();
  return found.filter(({ entry, wording }) => {
    const key = `${family(entry.digest.id) ?? entry.digest.id} ${wording.words.join(' ')}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
};

/** The office that the article itself states for a chain, the longest. */
const roleHere = ({ offices, digest }: Entry, chain: number): string | undefined => {
  let best: string | undefined;
  for (let i = 0; i < offices.length; i += 4) {
    if (offices[i] !== chain) continue;
    const text = digest.prose.slice(offices[i + 1] ?? 0, offices[i + 2] ?? 0).replace(/\s+/g, ' ').trim();
    if (text.length > (best?.length ?? 0)) best = text.slice(0, 100);
  }
  return best;
};

/** The card for the innermost quotation at an offset; undefined where none stands. */
export const quotationCard = (sources: CardParts, here: Entry, offset: number): QuotationCard | undefined => {
  const q = quotationAt(here, offset);
  const quotation = here.digest.quotes[q];
  const statement = statementOf(sources.store, here, q);
  // A headline's "Inquiry: log shows two calls" is seldom a statement.
  if (!quotation || !statement || (quotation.kind === 'indirect' && !inStory(here, quotation))) return undefined;
  const { store, family, dated } = sources;
  const { digest } = here;
  const { id } = digest;
  const entity = speakerOf(here, q);
  const role = entity && statement.speaker?.type === 'person' ? (roleHere(here, here.speakers[q] ?? -1) ?? roleOf(entity, store)?.text) : undefined;
  const near = sentenceRange(digest, sentenceAt(digest, (quotation.cue ?? quotation.speaker ?? quotation).start));
  const seen = foldName(digest.prose.slice(Math.min(near.start, quotation.start), Math.max(near.end, quotation.end)));
  const wording = wordingOf(digest.prose.slice(quotation.start, quotation.end), quotation.negated);
  const found = elsewhere(sources, here, quotation, wording, entity);
  const ids = [id, ...found.map((f) => f.entry.digest.id)];
  const earlier = (other: Entry): boolean | undefined => {
    const [a, b] = [store.day(other.number), store.day(here.number)];
    return a === b || !Number.isFinite(a) || !Number.isFinite(b) ? undefined : a < b;
  };
  return {
    statement: dated(statement),
    ...(role === undefined ? {} : { role }),
    shown: { name: statement.speaker !== undefined && seen.includes(foldName(statement.speaker.name)), role: role !== undefined && seen.includes(foldName(role)) },
    elsewhere: distinct(found, sources)
      .slice(0, mostElsewhere)
      .map((f): SameStatement & { thereFirst?: boolean } => {
        const thereFirst = earlier(f.entry);
        return { ...dated(f.statement), differs: differences(wording, f.wording), ...(thereFirst === undefined ? {} : { thereFirst }) };
      }),
    articles: ids.length,
    origins: originsOf(ids, family),
    disputed: sources
      .conflicts(id)
      .filter((c) => (c.kind === 'denial' || c.kind === 'correction') && overlaps(c.here, quotation))
      .sort((a, b) => b.strength - a.strength),
  };
};
