// Statements by a verb: "X said that …", "…, X said", "… said X", "X: …".
import { mostCandidates, type Candidate, type Joint, type Sentence } from '../candidate.ts';
import { Word } from '../lexicon/wordBits.ts';
import { segmentAt, type Marked } from '../marked.ts';
import { hasBit, lowerAt, Shape } from '../reading.ts';
import { clauseAt, complementOf, type Complement } from '../syntax/complements.ts';
import { contentsFrom } from '../syntax/contents.ts';
import { nounPhraseRight, type Chunk } from '../syntax/nounPhrases.ts';
import { finiteness, isAdverb, isNegated, isPassive, opensNounPhrase, verbGroupStart } from '../syntax/phrases.ts';
import { nameBefore, subjectOfCue, type Subject } from '../syntax/subjects.ts';
import { cueVerbAt, isVerb, leadsToSaying, opensInversion, passiveAgent, quotingVerb, type CueSite, type Quoting } from './cueVerbs.ts';
import { leftContent } from './leftContent.ts';
import { rightContent } from './rightContent.ts';

/** A sentence that opens with a participle ("Noting that …, Moe said") has its subject within so many tokens. */
const openingReach = 60;

/** All statements that the cue verbs of one sentence may report. */
export const cueCandidates = (m: Marked, s: Sentence): readonly Candidate[] => {
  const out: Candidate[] = [];
  /** Where content to the left of a cue may begin. */
  let floor = s.first;
  for (let at = s.first; at < s.end && out.length < mostCandidates; at++) {
    if (m.inSegment[at]) {
      at = (segmentAt(m, at)?.next ?? at + 1) - 1;
      continue;
    }
    if (!hasBit(m, at, Word.cue)) continue;
    const verb = cueVerbAt(m, at);
    if (!verb) continue;
    const group = verbGroupStart(m, at, s.first);
    if (!isVerb(m, at, group) || leadsToSaying(m, at, verb, s.end)) continue;
    for (const one of candidatesOf(m, s, { at, group, verb, floor }, out)) {
      out.push(one);
      if (one.content.first < at) floor = Math.max(floor, at + 1);
    }
  }
  return out;
};

const candidatesOf = (m: Marked, s: Sentence, site: CueSite, earlier: readonly Candidate[]): readonly Candidate[] => {
  const { at, group, verb } = site;
  const quoting = quotingOf(m, s, site);
  const begin = quoting ? quoting.group : group;
  const bound = begin <= s.first || !(m.inSegment[begin - 1] || m.shape[begin - 1] === Shape.comma);
  const complement = complementOf(m, at, verb, s.end, bound);
  const passive = !quoting && (isPassive(m, group, at) || (hasBit(m, at, Word.participle) && lowerAt(m, at + 1) === 'by' && !hasBit(m, at + 2, Word.number | Word.time | Word.gerund)));
  const subject = passive ? passiveAgent(m, at, s.end) : completed(m, s, site, complement, subjectFor(m, s, site, quoting, earlier));
  const make = (joint: Joint, content: Chunk, from: Subject, finite: 0 | 1 | 2): Candidate => ({
    cue: { first: at, last: verb.particle ? at + 1 : at },
    verb,
    cueClass: verb.cueClass,
    joint,
    content,
    speaker: from.chunk,
    path: from.path,
    to: complement.to && from.chunk && complement.to.first <= from.chunk.last && from.chunk.first <= complement.to.last ? undefined : complement.to,
    via: quoting?.via,
    // "did not deny" denies nothing.
    negated: (verb.cueClass === 'deny') !== (isNegated(m, group, at) || nobody(m, from.chunk)),
    finite,
  });

  const left = leftContent(m, s, { ...site, group: begin }, complement, quoting ? { chunk: quoting.via ?? quoting.speaker, path: 'adjacent' } : subject, earlier);
  if (left) {
    const from = quoting ? { chunk: quoting.speaker, path: 'adjacent' as const } : left.subject;
    const list = [make('before', left.content, from, left.finite)];
    const { next } = left;
    if (next !== undefined && m.inSegment[next]) for (const content of contentsFrom(m, next, s.end, s.ends)) list.push(make('quote', content, from, 0));
    else if (next !== undefined && left.finite < 2 && !left.whole && (finiteness(m, next) > 0 || clauseAt(m, next, s.end) > 0)) for (const content of contentsFrom(m, next, s.end, s.ends)) list.push(make('middle', content, from, clauseAt(m, content.first, content.last + 1)));
    return list;
  }
  // "It is expected that": nobody is said to expect it.
  if (passive && !subject.chunk && verb.cueClass === 'believe' && complement.kind !== 'quote') return [];
  const opening = quoting ? undefined : openingClause(m, s, at);
  const gap = subject.chunk !== undefined && subject.path === 'adjacent' && subject.chunk.first > s.first && (hasBit(m, subject.chunk.first - 1, Word.relative) || lowerAt(m, subject.chunk.first - 1) === 'what');
  const right = rightContent(m, opening ? { ...s, end: opening.comma } : s, verb, complement, { passive, gap });
  const speaker = opening ? { chunk: opening.speaker, path: 'shared' as const } : subject;
  const clausal = right?.joint === 'that' || right?.joint === 'clause';
  return right ? right.contents.map((content) => make(right.joint, content, speaker, clausal && !gap ? clauseAt(m, content.first, content.last + 1) : right.finite)) : [];
};

