// What the trained scorer looks at.
import type { Candidate, Joint } from '../candidate.ts';
import { isWholeSegment } from '../syntax/contents.ts';
import { Word, auxiliaryBits } from '../lexicon/wordBits.ts';
import { Frame, type CueVerb } from '../lexicon/lexicon.ts';
import { segmentAt, type Marked } from '../marked.ts';
import { featureOf } from './model.ts';
import type { Chunk } from '../syntax/nounPhrases.ts';
import { isAdverb, isIrrealis, isPassive, verbGroupStart } from '../syntax/phrases.ts';
import { Shape } from '../reading.ts';
import type { SubjectPath } from '../syntax/subjects.ts';

const joints: readonly Joint[] = ['that', 'clause', 'quote', 'colon', 'infinitive', 'question', 'object', 'as', 'before', 'middle', 'noun', 'source', 'label', 'follow', 'loose'];
const paths: readonly SubjectPath[] = ['adjacent', 'parenthesis', 'shared', 'relative', 'absolute', 'none'];
const actorTypes = ['person', 'organization', 'place', 'people', 'misc'];

const formBits = Word.base | Word.third | Word.past | Word.participle | Word.gerund;

/** Logarithmic buckets: 0, 1, 2, 3, 4-5, 6-8, 9-12, … */
export const bucket = (n: number): number => (n <= 3 ? Math.max(0, n) : Math.min(12, Math.round(2 * Math.log2(n))));

/** One small number for what a token is: its mark, or the foremost of its word classes. */
export const tokenClass = (m: Marked, i: number): number => {
  if (i < 0 || i >= m.length) return 63;
  if (m.inSegment[i]) return 62;
  const s = m.shape[i] ?? 0;
  if (s !== Shape.word) return s;
  const b = m.bits[i] ?? 0;
  const actor = m.actorAt[i] ?? 0;
  if (actor) return 20 + actorTypes.indexOf(m.actors[actor - 1]?.type ?? '');
  if (b & Word.speakerPronoun) return 30;
  if (b & Word.objectPronoun && !(b & Word.possessive)) return 31;
  if (b & Word.possessive) return 32;
  if (b & Word.relative) return 33;
  if (b & auxiliaryBits) return b & Word.be ? 34 : b & Word.have ? 35 : b & Word.modal ? 36 : 37;
  if (b & Word.determiner) return 38;
  if (b & Word.coordinator) return 39;
  if (b & Word.subordinator) return 40;
  if (b & Word.preposition) return 41;
  if (b & Word.time) return 42;
  if (b & Word.number) return 43;
  if (m.capital[i]) return 44;
  if (b & Word.role) return 45;
  if (b & Word.body) return 46;
  if (b & Word.source) return 47;
  if (b & (Word.medium | Word.audience | Word.statement)) return 48;
  if (b & Word.gerund) return 49;
  if (b & Word.past) return 50;
  if (b & Word.third) return 51;
  if (b & Word.base) return 52;
  if (isAdverb(m, i)) return 53;
  return m.article.prose[(m.article.tokens.end[i] ?? 1) - 1] === 's' ? 54 : 55;
};

/** What sort of speaker a chunk is, by its last name or noun. */
export const speakerClass = (m: Marked, chunk: Chunk | undefined): number => {
  if (!chunk) return 0;
  if (m.bits[chunk.first] !== undefined && (m.bits[chunk.first] ?? 0) & Word.speakerPronoun) return 1;
  for (let i = chunk.last; i >= chunk.first; i--) {
    const actor = m.actors[(m.actorAt[i] ?? 0) - 1];
    if (actor && i === chunk.last) return 2 + actorTypes.indexOf(actor.type) + (actor.metonym ? 8 : 0);
    if (m.shape[i] !== Shape.word) continue;
    const b = m.bits[i] ?? 0;
    if (b & Word.role) return 20;
    if (b & Word.body) return 21;
    if (b & Word.source) return 22;
    if (b & Word.statement) return 23;
    if (b & Word.audience) return 24;
    if (m.capital[i]) return 25;
    if (i < chunk.last - 3) break;
  }
  return m.capital[chunk.last] ? 25 : (m.bits[chunk.last] ?? 0) === 0 ? 26 : 27;
};

const textHash = (text: string): number => {
  let h = 7;
  for (let i = 0; i < text.length; i++) h = (Math.imul(h, 31) + text.charCodeAt(i)) | 0;
  return h;
};

const lemmas = new Map<CueVerb, readonly [number, number]>();
const verbKey = (verb: CueVerb | undefined): readonly [number, number] => {
  if (!verb) return [0, 0];
  let known = lemmas.get(verb);
  if (!known) lemmas.set(verb, (known = [textHash(`${verb.lemma}+${verb.particle}`), verb.frames]));
  return known;
};

