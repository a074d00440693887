// What the trained scorer looks at to tell where a statement ends.
import { clauseAt } from '../syntax/complements.ts';
import { endsByRule, type Border } from '../syntax/contents.ts';
import { bucket, tokenClass } from './features.ts';
import { Frame, lexicon } from '../lexicon/lexicon.ts';
import { Word } from '../lexicon/wordBits.ts';
import type { Marked } from '../marked.ts';
import { featureOf } from './model.ts';
import { finiteness, opensNounPhrase } from '../syntax/phrases.ts';
import { hasBit, lowerAt, Shape } from '../reading.ts';

const borders: readonly Border['kind'][] = ['semicolon', 'dash', 'gerund', 'according', 'with', 'contrast', 'cue', 'speech', 'and', 'that', 'clause', 'relative', 'attribution', 'absolute', 'colon', 'after-mark', 'other'];

const pastWords = new Set(['was', 'were', 'had', 'did', 'would', 'could', 'might', 'should', "wasn't", "weren't", "hadn't", "didn't", "wouldn't", "couldn't", "they'd", "he'd", "she'd"]);

/** 1 past, 2 present, 0 no finite verb in `from … to - 1`: the first one decides. */
const tenseIn = (m: Marked, from: number, to: number): number => {
  for (let i = from; i < to; i++) {
    if (m.inSegment[i] || finiteness(m, i) === 0) continue;
    if (hasBit(m, i, Word.be | Word.have | Word.do | Word.modal)) return pastWords.has(lowerAt(m, i)) ? 1 : 2;
    return hasBit(m, i, Word.past) ? 1 : 2;
  }
  return 0;
};

/** What stands before the statement: "that", a colon, the cue itself, a comma, … */
const joinKey = (m: Marked, start: number): number => {
  if (lowerAt(m, start) === 'to' || lowerAt(m, start) === 'not') return 1;
  const before = start - 1;
  if (before < 0) return 0;
  const s = m.shape[before] ?? 0;
  if (s !== Shape.word) return 2 + s;
  const word = lowerAt(m, before);
  if (word === 'that') return 20;
  if (word === 'as') return 21;
  return hasBit(m, before, Word.cue) ? 22 : 23;
};

/**
 * Can a statement end at this border at all? Not before its own verb has come: "reported Smith, who resigned, will return".
 */
export const mayEnd = (m: Marked, border: Border, start: number): boolean => {
  if (border.kind === 'semicolon' || border.kind === 'after-mark' || border.kind === 'colon' || m.inSegment[start]) return true;
  const join = joinKey(m, start);
  if (join === 1 || join === 21 || clauseAt(m, start, border.at) > 0) return true;
  for (let i = start; i < border.at; i++) if (m.inSegment[i]) return true;
  return false;
};

/** Does the sentence begin with a dependent clause, in which this statement stands: "After Moe said that …, Berg left"? */
const introduced = (m: Marked, start: number): number => {
  let i = start - 1;
  while (i > 0 && start - i < 40 && m.shape[i - 1] !== Shape.stop && m.shape[i - 1] !== Shape.semicolon && m.shape[i - 1] !== Shape.comma) i--;
  return i >= 0 && hasBit(m, i, Word.subordinator) ? 1 : 0;
};

/** Features of "does the statement that began at `start` end at this border?" */
export const endFeatures = (m: Marked, border: Border, start: number, limit: number): readonly number[] => {
  const out: number[] = [];
  const kind = borders.indexOf(border.kind);
  const comma = m.shape[border.at] === Shape.comma ? 1 : 0;
  const w = border.at + comma;
  const here = tokenClass(m, w);
  const next = tokenClass(m, w + 1);
  const id = m.ids[w] ?? 0;
  const sofar = bucket(border.at - start);
  const rest = bucket(limit - border.at);
  const clauseBefore = clauseAt(m, start, border.at);
  const clauseAfter = clauseAt(m, w, limit);
  const join = joinKey(m, start);
  const tenses = 3 * tenseIn(m, start, border.at) + tenseIn(m, w, limit);
  let cueAhead = 0;
  for (let i = w; i < limit && i - w < 14 && cueAhead === 0; i++) if (!m.inSegment[i] && hasBit(m, i, Word.cue) && (finiteness(m, i) > 0 || hasBit(m, i, Word.gerund))) cueAhead = hasBit(m, i, Word.gerund) ? 2 : 1;
  let marks = 0;
  let commas = 0;
  for (let i = start; i < border.at; i++) {
    if (m.inSegment[i]) marks = 1;
    else if (m.shape[i] === Shape.comma) commas++;
  }
  let later = 0;
  for (let i = w; i < limit; i++) if (!m.inSegment[i] && m.shape[i] === m.shape[border.at] && m.shape[i] !== Shape.word) later++;
  const opens = m.inSegment[start] ? 1 : 0;
  const joined = hasBit(m, w, Word.coordinator) ? 1 : 0;
  const subject = joined && opensNounPhrase(m, w + 1) ? 1 : 0;
  const add = (t: number, a = 0, b = 0, d = 0): void => {
    out.push(featureOf(t + 100, a, b, d));
  };
  add(0);
  add(1, kind, comma);
  add(2, kind, id, comma);
  add(3, kind, clauseBefore, clauseAfter);
  add(4, id, here, next);
  add(5, kind, sofar);
  add(6, kind, rest);
  add(7, kind, cueAhead, clauseBefore);
  add(8, here, next, comma);
  add(9, id, m.ids[w + 1] ?? 0);
  add(10, marks, opens, kind);
  add(11, kind, here, clauseBefore);
  add(12, tokenClass(m, border.at - 1), kind);
  add(13, clauseBefore, sofar);
  add(14, m.ids[w + 1] ?? 0, kind);
  add(19, kind, tenses, clauseAfter);
  add(20, kind, join);
  add(21, tokenClass(m, start), m.ids[start] ?? 0, Math.min(commas, 2));
  add(22, kind, Math.min(commas, 4), Math.min(later, 3));
  add(23, kind, subject, cueAhead);
  add(24, endsByRule(border) ? 1 : 0, clauseBefore, clauseAfter);
  add(25, kind, here, clauseAfter);
  add(26, join, kind, subject);
  add(27, kind, next, tenses);
  add(30, kind, tokenClass(m, start), subject);
  const dependent = introduced(m, start);
  add(31, dependent, kind, clauseAfter);
  add(32, dependent, comma, here);
  if (border.kind === 'cue' || border.kind === 'speech' || border.kind === 'gerund') {
    let v = w;
    while (v < limit && v - w < 6 && !(hasBit(m, v, Word.cue) && hasBit(m, v, Word.past | Word.third | Word.gerund))) v++;
    const after = tokenClass(m, v + 1);
    const clause = clauseAt(m, v + 1, limit);
    add(15, kind, m.ids[v] ?? 0);
    add(16, kind, after, clause);
    add(17, m.ids[v + 1] ?? 0, kind);
    add(18, kind, clauseBefore, clause);
    const verb = lexicon().cues.get(m.ids[v] ?? 0)?.[0];
    add(28, kind, verb ? (verb.frames & Frame.weak ? 1 : 2) : 0, tokenClass(m, start));
    add(29, kind, verb ? verb.cueClass.length * 31 + verb.cueClass.charCodeAt(0) : 0, clause);
  }
  return out;
};
