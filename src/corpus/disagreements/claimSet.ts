import { NameClass } from '../../core/analysis.ts';
import type { Span } from '../../core/span.ts';
import { filedDay, tokenAtOffset, type Digest } from '../digest.ts';
import { ClaimFlag, findClaims, type Claim } from './claims.ts';
import { awaitVerbs, begun, continuing, negations } from './cues.ts';
import { findDenials, type Denial } from './denials.ts';
import { findFigureClaims, type FigureClaim } from './figureClaims.ts';
import type { ActorKeys } from './keys.ts';
import { conceptNamed, isAction, weightOf } from './lexicon.ts';
import { conceptsIn, keysIn, readArticle, type Reading } from './reading.ts';

/** A thing that is said to be not there yet: "awaits a reply", "the answer is still under process". */
export interface Pending {
  readonly claim: number;
  /** The thing itself, as a concept: "reply". */
  readonly main: number;
  readonly topic: readonly number[];
  readonly keys: readonly number[];
  /** Keys of the one it is to come from, where that is said. */
  readonly from: readonly number[];
}

/** An action that goes on ("continues to amass"), or has begun ("have started to return"). */
export interface Aspect {
  readonly claim: number;
  readonly kind: 'goes-on' | 'begun';
  readonly action: number;
}

/** A clause with one day in it. */
export interface DatedClaim {
  readonly claim: number;
  /** The action nearest to the date, and the keys of the one named first. */
  readonly action: number;
  readonly subject: readonly number[];
  /** `YYYY-MM-DD` */
  readonly day: string;
  /** The other reading, where the date has two. */
  readonly other?: string;
  readonly date: Span;
}

/** A clause that says where: the keys of cities, and of countries, behind "in" or "at". */
export interface PlacedClaim {
  readonly claim: number;
  readonly action: number;
  readonly subject: readonly number[];
  readonly level: 'city' | 'country';
  readonly key: number;
  readonly place: Span;
  readonly name: string;
}

/** All that an article says that others may dispute: a pure function of its analysis, plain data. */
export interface ClaimSet {
  /** The day of publication, stated or guessed, counted from 1970-01-01; undefined where it is not known. */
  readonly day: number | undefined;
  readonly claims: readonly Claim[];
  readonly denials: readonly Denial[];
  readonly figures: readonly FigureClaim[];
  readonly pendings: readonly Pending[];
  readonly aspects: readonly Aspect[];
  readonly dated: readonly DatedClaim[];
  readonly placed: readonly PlacedClaim[];
}

const stillUnder = /^(?:under|being|in|awaiting|pending|to|not|no|undecided|unclear)$/;

const transfer = conceptNamed('transfer');

/** Keys of those who own or send a thing in a clause. */
export const ownersOf = (claim: Claim, concept: number): readonly number[] => claim.owned.filter((_, i) => i % 2 === 1 && claim.owned[i - 1] === concept);

/** The clauses that say that a thing is still to come. */
const findPendings = (reading: Reading, claims: readonly Claim[]): readonly Pending[] => {
  const { lower } = reading;
  const found: Pending[] = [];
  claims.forEach((claim, index) => {
    for (let t = claim.first; t < claim.last; t++) {
      const word = lower[t] ?? '';
      const next = lower[t + 1] ?? '';
      let from = claim.first;
      let to = claim.last;
      let before = false;
      if (awaitVerbs.has(word) || (word === 'awaiting' && next !== '')) from = t + 1;
      else if (/^look(?:s|ed|ing)?$/.test(word) && next === 'forward' && lower[t + 2] === 'to') from = t + 3;
      else if (word === 'waiting' && next === 'for') from = t + 2;
      else if (word === 'yet' && negations.has(lower[t - 1] ?? '') && !/^(?:clear|known|certain|sure)$/.test(next)) {
        from = t + 1;
      } else if (word === 'yet' && next === 'to' && !negations.has(lower[t - 1] ?? '')) {
        to = t;
        before = true;
      }
      else if (word === 'still' && stillUnder.test(next) && /^(?:process|way|review|consideration|discussion|preparation|negotiation|prepared|negotiated|drafted|discussed|considered|come|arrive|made|progress|received|sent)$/.test(lower[t + 2] ?? '')) {
        to = t;
        before = true;
      }
      else continue;
      const topic = conceptsIn(reading, from, Math.min(to, from + 14));
      const keys = keysIn(reading, from, Math.min(to, from + 14));
      const acts = topic.filter((c) => isAction(c) && weightOf(c) === 1 && c !== transfer);
      const main = (before ? acts[acts.length - 1] : acts[0]) ?? topic[topic.length - 1] ?? 0;
      if (main !== 0) found.push({ claim: index, main, topic, keys: keys.length > 0 ? keys : claim.keys, from: ownersOf(claim, main) });
      return;
    }
  });
  return found;
};

