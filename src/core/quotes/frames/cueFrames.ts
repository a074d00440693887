// Statements by a verb: "X said that …", "…, X said", "… said X", "X: …".
import type { Candidate, Joint } from '../candidate.ts';
import { clauseAt, complementOf, type Complement } from '../complements.ts';
import { contentsFrom, type EndDecider } from '../contents.ts';
import type { CueVerb } from '../lexicon/lexicon.ts';
import { Word } from '../lexicon/wordBits.ts';
import { segmentAt, type Marked } from '../marked.ts';
import { nounPhraseRight, type Chunk } from '../nounPhrases.ts';
import { isNegated, isPassive, verbGroupStart } from '../phrases.ts';
import { lowerAt, Shape } from '../reading.ts';
import type { Stretch } from '../stretches.ts';
import { nameBefore, subjectOfCue, type Subject } from '../subjects.ts';
import { cueVerbAt, isVerb, leadsToSaying, opensInversion, passiveAgent, quotingVerb, type Quoting } from './cueVerbs.ts';
import { leftContent } from './leftContent.ts';
import { rightContent } from './rightContent.ts';

const isAt = (m: Marked, i: number, bit: number): boolean => ((m.bits[i] ?? 0) & bit) !== 0;

/** All statements that the cue verbs of one sentence may report. */
export const cueCandidates = (m: Marked, { first, end, block }: Stretch, ends: EndDecider): readonly Candidate[] => {
  const out: Candidate[] = [];
  /** Where content to the left of a cue may begin. */
  let floor = first;
  const headline = m.article.blocks[block]?.kind === 'title';
  for (let c = first; c < end; c++) {
    const segment = segmentAt(m, c);
    if (segment) {
      c = segment.next - 1;
      continue;
    }
    if (!isAt(m, c, Word.cue)) continue;
    const verb = cueVerbAt(m, c);
    if (!verb) continue;
    const g = verbGroupStart(m, c, first);
    if (!isVerb(m, c, g) || leadsToSaying(m, c, verb, end)) continue;
    const found = candidatesOf(m, c, g, verb, first, end, floor, ends, headline, out);
    for (const one of found) {
      out.push(one);
      if (one.content.first < c) floor = Math.max(floor, c + 1);
    }
  }
  return out;
};

const candidatesOf = (m: Marked, c: number, g: number, verb: CueVerb, first: number, end: number, floor: number, ends: EndDecider, headline: boolean, before: readonly Candidate[]): readonly Candidate[] => {
  const saying = isAt(m, c, Word.gerund) && g > first && (lowerAt(m, g - 1) === 'as' || (lowerAt(m, c) === 'saying' && m.shape[g - 1] === Shape.word));
  const quoting = saying ? quotingVerb(m, lowerAt(m, g - 1) === 'as' ? g - 1 : g, first) : undefined;
  const begin = quoting ? quoting.group : g;
  const bound = begin <= first || !(m.inSegment[begin - 1] || m.shape[begin - 1] === Shape.comma);
  const complement = complementOf(m, c, verb, end, bound);
  const passive = !quoting && (isPassive(m, g, c) || (isAt(m, c, Word.participle) && lowerAt(m, c + 1) === 'by' && !isAt(m, c + 2, Word.number | Word.time | Word.gerund)));
  const own = passive ? passiveAgent(m, c, end) : subjectFor(m, c, g, first, quoting, before);
  const subject = completed(m, c, g, first, complement, own, passive);
  const negated = verb.cueClass === 'deny' || isNegated(m, g, c);
  const cue: Chunk = { first: c, last: verb.particle ? c + 1 : c };
  const make = (joint: Joint, content: Chunk, from: Subject, finite: 0 | 1 | 2): Candidate => ({
    cue,
    verb,
    cueClass: verb.cueClass,
    joint,
    content,
    speaker: from.chunk,
    path: from.path,
    to: complement.to,
    via: quoting?.via,
    negated,
    finite,
  });

  const left = leftContent(m, c, begin, verb, complement, quoting ? { chunk: quoting.via ?? quoting.speaker, path: 'adjacent' } : subject, floor, end, before);
  if (left) {
    const from = quoting ? { chunk: quoting.speaker, path: 'adjacent' as const } : left.subject;
    const list: Candidate[] = [make('before', left.content, from, left.finite)];
    const { next } = left;
    if (next !== undefined && m.inSegment[next] && left.whole) for (const content of contentsFrom(m, next, end, ends)) list.push(make('quote', content, from, 0));
    else if (next !== undefined && left.finite < 2 && !left.whole) for (const content of contentsFrom(m, next, end, ends)) list.push(make('middle', content, from, clauseAt(m, content.first, content.last + 1)));
    return list;
  }
  const right = rightContent(m, verb, complement, end, ends, passive, headline, subject.chunk !== undefined && subject.path === 'adjacent' && subject.chunk.first > first && isAt(m, subject.chunk.first - 1, Word.relative));
  return right ? right.contents.map((content) => make(right.joint, content, subject, right.joint === 'that' || right.joint === 'clause' ? clauseAt(m, content.first, content.last + 1) : right.finite)) : [];
};

/** Whose words they are: of a quoted source, of the speaker just before ("…, adding that", "and claimed"), or the verb's subject. */
const subjectFor = (m: Marked, c: number, g: number, first: number, quoting: Quoting | undefined, earlier: readonly Candidate[]): Subject => {
  if (quoting) return { chunk: quoting.speaker, path: 'adjacent' };
  // The nearest earlier cue of the row, the outermost of its kind.
  const before = earlier.find((e) => e.speaker && e.cue && e.cue.last < g && e.content.first > e.cue.last && (e.joint === 'that' || e.joint === 'clause' || e.joint === 'quote' || e.joint === 'infinitive') && e.content.first < g);
  const comma = m.shape[g - 1] === Shape.comma;
  const and = isAt(m, g - 1, Word.coordinator);
  if (before && ((comma && isAt(m, c, Word.gerund)) || and)) return { chunk: before.speaker, path: 'shared' };
  return subjectOfCue(m, c, g, first);
};

/**
 * The subject, mended by what follows: "Eva Moe, the mayor of Bergen said the …" is Eva Moe; "Remarked Eva Moe, "…"" and
 * "Noting that …, Eva Moe" have theirs behind the verb.
 */
const completed = (m: Marked, c: number, g: number, first: number, complement: Complement, subject: Subject, passive: boolean): Subject => {
  const { chunk, path } = subject;
  if (passive) return subject;
  if (chunk && path === 'adjacent' && complement.kind !== 'end') {
    const name = nameBefore(m, chunk, first);
    if (name && (name.first === first || m.shape[name.first - 1] !== Shape.word)) return { chunk: name, path: 'parenthesis' };
  }
  if (!chunk && g <= first + 1 && !isAt(m, c, Word.gerund) && opensInversion(m, complement.after)) {
    const behind = nounPhraseRight(m, complement.after, complement.start > complement.after ? complement.start : m.length);
    if (behind && (m.shape[behind.last + 1] !== Shape.word || m.inSegment[behind.last + 1])) return { chunk: behind, path: 'adjacent' };
  }
  return subject;
};
