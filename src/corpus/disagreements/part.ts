import type { NameLists } from '../../core/analysis.ts';
import type { Span } from '../../core/span.ts';
import type { ArticleId, ConflictLink } from '../corpus.ts';
import { passageAt, type Digest } from '../digest.ts';
import type { CorpusView, DisagreementPart } from '../parts.ts';
import { passagesBetween } from '../passages/compare.ts';
import type { PassageText } from '../passages/reuse.ts';
import { wordsOf } from '../passages/words.ts';
import { claimsOf, type ClaimSet } from './claimSet.ts';
import { DisagreementIndex, type Dispute } from './disagreementIndex.ts';
import { entityKey } from './keys.ts';
import { readTopics } from './reading.ts';
import { storyTerms } from './storyTerms.ts';
import { versionNote } from './versionNote.ts';
import { wordingsBetween } from './wordings.ts';

/** Claim sets kept between questions. */
const mostSets = 300;
/** Articles whose answers are kept. */
const mostKnown = 50;

/** What the corpus knows of disagreements, beyond what a hover asks. */
export interface Disagreements extends DisagreementPart {
  /** With spans only, in order of the article. */
  disputes(id: ArticleId): readonly Dispute[];
}

/**
 * Makes the part that finds what does not agree.
 * @param names for the states that names stand for
 */
export const makeDisagreements =
  (names: NameLists) =>
  (view: CorpusView): Disagreements => {
    // What the view says of entities changes with every put: nothing read under it outlives one.
    const sets = new Map<ArticleId, ClaimSet>();
    const texts = new Map<ArticleId, PassageText>();
    const claims = (id: ArticleId): ClaimSet | undefined => {
      const known = sets.get(id);
      if (known) return known;
      const digest = view.digest(id);
      if (!digest) return undefined;
      const made = claimsOf(digest, {
        names,
        entity: (mention) => view.entityOf(id, digest.actors[mention]?.start ?? -1),
        speaker: (quotation) => {
          const entity = view.speakerOf(id, quotation);
          return entity === undefined ? undefined : entityKey(entity);
        },
      });
      if (sets.size >= mostSets) sets.clear();
      sets.set(id, made);
      return made;
    };
    const textOf = (id: ArticleId): PassageText | undefined => {
      const known = texts.get(id);
      if (known) return known;
      const digest = view.digest(id);
      if (!digest) return undefined;
      const made = { digest, words: wordsOf(digest) };
      if (texts.size >= mostSets) texts.clear();
      texts.set(id, made);
      return made;
    };
    const index = new DisagreementIndex(claims);
    /** Answers, until the corpus changes: a reader's pointer rests on one article. */
    const known = new Map<ArticleId, readonly ConflictLink[]>();
    const forget = (): void => {
      sets.clear();
      texts.clear();
      known.clear();
    };
    const sameEntity = (a: ArticleId, b: ArticleId) => (here: { readonly start: number }, there: { readonly start: number }): boolean => {
      const one = view.entityOf(a, here.start);
      const two = view.entityOf(b, there.start);
      return one === undefined || two === undefined || one === two;
    };
    const wordings = (id: ArticleId): readonly Dispute[] => {
      const here = textOf(id);
      if (!here) return [];
      return index.sameStory(id).flatMap(({ id: other }) => {
        const there = textOf(other);
        if (!there) return [];
        return wordingsBetween(here, there, passagesBetween(here.words.code, there.words.code), sameEntity(id, other)).map((d) => ({ ...d, other }));
      });
    };
    const disputes = (id: ArticleId): readonly Dispute[] => [...index.disputes(id), ...wordings(id)].sort((x, y) => x.a.start - y.a.start || y.strength - x.strength);
    const wordsAt = (article: ArticleId, span: Span): ReadonlySet<string> => new Set((view.digest(article)?.prose.slice(span.start, span.end).toLowerCase() ?? '').match(/[\p{L}\p{N}]+/gu));
    const rank = (article: ArticleId): string => `${view.digest(article)?.published.value ?? '9999'} ${article}`;
    /** Of reprints that all dispute one place in the same words, only the eldest is told. */
    const withoutReprints = (found: readonly Dispute[], id: ArticleId): readonly Dispute[] => {
      const kept: { readonly dispute: Dispute; readonly words: ReadonlySet<string> }[] = [];
      for (const dispute of [...found].sort((x, y) => (rank(x.other) < rank(y.other) ? -1 : 1))) {
        const words = wordsAt(dispute.other, dispute.b);
        const same = (k: (typeof kept)[number]): boolean => {
          if (k.dispute.kind !== dispute.kind || k.dispute.a.start !== dispute.a.start || k.dispute.other === dispute.other || k.dispute.other === id || dispute.other === id) return false;
          const shared = [...words].filter((w) => k.words.has(w)).length;
          return shared >= 0.8 * Math.max(words.size, k.words.size);
        };
        if (!kept.some(same)) kept.push({ dispute, words });
      }
      return kept.map((k) => k.dispute).sort((x, y) => x.a.start - y.a.start || y.strength - x.strength);
    };
    const conflicts = (id: ArticleId): readonly ConflictLink[] => {
      const here = view.digest(id);
      if (!here) return [];
      return withoutReprints(disputes(id), id).flatMap(({ a, b, kind, why, strength, other }) => {
        const there = view.digest(other);
        return there ? [{ here: passageAt(here, a), there: passageAt(there, b), kind, why, strength }] : [];
      });
    };
    return {
      put: (digest: Digest) => {
        forget();
        index.add(digest.id, storyTerms(readTopics(digest, { names })), digest.days);
      },
      remove: (id) => {
        forget();
        index.remove(id);
      },
      disputes,
      versionNote: (id, version) => versionNote(version, version.later === undefined ? undefined : claims(version.later ? version.article.id : id)),
      decided: forget,
      conflicts: (id) => {
        const links = known.get(id) ?? conflicts(id);
        if (known.size > mostKnown) known.clear();
        known.set(id, links);
        return links;
      },
    };
  };