const findAspects = ({ lower, concept }: Reading, claims: readonly Claim[]): readonly Aspect[] => {
  const found: Aspect[] = [];
  claims.forEach((claim, index) => {
    if (claim.flags & (ClaimFlag.negated | ClaimFlag.future | ClaimFlag.conditional)) return;
    for (let t = claim.first; t < claim.last; t++) {
      const kind = continuing.has(lower[t] ?? '') ? 'goes-on' : begun.has(lower[t] ?? '') ? 'begun' : undefined;
      if (!kind) continue;
      for (let a = t + 1; a < Math.min(claim.last, t + 4); a++)
        if (isAction(concept[a] ?? 0)) {
          found.push({ claim: index, kind, action: concept[a] ?? 0 });
          break;
        }
    }
  });
  return found;
};

/** The keys of the first name among tokens `[first, last)`. */
const firstNamed = ({ actor, keys }: Reading, first: number, last: number): readonly number[] => {
  for (let t = first; t < last; t++) {
    const i = actor[t] ?? -1;
    if (i >= 0) return keys[i] ?? [];
  }
  return [];
};

/** The action said right before token `t` of a clause, and who is named before it. */
const deedBefore = (reading: Reading, claim: Claim, t: number): { readonly action: number; readonly subject: readonly number[] } => {
  for (let a = t - 1; a >= Math.max(claim.first, t - 12); a--) {
    const action = reading.concept[a] ?? 0;
    if (isAction(action)) return { action, subject: firstNamed(reading, claim.first, a) };
  }
  return { action: 0, subject: firstNamed(reading, claim.first, t) };
};

/** One day, or a time of it. */
const isDay = /^\d{4}-\d\d-\d\d(?:T|$)/;

const findDated = (reading: Reading, claims: readonly Claim[]): readonly DatedClaim[] => {
  const found: DatedClaim[] = [];
  const all = reading.digest.dates.flatMap((d) => (isDay.test(d.mention.value) ? [d.mention] : []));
  claims.forEach((claim, index) => {
    const dates = all.filter((d) => d.start >= claim.start && d.end <= claim.end);
    const [date] = dates;
    if (dates.length !== 1 || !date || (date.mod !== undefined && date.mod !== 'START' && date.mod !== 'END' && date.mod !== 'MID')) return;
    found.push({ claim: index, ...deedBefore(reading, claim, tokenAtOffset(reading.digest, date.start)), day: date.value.slice(0, 10), ...(date.alternative ? { other: date.alternative } : {}), date: { start: date.start, end: date.end } });
  });
  return found;
};

const findPlaced = (reading: Reading, claims: readonly Claim[], { names }: ActorKeys): readonly PlacedClaim[] => {
  const found: PlacedClaim[] = [];
  const { actor, lower, keys, digest } = reading;
  claims.forEach((claim, index) => {
    for (let t = claim.first + 1; t < claim.last; t++) {
      const i = actor[t] ?? -1;
      const mention = digest.actors[i];
      if (!mention || mention.type !== 'place' || !/^(?:in|at|near)$/.test(lower[t - 1] ?? '')) continue;
      const bits = names.classes(mention.name);
      const level = bits & NameClass.country ? 'country' : bits & (NameClass.city | NameClass.capital) ? 'city' : undefined;
      const [key] = keys[i] ?? [];
      if (level && key !== undefined) found.push({ claim: index, ...deedBefore(reading, claim, t), level, key, place: { start: mention.start, end: mention.end }, name: mention.name });
    }
  });
  return found;
};

/**
 * Reads an article for what it claims, denies, counts, awaits and dates.
 *
 * @param actorKeys how actors are told apart across articles; states come from the name lists
 */
export const claimsOf = (digest: Digest, actorKeys: ActorKeys): ClaimSet => {
  const reading = readArticle(digest, actorKeys);
  const claims = findClaims(reading);
  const denials = findDenials(reading, claims);
  const isDenied = ({ start, end }: FigureClaim): boolean => denials.some(({ denied }) => denied.start <= start && end <= denied.end);
  return {
    day: digest.published.value === undefined && digest.published.guess === undefined ? undefined : filedDay(digest),
    claims,
    denials,
    figures: findFigureClaims(reading, claims).map((f) => (isDenied(f) ? { ...f, denied: true as const } : f)),
    pendings: findPendings(reading, claims),
    aspects: findAspects(reading, claims),
    dated: findDated(reading, claims),
    placed: findPlaced(reading, claims, actorKeys),
  };
};
