import { findFigures, type Figure } from '../../core/figures/figures.ts';
import type { Span } from '../../core/span.ts';
import { ClaimFlag, type Claim } from './claims.ts';
import { others } from './cues.ts';
import { conceptNamed, isAction } from './lexicon.ts';
import { keysIn, type Reading } from './reading.ts';

/** A figure with what it is a figure of. */
export interface FigureClaim extends Span {
  readonly claim: number;
  readonly kind: Figure['kind'];
  readonly operator: Figure['operator'];
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly unit: string;
  /** The concept of the counted noun, or of the noun of the figure that a bare one goes on with; 0 where none is named. */
  readonly head: number;
  /** Concepts of the words before the head, and keys of names there: "full-time", "Russian". */
  readonly modifiers: readonly number[];
  readonly modifierKeys: readonly number[];
  /** What is done or happens to it: the action concepts near it, the nearest first. */
  readonly predicates: readonly number[];
  /** Where: keys of the names behind "in", "at", "near" after the figure. */
  readonly scope: readonly number[];
  /** Set apart from one of its kind ("another", "previous"), or the old end of a change ("from 14 to 31"), or one of a list. */
  readonly apart: boolean;
  /** "Organisers put the number at 60,000": another value of what was counted before. */
  readonly restated: boolean;
  /** "rose to 97": the news is that it changed. */
  readonly moved: boolean;
  /** In the headline or the first half of the article: the story's own figure. */
  readonly lead: boolean;
  /** Among the words of what is denied ("rejected reports that more than 300 tonnes …"): nobody here claims it. */
  readonly denied?: true;
  /** The expression as it stands. */
  readonly text: string;
}

/** Actions in which people are counted without being named: "31 were killed". */
const countsPeople = new Set(['kill', 'injure', 'rescue', 'vanish', 'arrest', 'infect', 'flee'].map(conceptNamed));
export const isCasualty = (concept: number): boolean => countsPeople.has(concept);
const people = conceptNamed('people');
const kill = conceptNamed('kill');
const injure = conceptNamed('injure');
const movements = new Set(['raise', 'fall', 'cut'].map(conceptNamed));

/** Figures of one article that are compared. */
const mostFigures = 300;

/** Sentences within which a bare figure goes on counting what was counted before. */
const inheritReach = 4;
/** Units in which a stuff is measured; lengths and speeds are of no stuff. */
const substances = new Set(['t', 'kg', 'g', 'lb', 'l', 'gallon', 'barrel', 'ha', 'acre', 'MW', 'GB']);
const totals = /^(?:toll|number|total|figure|count|tally|estimate)s?$/;
const placeWord = /^(?:in|at|near|across|inside|outside|around|along|within|off)$/;

interface Near {
  readonly concept: number;
  readonly distance: number;
}

/** The actions in the figure's clause, the nearest first; distance in tokens. */
const actionsNear = ({ concept }: Reading, claim: Claim, figure: Figure, end: number, headAt: number): readonly Near[] => {
  const near: Near[] = [];
  for (let t = claim.first; t < claim.last; t++) {
    const k = concept[t] ?? 0;
    if (!isAction(k) || (t >= figure.tokens.first && t < end && t !== headAt)) continue;
    near.push({ concept: k, distance: t < figure.tokens.first ? figure.tokens.first - t + 1 : t - end });
  }
  return near.sort((a, b) => a.distance - b.distance);
};

const scopeOf = (reading: Reading, claim: Claim, end: number): readonly number[] => {
  for (let t = end; t < Math.min(claim.last, end + 10); t++) {
    if (!placeWord.test(reading.lower[t] ?? '')) continue;
    const keys = keysIn(reading, t + 1, Math.min(claim.last, t + 4));
    if (keys.length > 0) return keys;
  }
  return [];
};

/** The figure before that a bare one ("It is 340 tonnes", "organisers put the number at 60,000") is another value of. */
const inheritFrom = (before: readonly FigureClaim[], figure: Figure, sentence: number, claims: readonly Claim[]): FigureClaim | undefined => {
  for (let i = before.length - 1; i >= 0; i--) {
    const f = before[i];
    const claim = f && claims[f.claim];
    if (!f || !claim || sentence - claim.sentence > inheritReach) return undefined;
    if (f.kind === figure.kind && f.unit === (figure.unit ?? '') && f.head !== 0) return f;
  }
  return undefined;
};

/** What a figure without a noun of its own counts. */
const counted = (reading: Reading, claim: Claim, figure: Figure, near: readonly Near[], before: readonly FigureClaim[], claims: readonly Claim[]): { readonly head: number; readonly predicates: readonly number[]; readonly restated: boolean } => {
  const { lower } = reading;
  const { first } = figure.tokens;
  const close = near.filter((p) => p.distance <= 8).map((p) => p.concept);
  // "The toll rose to 97", "organisers put the number at 60,000", "the ministry spoke of 120".
  const totalled = lower.slice(Math.max(claim.first, first - 12), first).some((w) => totals.test(w)) || (lower[first - 1] === 'of' && /^(?:spoke|speaks|talked)$/.test(lower[first - 2] ?? ''));
  if (figure.kind === 'count' && Number.isInteger(figure.value) && (lower[first - 1] !== 'of' || totalled)) {
    const casualty = near.find((p) => isCasualty(p.concept) && (p.distance <= 3 || totalled))?.concept ?? (lower.slice(claim.first, first).includes('toll') ? kill : 0);
    if (casualty !== 0) return { head: people, predicates: [casualty, ...close.filter((c) => c !== casualty)], restated: false };
  }
  const from = totalled || substances.has(figure.unit ?? '') ? inheritFrom(before, figure, claim.sentence, claims) : undefined;
  return { head: from?.head ?? 0, predicates: close.length > 0 && !totalled ? close : (from?.predicates ?? close), restated: from !== undefined && (figure.kind === 'measure' || /^(?:at|was|is|as|of)$/.test(lower[first - 1] ?? '')) };
};