/** What a statement's words look like: 0 no marks, 1 some, 2 all; with length and closing of the marks. */
const markKey = (m: Marked, content: Chunk): number => {
  if (isWholeSegment(m, content)) {
    const segment = segmentAt(m, content.first);
    const inner = segment && segment.close > 0 ? (m.shape[segment.close - 1] ?? 0) : 15;
    return 2 + 4 * bucket(content.last - content.first) + 64 * inner + (segment?.single ? 1024 : 0);
  }
  let marked = 0;
  for (let i = content.first; i <= content.last; i++) if (m.inSegment[i]) marked++;
  return marked === 0 ? 0 : 1 + 4 * Math.round((4 * marked) / (content.last - content.first + 1)) + (m.inSegment[content.first] ? 64 : 0) + (m.inSegment[content.last] ? 128 : 0);
};

/** Features of "is this a statement that somebody is said to have made?" */
export const acceptFeatures = (m: Marked, c: Candidate): readonly number[] => {
  const out: number[] = [];
  const joint = joints.indexOf(c.joint);
  const cue = c.cue?.first ?? c.content.first;
  const [lemma, frames] = verbKey(c.verb);
  const word = c.verb ? lemma : (m.ids[cue] ?? 0);
  const form = c.verb ? ((m.bits[cue] ?? 0) & formBits) >> 22 : 0;
  const speaker = speakerClass(m, c.speaker);
  const path = paths.indexOf(c.path);
  const group = c.cue ? verbGroupStart(m, cue, Math.max(0, cue - 8)) : cue;
  const previous = tokenClass(m, group - 1);
  const right = tokenClass(m, (c.cue?.last ?? cue) + 1);
  const first = tokenClass(m, c.content.first);
  const marks = markKey(m, c.content);
  const kind = marks & 3;
  const length = bucket(c.content.last - c.content.first);
  const gap = c.cue ? (c.content.first > cue ? bucket(c.content.first - c.cue.last - 1) : 20 + bucket(cue - c.content.last - 1)) : 19;
  const irrealis = c.cue && isIrrealis(m, group, cue) ? 1 : 0;
  const passive = c.cue && isPassive(m, group, cue) ? 1 : 0;
  const aux = group < cue ? tokenClass(m, group) : 0;
  const block = m.article.blocks[blockOf(m, cue)]?.kind;
  const title = block === 'title' || block === 'subhead' || block === 'deck' ? 1 : 0;
  const add = (t: number, a = 0, b = 0, d = 0): void => {
    out.push(featureOf(t, a, b, d));
  };
  add(0);
  add(1, joint);
  add(2, word);
  add(3, joint, word);
  add(4, joint, frames);
  add(5, joint, form, c.finite);
  add(6, word, form);
  add(7, joint, speaker);
  add(8, word, speaker);
  add(9, joint, path, speaker === 0 ? 0 : 1);
  add(10, previous, form, right);
  add(11, word, previous);
  add(12, word, right);
  add(13, joint, kind, length);
  add(14, marks, joint);
  add(15, joint, first, c.finite);
  add(16, joint, gap);
  add(17, irrealis, joint);
  add(18, passive, joint, form);
  add(19, aux, form);
  add(20, title, form, joint);
  add(21, kind, speaker, c.finite);
  add(22, textHash(c.cueClass), joint, kind);
  add(23, textHash(c.cueClass), speaker);
  add(24, m.capital[cue] ?? 0, form, title);
  add(25, form, speaker, c.finite);
  add(26, c.negated ? 1 : 0, textHash(c.cueClass), joint);
  add(27, m.ids[cue - 1] ?? 0, form);
  add(28, m.ids[(c.cue?.last ?? cue) + 1] ?? 0, joint);
  add(29, c.speaker ? (m.ids[c.speaker.last] ?? 0) : 0, c.speaker ? 1 : 0);
  add(30, c.speaker ? bucket(c.speaker.last - c.speaker.first) : 15, joint);
  add(31, c.speaker ? tokenClass(m, c.speaker.first - 1) : 15, path);
  add(32, c.speaker ? tokenClass(m, c.speaker.first) : 15, form);
  add(33, tokenClass(m, c.content.last + 1), joint);
  add(34, m.ids[c.content.first] ?? 0, joint);
  add(35, c.to ? 1 : 0, joint, (c.verb?.frames ?? 0) & Frame.addressee);
  add(36, path, form, c.finite);
  add(37, textHash(c.cueClass), joint, passive + (c.speaker ? 2 : 0) + 4 * irrealis);
  add(38, textHash(c.cueClass), form, frames);
  const weak = (c.verb?.frames ?? 0) & Frame.weak ? 1 : 0;
  add(42, joint, tokenClass(m, c.content.first - 1), kind);
  add(43, joint, m.ids[c.content.first - 1] ?? 0, kind);
  add(39, joint, weak, (c.speaker ? 1 : 0) + 2 * passive);
  add(40, joint, weak, speaker);
  add(41, weak, kind, c.finite);
  return out;
};

const blockOf = (m: Marked, token: number): number => {
  const { blocks, tokens } = m.article;
  const at = tokens.start[token] ?? 0;
  let low = 0;
  let high = blocks.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((blocks[middle]?.start ?? 0) <= at) low = middle;
    else high = middle - 1;
  }
  return low;
};
