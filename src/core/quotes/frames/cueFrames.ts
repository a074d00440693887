// Statements by a verb: "X said that …", "…, X said", "… said X", "X: …".
import { lexicon, type CueVerb } from '../lexicon/lexicon.ts';
import { Word } from '../lexicon/wordBits.ts';
import { segmentAt, type Marked } from '../marked.ts';
import type { Candidate, Joint } from '../candidate.ts';
import { clauseAt, complementOf, type Complement } from '../complements.ts';
import { contentEnd, holdsSegment, isWholeSegment, trimEnd, trimStart, type EndDecider } from '../contents.ts';
import { nounPhraseRight, type Chunk } from '../nounPhrases.ts';
import { finiteness, isNegated, isPassive, verbGroupStart } from '../phrases.ts';
import { lowerAt, Shape } from '../reading.ts';
import type { Stretch } from '../stretches.ts';
import { sharedSubject, subjectOfCue, type Subject } from '../subjects.ts';

const isAt = (m: Marked, i: number, bit: number): boolean => ((m.bits[i] ?? 0) & bit) !== 0;

/** The cue verb at token `i`: with its particle if that follows, else the plain one. */
export const cueVerbAt = (m: Marked, i: number): CueVerb | undefined => {
  const list = lexicon().cues.get(m.ids[i] ?? 0);
  if (!list) return undefined;
  const next = i + 1 < m.length && m.shape[i + 1] === Shape.word ? lowerAt(m, i + 1) : '';
  return list.find((v) => v.particle !== '' && v.particle === next) ?? list.find((v) => v.particle === '');
};

/** Is the word at `i` used as a verb that can report: finite, a participle or gerund, or an infinitive after "went on to"? */
const isVerb = (m: Marked, i: number, g: number): boolean => {
  const b = m.bits[i] ?? 0;
  if (m.shape[i + 1] === Shape.hyphen || m.shape[i - 1] === Shape.hyphen) return false;
  if (m.capital[i] && (m.capital[i - 1] || m.capital[i + 1]) && b & Word.base) return false;
  if (m.capital[i] && b & Word.time) return false;
  if (b & Word.gerund) return !isAt(m, i - 1, Word.determiner | Word.possessive) && m.shape[i - 1] !== Shape.possessive;
  if (b & (Word.past | Word.participle)) {
    if (finiteness(m, i) > 0) return true;
    if (g < i) return true;
    // Inverted (", said Smith"), after "and", or a reduced relative ("reported by local press as").
    return !isAt(m, i - 1, Word.determiner | Word.possessive | Word.preposition) && m.shape[i - 1] !== Shape.possessive;
  }
  if (finiteness(m, i) > 0) return true;
  const mark = m.inSegment[i - 1] || m.shape[i - 1] === Shape.comma;
  if (mark && b & (Word.third | Word.base)) return opensInversion(m, i + 1);
  if (b & Word.base) {
    if (g < i && (isAt(m, i - 1, Word.modal | Word.do) || isAt(m, g, Word.modal | Word.do))) return true;
    if (lowerAt(m, i - 1) === 'to') return isAt(m, i - 3, Word.lead) || isAt(m, i - 2, Word.lead);
    return isAt(m, i - 1, Word.coordinator);
  }
  return b & Word.third ? isAt(m, i - 1, Word.coordinator) : false;
};

const opensInversion = (m: Marked, i: number): boolean => m.capital[i] === 1 || isAt(m, i, Word.determiner | Word.role | Word.body | Word.speakerPronoun);

/** All statements that the cue verbs of one sentence may report. */
export const cueCandidates = (m: Marked, { first, end }: Stretch, ends: EndDecider): readonly Candidate[] => {
  const out: Candidate[] = [];
  /** Where content to the left of a cue may begin. */
  let floor = first;
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
    if (!isVerb(m, c, g)) continue;
    const found = candidatesOf(m, c, g, verb, first, end, floor, ends);
    for (const one of found) {
      out.push(one);
      if (one.content.first < c) floor = Math.max(floor, c + 1);
    }
  }
  return out;
};

const candidatesOf = (m: Marked, c: number, g: number, verb: CueVerb, first: number, end: number, floor: number, ends: EndDecider): readonly Candidate[] => {
  const complement = complementOf(m, c, verb, end);
  const passive = isPassive(m, g, c) || (isAt(m, c, Word.participle) && lowerAt(m, c + 1) === 'by');
  const subject = passive ? passiveAgent(m, c, end, complement) : subjectOf(m, c, g, first);
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
    via: undefined,
    negated,
    finite,
  });

  const left = leftContent(m, c, g, complement, subject, floor, first, end);
  if (left) {
    const list: Candidate[] = [make('before', left.content, left.subject, left.finite)];
    if (complement.kind === 'quote' && left.whole) {
      const right = quoted(m, complement.start, end, ends);
      list.push(make('quote', right, left.subject, 0));
    } else if (left.next !== undefined && left.finite < 2) {
      const last = contentEnd(m, left.next, end, ends);
      if (last > left.next) list.push(make('middle', { first: left.next, last }, left.subject, clauseAt(m, left.next, last + 1)));
    }
    return list;
  }
  const right = rightContent(m, verb, complement, end, ends, passive);
  return right ? [make(right.joint, right.content, subject, right.finite)] : [];
};

