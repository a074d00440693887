// Statements by a noun: "claims by X that …", "X's belief that …", "the announcement that …".
import type { CueClass } from '../../analysis.ts';
import { mostCandidates, type Candidate, type Sentence } from '../candidate.ts';
import { clauseAt } from '../syntax/complements.ts';
import { contentEnd } from '../syntax/contents.ts';
import { Word } from '../lexicon/wordBits.ts';
import { segmentAt, type Marked } from '../marked.ts';
import { nounPhraseLeft, nounPhraseRight, type Chunk } from '../syntax/nounPhrases.ts';
import { finiteness, verbGroupStart } from '../syntax/phrases.ts';
import { hasBit, lowerAt, Shape } from '../reading.ts';
import { cueVerbAt } from './cueVerbs.ts';
import { nameBefore, sharedSubject, subjectOfCue } from '../syntax/subjects.ts';

const classes: Readonly<Record<string, CueClass>> = {
  denial: 'deny', denials: 'deny', objection: 'criticise', complaint: 'criticise', complaints: 'criticise', criticism: 'criticise', warning: 'warn', warnings: 'warn', threat: 'warn', threats: 'warn',
  promise: 'promise', promises: 'promise', pledge: 'promise', pledges: 'promise', vow: 'promise', assurance: 'promise', assurances: 'promise', demand: 'demand', demands: 'demand', request: 'demand', order: 'demand',
  call: 'demand', calls: 'demand', recommendation: 'demand', recommendations: 'demand', proposal: 'demand', claim: 'claim', claims: 'claim', allegation: 'claim', allegations: 'claim', accusation: 'claim', accusations: 'claim',
  assertion: 'claim', assertions: 'claim', argument: 'claim', contention: 'claim', belief: 'believe', beliefs: 'believe', hope: 'believe', hopes: 'believe', fear: 'believe', fears: 'believe', concern: 'believe', concerns: 'believe',
  suspicion: 'believe', suspicions: 'believe', view: 'believe', opinion: 'believe', speculation: 'believe', confirmation: 'confirm', admission: 'confirm', confession: 'confirm', announcement: 'announce', announcements: 'announce',
  report: 'announce', reports: 'announce', news: 'announce', revelation: 'announce', declaration: 'announce', ruling: 'announce',
};

/** A noun of saying at token `i`, singular or plural. */
const statementNoun = (m: Marked, i: number): boolean => hasBit(m, i, Word.statement) || classes[lowerAt(m, i)] !== undefined || madeClear(m, i);

/** "made clear that", "makes it clear that" */
const madeClear = (m: Marked, i: number): boolean => lowerAt(m, i) === 'clear' && (makes.has(lowerAt(m, i - 1)) || makes.has(lowerAt(m, i - 2)));
const makes = new Set(['make', 'makes', 'made', 'making']);

/** All statements that nouns of saying introduce by "that". */
export const nounCandidates = (m: Marked, { first, end, ends }: Sentence): readonly Candidate[] => {
  const out: Candidate[] = [];
  for (let i = first; i < end && out.length < mostCandidates; i++) {
    if (m.inSegment[i]) {
      i = (segmentAt(m, i)?.next ?? i + 1) - 1;
      continue;
    }
    if (!hasBit(m, i, Word.relative) || m.capital[i] || i === first || lowerAt(m, i) !== 'that') continue;
    const noun = nounBefore(m, i, first);
    if (noun < 0) continue;
    if (finiteness(m, i + 1) === 2) continue;
    const last = contentEnd(m, i + 1, end, ends);
    if (last <= i + 1) continue;
    const held = holderOf(m, noun, i, first);
    const denial = deniedBy(m, noun, first);
    const { speaker, path } = denial ?? held;
    out.push({
      cue: { first: noun, last: noun },
      verb: undefined,
      cueClass: denial ? 'deny' : (classes[lowerAt(m, noun)] ?? 'say'),
      joint: 'noun',
      content: { first: i + 1, last },
      speaker,
      path,
      to: undefined,
      via: undefined,
      negated: denial !== undefined || lowerAt(m, noun).startsWith('denial'),
      finite: clauseAt(m, i + 1, last + 1),
    });
  }
  return out;
};

/** "the minister rejected claims that": whose denial it is. */
const deniedBy = (m: Marked, noun: number, first: number): { readonly speaker: Chunk | undefined; readonly path: Candidate['path'] } | undefined => {
  for (let v = noun - 1; v >= first && noun - v < 6; v--) {
    if (m.inSegment[v] || m.shape[v] === Shape.comma) return undefined;
    if (!hasBit(m, v, Word.cue) || cueVerbAt(m, v)?.cueClass !== 'deny' || !hasBit(m, v, Word.past | Word.third | Word.base | Word.gerund)) continue;
    const { chunk, path } = subjectOfCue(m, v, verbGroupStart(m, v, first), first);
    return { speaker: chunk, path };
  }
  return undefined;
};

/** The noun right before "that", or before "by X that", "from X that". */
const nounBefore = (m: Marked, that: number, first: number): number => {
  if (statementNoun(m, that - 1)) return isVerbal(m, that - 1) ? -1 : that - 1;
  for (let k = that - 2; k > first && that - k < 16; k--) {
    if (m.inSegment[k] || m.shape[k] === Shape.comma || m.shape[k] === Shape.stop || finiteness(m, k) === 2) return -1;
    const word = lowerAt(m, k);
    if ((word === 'by' || word === 'from') && statementNoun(m, k - 1) && !isVerbal(m, k - 1)) return k - 1;
  }
  return -1;
};

const isVerbal = (m: Marked, i: number): boolean => hasBit(m, i, Word.third | Word.base | Word.past) && finiteness(m, i) > 0 && !hasBit(m, i - 1, Word.determiner | Word.possessive) && m.shape[i - 1] !== Shape.possessive;

/** Whose statement it is: "by X", "X's", "media claims", "his belief" (the subject's), or the subject's ("made the claim that"). */
const holderOf = (m: Marked, noun: number, that: number, first: number): { readonly speaker: Chunk | undefined; readonly path: Candidate['path'] } => {
  const word = lowerAt(m, noun + 1);
  if (noun + 1 < that && (word === 'by' || word === 'from' || word === 'of')) {
    const chunk = nounPhraseRight(m, noun + 2, that);
    if (chunk) return { speaker: chunk, path: 'adjacent' };
  }
  let p = noun - 1;
  while (p > first && m.shape[p] === Shape.word && !hasBit(m, p, Word.possessive | Word.determiner | Word.preposition) && m.shape[p] === Shape.word && noun - p < 4 && (m.bits[p] ?? 0) === 0 && !m.capital[p]) p--;
  if (m.shape[p] === Shape.possessive && p - 1 >= first) {
    const chunk = nounPhraseLeft(m, p - 1, first, true);
    if (chunk) return { speaker: chunk, path: 'adjacent' };
  }
  if (hasBit(m, p, Word.possessive)) return { speaker: { first: p, last: p }, path: 'adjacent' };
  const main = sharedSubject(m, noun, first);
  return { speaker: main.chunk && (nameBefore(m, main.chunk, first) ?? main.chunk), path: main.path };
};