/** "Nobody was hurt", "no casualties": the number of people is none. */
const findNone = (reading: Reading, claims: readonly Claim[]): readonly FigureClaim[] => {
  const { lower, concept, digest } = reading;
  const found: FigureClaim[] = [];
  claims.forEach((claim, c) => {
    if (claim.flags & (ClaimFlag.future | ClaimFlag.conditional)) return;
    for (let t = claim.first; t < claim.last; t++) {
      const word = lower[t] ?? '';
      const one = word === 'nobody' || word === 'none' || (word === 'no' && (lower[t + 1] === 'one' || isCasualty(concept[t + 1] ?? 0) || lower[t + 1] === 'casualties')) || (word === 'without' && (isCasualty(concept[t + 1] ?? 0) || lower[t + 1] === 'casualties'));
      if (!one) continue;
      for (let a = t + 1; a < Math.min(claim.last, t + 7); a++) {
        const action = lower[a] === 'casualties' ? injure : (concept[a] ?? 0);
        if (!isCasualty(action)) continue;
        const start = digest.tokens.start[t] ?? 0;
        const end = digest.tokens.end[a] ?? start;
        found.push({
          start, end, claim: c, kind: 'count', operator: 'exact', value: 0, low: 0, high: 0, unit: '', head: people, modifiers: [], modifierKeys: [], predicates: [action],
          scope: scopeOf(reading, claim, a + 1), apart: false, restated: false, moved: false, lead: t < digest.tokens.length / 2, text: digest.prose.slice(start, end).replace(/\s+/g, ' '),
        });
        break;
      }
      break;
    }
  });
  return found;
};

/** The figures that stand in claims, in text order. */
export const findFigureClaims = (reading: Reading, claims: readonly Claim[]): readonly FigureClaim[] => {
  const { digest, concept, lower } = reading;
  const found: FigureClaim[] = [];
  let c = 0;
  for (const figure of findFigures(digest, [...digest.dates.map((d) => d.mention), ...digest.actors])) {
    while (c < claims.length && (claims[c]?.end ?? 0) <= figure.start) c++;
    const claim = claims[c];
    if (found.length >= mostFigures) break;
    if (!claim || claim.start > figure.start) continue;
    const { noun, tokens } = figure;
    const end = noun?.last ?? tokens.last;
    const headAt = noun ? noun.last - 1 : -1;
    const head = headAt >= 0 ? (concept[headAt] ?? 0) : 0;
    const modifiers: number[] = [];
    if (noun) for (let t = noun.first; t < headAt; t++) if (concept[t]) modifiers.push(concept[t] ?? 0);
    const near = actionsNear(reading, claim, figure, end, headAt);
    const bare = noun ? undefined : counted(reading, claim, figure, near, found, claims);
    found.push({
      start: figure.start,
      end: figure.end,
      claim: c,
      kind: figure.kind,
      operator: figure.operator,
      value: figure.value,
      low: figure.low,
      high: figure.high,
      unit: figure.unit ?? '',
      head: bare ? bare.head : isCasualty(head) ? people : head,
      modifiers,
      modifierKeys: noun ? keysIn(reading, noun.first, noun.last) : [],
      // "2,100 infections" are people who were infected.
      predicates: bare ? bare.predicates : [...(isCasualty(head) ? [head] : []), ...near.filter((p) => p.distance <= 8).map((p) => p.concept)],
      scope: scopeOf(reading, claim, end),
      apart: setApart(lower, Math.max(claim.first, tokens.first - 3), tokens.first, end, figure.kind === 'count' && figure.operator !== 'vague' ? tokens.last : end),
      restated: bare?.restated ?? false,
      moved: lower[tokens.first - 1] === 'to' && near.some((p) => movements.has(p.concept)),
      lead: tokens.first < digest.tokens.length / 2,
      text: digest.prose.slice(figure.start, figure.end).replace(/\s+/g, ' '),
    });
  }
  found.push(...findNone(reading, claims));
  found.sort((a, b) => a.start - b.start);
  // "150 soldiers, 95 civilians and two pilots were killed": parts of one number.
  return found.map((f, i) => {
    const listed = (g: FigureClaim | undefined): boolean => g !== undefined && g.claim === f.claim && g.kind === 'count' && f.kind === 'count' && g.head !== f.head && g.predicates[0] === f.predicates[0];
    const apart = f.apart || listed(found[i - 1]) || listed(found[i + 1]);
    // A headline's "12 dead" is the "at least 12" of its lead.
    const alike = found.filter((g) => g.kind === f.kind && g.unit === f.unit && g.value === f.value && g.head === f.head);
    return { ...f, apart, low: Math.min(...alike.map((g) => g.low)), high: Math.max(...alike.map((g) => g.high)) };
  });
};

const setApart = (lower: readonly string[], from: number, first: number, end: number, last: number): boolean =>
  lower.slice(from, end).some((w) => others.has(w)) || lower[first - 1] === 'from' || (lower[first - 1] === 'the' && lower[first - 2] === 'than') || (lower[last] === 'of' && lower[last + 1] !== 'whom');