/** "is quoted by the Herald saying", "quoted the source as saying": whose words they are. */
const subjectOf = (m: Marked, c: number, g: number, first: number): Subject => {
  if (isAt(m, c, Word.gerund) && lowerAt(m, g - 1) === 'as') {
    for (let q = g - 2; q >= first && g - q < 40; q--) {
      if (m.inSegment[q] || !isAt(m, q, Word.cue)) continue;
      const lemma = cueVerbAt(m, q)?.lemma;
      if (lemma !== 'quote' && lemma !== 'cite' && lemma !== 'report' && lemma !== 'describe') continue;
      const qg = verbGroupStart(m, q, first);
      if (isPassive(m, qg, q)) return subjectOfCue(m, q, qg, first);
      const chunk = q + 1 <= g - 2 ? nounPhraseRight(m, q + 1, g - 1) : undefined;
      if (chunk) return { chunk, path: 'adjacent' };
    }
  }
  return subjectOfCue(m, c, g, first);
};

const passiveAgent = (m: Marked, c: number, end: number, complement: Complement): Subject => {
  for (let i = c + 1; i < end && i - c < 12; i++) {
    if (m.inSegment[i] || m.shape[i] !== Shape.word) break;
    if (lowerAt(m, i) === 'by') {
      const chunk = nounPhraseRight(m, i + 1, end);
      if (chunk) return { chunk, path: 'adjacent' };
    }
  }
  void complement;
  return { chunk: undefined, path: 'none' };
};

interface Left {
  readonly content: Chunk;
  readonly subject: Subject;
  readonly finite: 0 | 1 | 2;
  /** The content ends with a quotation. */
  readonly whole: boolean;
  /** Where the sentence goes on behind the attribution and its comma. */
  readonly next: number | undefined;
}

/** "…, X said" and "…, said X": what stands before, if that is what was said. */
const leftContent = (m: Marked, c: number, g: number, complement: Complement, subject: Subject, floor: number, first: number, end: number): Left | undefined => {
  if (isAt(m, c, Word.gerund) && !isAt(m, c - 1, Word.be)) return undefined;
  let border = -1;
  let from = subject;
  let behind = complement.kind === 'end' ? complement.start : -1;
  const closes = (i: number): boolean => i >= floor && (m.shape[i] === Shape.comma || m.shape[i] === Shape.dash || m.inSegment[i] !== 0);
  if (subject.path === 'adjacent' && subject.chunk && closes(subject.chunk.first - 1)) {
    border = subject.chunk.first - 1;
    const quoted = m.inSegment[border] || m.inSegment[border - 1];
    if (behind < 0) {
      if (!quoted || complement.kind === 'that' || complement.kind === 'infinitive') return undefined;
      if (complement.kind === 'clause' || complement.kind === 'colon') {
        // `"…," he said on Friday as …`: the quotation is the content.
        const opened = segmentAt(m, border) ?? segmentAt(m, border - 1);
        if (!opened || opened.next - opened.open < 6) return undefined;
      }
      behind = complement.start;
    }
  } else if (closes(g - 1) && (subject.path === 'none' || subject.path === 'parenthesis' || m.inSegment[g - 1]) && complement.kind !== 'that' && complement.kind !== 'infinitive') {
    const open = complement.after;
    if (!opensInversion(m, open) && !m.capital[open] && !(m.shape[open] === Shape.word && (m.bits[open] ?? 0) === 0)) return undefined;
    if (m.shape[g - 1] === Shape.comma && !m.inSegment[g - 2] && subject.chunk) return undefined;
    const chunk = nounPhraseRight(m, open, end);
    if (!chunk) return undefined;
    border = g - 1;
    from = { chunk, path: 'adjacent' };
    behind = chunk.last + 1;
  }
  if (border < 0) return undefined;
  const segment = segmentAt(m, border) ?? segmentAt(m, border - 1);
  let start = floor;
  let last = border;
  if (segment) {
    last = segment.next - 1;
    start = wholeFrom(m, segment.open, floor);
  } else {
    last = trimEnd(m, floor, border - 1);
    start = trimStart(m, floor, last);
  }
  if (last <= start && !segment) return undefined;
  const content = { first: start, last };
  const finite = clauseAt(m, start, last + 1);
  if (!segment && finite === 0) {
    // "On Friday, police said": an adverbial, no statement.
    if (isAt(m, start, Word.preposition | Word.subordinator | Word.gerund | Word.time) || last - start < 1) return undefined;
  }
  const goesOn = m.shape[behind] === Shape.comma && behind + 1 < end && m.shape[behind + 1] === Shape.word && !isAt(m, behind + 1, Word.gerund | Word.coordinator);
  void first;
  return { content, subject: from, finite, whole: segment !== undefined, next: goesOn ? behind + 1 : undefined };
};