const negatives = new Set(['no', 'nobody', 'none', 'neither']);

/** "No official said": a statement that was not made. */
const nobody = (m: Marked, speaker: Chunk | undefined): boolean => speaker !== undefined && negatives.has(lowerAt(m, speaker.first));

/** "quoted the minister as saying", "is quoted by the paper saying": the quoting verb before the cue. */
const quotingOf = (m: Marked, s: Sentence, { at, group }: CueSite): Quoting | undefined => {
  if (!hasBit(m, at, Word.gerund) || group <= s.first) return undefined;
  if (lowerAt(m, group - 1) === 'as') return quotingVerb(m, group - 1, s.first);
  return lowerAt(m, at) === 'saying' && m.shape[group - 1] === Shape.word ? quotingVerb(m, group, s.first) : undefined;
};

/** Whose words they are: of a quoted source, of the speaker just before ("…, adding that", "and claimed"), or the verb's subject. */
const subjectFor = (m: Marked, s: Sentence, { at, group }: CueSite, quoting: Quoting | undefined, earlier: readonly Candidate[]): Subject => {
  if (quoting) return { chunk: quoting.speaker, path: 'adjacent' };
  const row = (m.shape[group - 1] === Shape.comma && hasBit(m, at, Word.gerund)) || hasBit(m, group - 1, Word.coordinator);
  const joints: readonly Joint[] = ['that', 'clause', 'quote', 'infinitive'];
  const before = row ? earlier.find((e) => e.speaker && e.cue && e.cue.last < group && e.content.first > e.cue.last && e.content.first < group && joints.includes(e.joint)) : undefined;
  return before ? { chunk: before.speaker, path: 'shared' } : subjectOfCue(m, at, group, s.first);
};

/** "Noting that …, Eva Moe said": a participle that opens the sentence ends at the comma before its subject. */
const openingClause = (m: Marked, { first, end }: Sentence, at: number): { readonly comma: number; readonly speaker: Chunk } | undefined => {
  if (!hasBit(m, at, Word.gerund) || at > first + 1) return undefined;
  if (at === first + 1 && !hasBit(m, first, Word.subordinator | Word.preposition | Word.adverb | Word.coordinator)) return undefined;
  for (let i = at + 2; i + 1 < end && i - at < openingReach; i++) {
    if (m.inSegment[i] || m.shape[i] !== Shape.comma) continue;
    if (!(opensNounPhrase(m, i + 1) || hasBit(m, i + 1, Word.role | Word.body)) || hasBit(m, i + 1, Word.coordinator) || clauseAt(m, i + 1, end) === 0) continue;
    const speaker = nounPhraseRight(m, i + 1, end);
    const behind = speaker ? speaker.last + 1 : end;
    if (speaker && behind < end && (m.shape[behind] === Shape.comma || isAdverb(m, behind) || finiteness(m, behind) > 0)) return { comma: i, speaker };
  }
  return undefined;
};

/**
 * The subject, mended by what follows: "Eva Moe, the mayor of Bergen said the …" is Eva Moe; "Remarked Eva Moe, "…"" has its
 * behind the verb.
 */
const completed = (m: Marked, { first, end }: Sentence, { at, group }: CueSite, complement: Complement, subject: Subject): Subject => {
  const { chunk, path } = subject;
  if (chunk && path === 'adjacent' && complement.kind !== 'end') {
    const name = nameBefore(m, chunk, first);
    if (name && (name.first === first || m.shape[name.first - 1] !== Shape.word)) return { chunk: name, path: 'parenthesis' };
  }
  if (!chunk && group <= first + 1 && !hasBit(m, at, Word.gerund) && opensInversion(m, complement.after)) {
    const behind = nounPhraseRight(m, complement.after, complement.start > complement.after ? complement.start : end);
    if (behind && (m.shape[behind.last + 1] !== Shape.word || m.inSegment[behind.last + 1])) return { chunk: behind, path: 'adjacent' };
  }
  return subject;
};
