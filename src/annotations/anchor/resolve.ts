// Where an annotation stands now.
import type { Span } from '../../core/span.ts';
import { hashText, type TextHash } from '../hash.ts';
import type { Place, Target } from '../model.ts';
import { Positions } from '../positions.ts';
import { Budget, ordinarySteps } from './budget.ts';
import { carry } from './carry.ts';
import { mapUnits, type Mapping } from './map.ts';
import { approximateHit, exactHits, longQuote, quotedOf, Searched, type Hit, type Share } from './search.ts';
import { UnitKind, unitsIn, unitsOf, Vocabulary } from './units.ts';

/** What has to be seen of a quote's context, from 0 to 1, where the old text is not at hand. */
const without = { anchored: 0.5, guess: 0.45, lead: 0.12, side: 0.95 } as const;
/** And where the map says that the text was deleted, but the same words stand in text that is new. */
const anew = 0.6;

const sameButForm = (a: string, b: string): boolean => {
  const plain = (text: string): string => text.normalize('NFC').replace(/[‘’‚‛ʼ`´′]/g, "'").replace(/[“”„‟«»″]|''/g, '"').replace(/[‐‑‒–—―−]+|--+/g, '-').replace(/…/g, '...').replace(/[\s\u00ad\u200b-\u200f\u2060\ufeff]+/g, ' ').trim();
  return a === b || plain(a) === plain(b);
};

/** A side's share, where it has enough words to say something. */
const sideOf = ({ found, of }: Share): number => (of < 2 ? 0 : found / of);

/** An old text, made ready. */
interface Before {
  readonly positions: Positions;
  readonly searched: Searched;
  readonly mapping: Mapping;
}

/**
 * The article as it is now, and all that annotations need to find their places in it. One for each version of the text;
 * everything it works out is kept for the next annotation.
 */
export class Anchoring {
  readonly positions: Positions;
  readonly #vocabulary = new Vocabulary();
  #made: Searched | undefined;
  readonly #before = new Map<string, Before>();
  readonly #budget: Budget;
  #hash: TextHash | undefined;

  /**
   * @param text as the file or editor has it
   * @param budget for all mappings and searches in this text together; what it does not reach is looked for by exact quote only
   */
  constructor(text: string, budget: Budget = new Budget(ordinarySteps)) {
    this.positions = new Positions(text);
    this.#budget = budget;
  }

  /** The text cut into units: not needed for targets that were taken from this very text. */
  get #searched(): Searched {
    return (this.#made ??= new Searched(unitsOf(this.positions.lf, this.#vocabulary), this.#vocabulary));
  }

  /** The text's name by its content: a target taken from this very text is where it says. */
  get hash(): TextHash {
    this.#hash ??= hashText(this.positions.lf);
    return this.#hash;
  }

  /** Did the work end before all was done? */
  get isCutShort(): boolean {
    return this.#budget.isSpent;
  }

  /**
   * The place of a target of this article.
   *
   * @param old the text that the target's quote and position were taken from, where it is at hand
   * @returns spans in UTF-16 offsets into the text as given
   */
  resolve(target: Target, old?: string): Place {
    const place = this.#resolve(target, old);
    if (place.state !== 'orphan') return { ...place, ...this.positions.spanFromLf(place) };
    const near = this.#near(target, old);
    return near === undefined ? place : { ...place, near: this.positions.fromLf(near) };
  }

  /** Where a lost text stood: beside the nearest words before or after it that are still there; else as far from the beginning. */
  #near({ position, quote }: Target, old: string | undefined): number | undefined {
    const before = old === undefined ? undefined : this.#before.get(old);
    const span = before && this.#spanIn(before, { source: '', ...(quote ? { quote } : {}), ...(position ? { position } : {}) });
    if (before && span) {
      const { to } = before.mapping;
      const { units } = this.#searched;
      const [from, until] = unitsIn(before.searched.units, span.start, span.end);
      for (let away = 1; away <= to.length; away++) {
        const left = to[from - away] ?? -1;
        if (left >= 0) return units.end[left];
        const right = to[until - 1 + away] ?? -1;
        if (right >= 0) return units.start[right];
      }
    }
    return position && this.positions.fromPoints(Math.min(position.start, this.positions.points));
  }

  /** The span of a target that was taken from this very text, in the LF text. */
  #asTaken({ text, quote, position }: Target): Span | undefined {
    if (text === undefined || text !== this.hash || !position) return undefined;
    const span = this.positions.spanFromPoints(position);
    return span.start < span.end && (!quote || this.positions.lf.slice(span.start, span.end) === quote.exact) ? span : undefined;
  }

  /** The place of a target that was taken from this very text, at next to no cost; undefined where it has to be looked for. */
  exact(target: Target): Place | undefined {
    const span = this.#asTaken(target);
    return span && { state: 'anchored', ...this.positions.spanFromLf(span) };
  }

  #resolve(target: Target, old: string | undefined): Place {
    const { lf } = this.positions;
    const { quote, position } = target;
    if (!quote && !position) return { state: 'orphan', why: 'The note names no place in the text.' };
    const same = old === undefined ? this.#asTaken(target) : undefined;
    if (same) return { state: 'anchored', ...same };
    if (old !== undefined) {
      const before = this.#mapped(old);
      const span = this.#spanIn(before, target);
      if (span) {
        if (before.positions.lf === lf) return { state: 'anchored', ...span };
        const carried = carry(before.mapping, span);
        const text = before.positions.lf.slice(span.start, span.end);
        if (carried) {
          const { moved, ...here } = carried;
          return { state: sameButForm(text, lf.slice(here.start, here.end)) ? (moved ? 'moved' : 'anchored') : 'changed', ...here };
        }
        if (before.mapping.complete) return this.#inNewText(before, target, span);
      }
    }
    if (!quote) return { state: 'orphan', why: 'The note gives a position only, and the text it was taken from is not at hand.' };
    return this.#byQuote(target);
  }

  #mapped(old: string): Before {
    const known = this.#before.get(old);
    if (known) return known;
    const positions = new Positions(old);
    const units = unitsOf(positions.lf, this.#vocabulary);
    const before = { positions, searched: new Searched(units, this.#vocabulary), mapping: mapUnits(units, this.#searched.units, this.#vocabulary, this.#budget) };
    this.#before.set(old, before);
    return before;
  }

  /** The target's span in the text it was taken from: by position where the quote confirms it, else by quote. */
  #spanIn({ positions, searched }: Before, { quote, position }: Target): Span | undefined {
    if (position) {
      const span = positions.spanFromPoints(position);
      const isInside = position.end <= positions.points;
      if (isInside && span.start < span.end && (!quote || positions.lf.slice(span.start, span.end) === quote.exact)) return span;
    }
    if (!quote) return undefined;
    const [best, second] = this.#ranked(exactHits(searched, quote, quotedOf(quote, this.#vocabulary)), 0);
    return best && (!second || this.#shareOf(best) > this.#shareOf(second)) ? best : undefined;
  }

  #shareOf({ before, after }: Hit): number {
    // A quote without any context is at the mercy of being the only one.
    return before.of + after.of === 0 ? 0.5 : (before.found + after.found) / (before.of + after.of);
  }

  /** The most context first; then the nearest to where it was. */
  #ranked(hits: readonly Hit[], expected: number): readonly Hit[] {
    return [...hits].sort((a, b) => this.#shareOf(b) - this.#shareOf(a) || Math.abs(a.start - expected) - Math.abs(b.start - expected));
  }

  /** The quote was deleted. Does it stand in text that is new, amid the same words? Then it may have been written anew. */
  #inNewText({ mapping, positions }: Before, { quote }: Target, span: Span): Place {
    const gone: Place = { state: 'orphan', why: 'Its text was deleted.' };
    const exact = positions.lf.slice(span.start, span.end);
    const context = quote ?? { exact, prefix: positions.lf.slice(Math.max(0, span.start - 48), span.start), suffix: positions.lf.slice(span.end, span.end + 48) };
    const hits = exactHits(this.#searched, { ...context, exact }, quotedOf({ ...context, exact }, this.#vocabulary), (unit) => mapping.from[unit] === -1);
    const [best, second] = this.#ranked(hits, span.start);
    if (!best || this.#shareOf(best) < anew || (second && this.#shareOf(second) > this.#shareOf(best) - without.lead)) return gone;
    return { state: 'guess', start: best.start, end: best.end, why: 'Its text was deleted; the same words stand in text that is new.' };
  }

  /** Without the old text. */
  #byQuote({ quote, position }: Target): Place {
    if (!quote) return { state: 'orphan', why: 'The note has no quote.' };
    const quoted = quotedOf(quote, this.#vocabulary);
    const expected = position ? this.positions.fromPoints(position.start) : 0;
    const [best, second] = this.#ranked(exactHits(this.#searched, quote, quoted), expected);
    const words = quoted.exact.kind.reduce((sum, kind) => sum + (kind & UnitKind.word), 0);
    if (best) {
      const share = this.#shareOf(best);
      const lead = second ? share - this.#shareOf(second) : 1;
      const { start, end } = best;
      const side = Math.max(sideOf(best.before), sideOf(best.after));
      if (words >= 8 && !second) return { state: share >= without.guess ? 'anchored' : 'moved', start, end };
      if ((share >= without.anchored || side >= without.side) && lead >= without.lead) return { state: 'anchored', start, end };
      if (position && position.start === this.positions.toPoints(start) && share >= 0.9) return { state: 'anchored', start, end };
      if (share >= without.guess && lead > 0) return { state: 'guess', start, end, why: 'The same words stand here, amid other words than before.' };
      return { state: 'orphan', why: 'The same words stand elsewhere, but nothing around them is alike.' };
    }
    if (words < longQuote) return { state: 'orphan', why: 'Its words stand nowhere in the text.' };
    const near = approximateHit(this.#searched, quote, this.#budget);
    return near ? { state: 'guess', start: near.start, end: near.end, why: `Most of its words stand here (${Math.round(near.share * 100)} %).` } : { state: 'orphan', why: 'Nothing in the text is like it.' };
  }

  /** The span's text, for cards: one line. */
  textOf({ start, end }: Span): string {
    const [from, until] = unitsIn(this.#searched.units, this.positions.toLf(start), this.positions.toLf(end));
    return from < until ? this.positions.lf.slice(this.positions.toLf(start), this.positions.toLf(end)).replace(/\s+/g, ' ') : '';
  }
}