/** A quotation that ends a longer sentence of the narrator ("The plan is "dead", he said") is mixed: the content begins with the sentence. */
const wholeFrom = (m: Marked, open: number, floor: number): number => {
  if (open <= floor) return open;
  const before = m.shape[open - 1];
  if (before === Shape.word || before === Shape.comma) {
    const start = trimStart(m, floor, open);
    return start < open && clauseAt(m, start, open + 1) > 0 ? start : start < open && before === Shape.word && open - start < 25 ? start : open;
  }
  return open;
};

/** A quotation that begins at token `start`: that alone, or with what follows it in the sentence. */
const quoted = (m: Marked, start: number, end: number, ends: EndDecider): Chunk => {
  const segment = segmentAt(m, start);
  if (!segment) return { first: start, last: contentEnd(m, start, end, ends) };
  const alone = { first: segment.open, last: segment.next - 1 };
  if (segment.next >= end) return alone;
  const next = segment.next;
  const inner = m.shape[(segment.close < 0 ? segment.next : segment.close) - 1];
  if (inner === Shape.stop || inner === Shape.ellipsis) return alone;
  const s = m.shape[next];
  if (s === Shape.stop || s === Shape.semicolon || s === Shape.colon || s === Shape.closing || s === Shape.dash) return alone;
  const last = contentEnd(m, start, end, ends);
  if (last <= alone.last) return alone;
  // `"A" and "B"`, `"in the end" but to resign`: mixed.
  return { first: segment.open, last };
};

const rightContent = (m: Marked, verb: CueVerb, complement: Complement, end: number, ends: EndDecider, passive: boolean): { readonly joint: Joint; readonly content: Chunk; readonly finite: 0 | 1 | 2 } | undefined => {
  const { kind, start } = complement;
  const { frames } = verb;
  if (start >= end) return undefined;
  const until = (): Chunk => ({ first: start, last: contentEnd(m, start, end, ends) });
  switch (kind) {
    case 'quote':
      return { joint: 'quote', content: quoted(m, start, end, ends), finite: 0 };
    case 'colon': {
      const content = m.inSegment[start] ? quoted(m, start, end, ends) : until();
      return { joint: 'colon', content, finite: clauseAt(m, start, end) };
    }
    case 'that': {
      const content = m.inSegment[start] ? quoted(m, start, end, ends) : until();
      return content.last > content.first ? { joint: 'that', content, finite: clauseAt(m, start, content.last + 1) } : undefined;
    }
    case 'clause': {
      const content = until();
      if (content.last <= content.first) return undefined;
      if (!/[tow]/.test(frames) && !holdsSegment(m, content)) return undefined;
      return { joint: 'clause', content, finite: clauseAt(m, start, content.last + 1) };
    }
    case 'infinitive': {
      const content = until();
      if (!/[iI]/.test(frames) && !holdsSegment(m, content)) return undefined;
      return content.last > content.first ? { joint: 'infinitive', content, finite: 0 } : undefined;
    }
    case 'question': {
      const content = until();
      return content.last > content.first ? { joint: 'question', content, finite: 2 } : undefined;
    }
    case 'as': {
      const content = until();
      return content.last >= content.first ? { joint: 'as', content, finite: 0 } : undefined;
    }
    case 'object':
      return objectContent(m, verb, start, end, ends, passive);
    case 'end':
      return undefined;
  }
};

/** "called the plan "madness"", "described him as "a liar"", "expressed "deep concern"": an object that holds words in marks. */
const objectContent = (m: Marked, verb: CueVerb, start: number, end: number, ends: EndDecider, passive: boolean): { readonly joint: Joint; readonly content: Chunk; readonly finite: 0 | 1 | 2 } | undefined => {
  for (let i = start; i < end && i - start < 30; i++) {
    const s = m.shape[i];
    if (s === Shape.stop || s === Shape.semicolon) return undefined;
    if (m.inSegment[i]) {
      const { frames } = verb;
      if (/n/.test(frames) && !passive) return { joint: 'object', content: { first: start, last: contentEnd(m, start, end, ends) }, finite: 0 };
      const content = quoted(m, i, end, ends);
      return { joint: 'object', content: isWholeSegment(m, content) ? content : { first: i, last: content.last }, finite: 0 };
    }
    if (/a/.test(verb.frames) && lowerAt(m, i) === 'as' && i > start) {
      const last = contentEnd(m, i + 1, end, ends);
      if (last <= i + 1) return undefined;
      return { joint: 'as', content: { first: i + 1, last }, finite: 0 };
    }
    if (i > start && isAt(m, i, Word.cue) && finiteness(m, i) === 2) return undefined;
  }
  return undefined;
};

/** The subject of the sentence up to a colon, for cues that no table lists. */
export const subjectBefore = (m: Marked, at: number, floor: number): Subject => sharedSubject(m, at, floor);
