// One article read for its claims: lower-case tokens, concepts, keys, quotations, all by token. Made once and shared by the finders.
import { TokenKind, type BlockKind } from '../../core/article.ts';
import { isUpper } from '../../core/characters.ts';
import type { Span } from '../../core/span.ts';
import { blockKinds, tokenAtOffset, type Digest } from '../digest.ts';
import { formsOf } from '../wordForms.ts';
import { keysOf, mentionsIn, roleKey, sideKey, type ActorKeys } from './keys.ts';
import { conceptOf, listedConcept } from './lexicon.ts';

/** What an article speaks of, word by word. */
export interface Topics {
  readonly digest: Digest;
  readonly lower: readonly string[];
  /** The concept of each token, 0 for those without; names have none. */
  readonly concept: Int32Array;
  /** The index of the actor mention that covers a token, or -1; indices past the last mention are sides named without one (see `keys`). */
  readonly actor: Int32Array;
  /** Keys of each actor mention. */
  readonly keys: readonly (readonly number[])[];
  /** Is the token part of the story: no furniture, no stamp, no byline? */
  readonly told: Uint8Array;
}

export interface Reading extends Topics {
  /** The innermost quotation that covers a token, or -1. */
  readonly quote: Int32Array;
  /** Keys of the speaker of each quotation; none where nobody is named. */
  readonly speaker: readonly (readonly number[])[];
}

const leftOut: ReadonlySet<BlockKind> = new Set<BlockKind>(['furniture', 'stamp', 'byline']);
const pronouns = /^(?:he|she|they|it|who|we|i)$/;

/** Reads what an article speaks of: enough to find the others of its story. Linear. */
export const readTopics = (digest: Digest, actorKeys: ActorKeys): Topics => {
  const { tokens, sentences, prose, actors } = digest;
  const n = tokens.length;
  const keys = [...keysOf(digest, actorKeys)];
  const forms = formsOf(digest);
  const lower = forms.map((form) => form.lower);
  const actor = new Int32Array(n).fill(-1);
  actors.forEach((mention, i) => {
    for (let t = tokenAtOffset(digest, mention.start); t < n && (tokens.start[t] ?? 0) < mention.end; t++) actor[t] = i;
  });
  for (let t = 0; t < n; t++) {
    // A country or its people that no recogniser marked still says whose side it is.
    if (actor[t] !== -1 || tokens.kind[t] !== TokenKind.word || !isUpper(prose.charCodeAt(tokens.start[t] ?? 0))) continue;
    const key = sideKey(forms[t]?.surface ?? '', actorKeys.names);
    if (key === undefined) continue;
    actor[t] = keys.length;
    keys.push([key]);
  }
  const concept = new Int32Array(n);
  const told = new Uint8Array(n);
  for (let s = 0; s < sentences.length; s++) {
    const kind = blockKinds[sentences.kind[s] ?? 0];
    if (!sentences.furniture[s] && !(kind && leftOut.has(kind))) told.fill(1, sentences.first[s] ?? 0, sentences.first[s + 1] ?? n);
  }
  for (let t = 0; t < n; t++) {
    if (tokens.kind[t] !== TokenKind.word || actor[t] !== -1) continue;
    const word = lower[t] ?? '';
    // "follow-up", "cease-fire": one word with a hyphen.
    if (lower[t + 1] === '-' && tokens.end[t] === tokens.start[t + 1] && tokens.end[t + 1] === tokens.start[t + 2]) {
      const joined = listedConcept(`${word}${lower[t + 2] ?? ''}`);
      if (joined > 0) {
        concept[t] = joined;
        t += 2;
        continue;
      }
    }
    const form = forms[t];
    if (form) concept[t] = form.concept < 0 ? (form.concept = conceptOf(word)) : form.concept;
  }
  return { digest, lower, concept, actor, keys, told };
};

/** Reads an article for its claims. Linear. */
export const readArticle = (digest: Digest, actorKeys: ActorKeys): Reading => {
  const { tokens, quotes } = digest;
  const topics = readTopics(digest, actorKeys);
  const { keys } = topics;
  const quote = new Int32Array(tokens.length).fill(-1);
  quotes.forEach((q, i) => {
    for (let t = tokenAtOffset(digest, q.start); t < tokens.length && (tokens.start[t] ?? 0) < q.end; t++) quote[t] = i;
  });
  const speaker: (readonly number[])[] = [];
  quotes.forEach((q, i) => {
    const resolved = actorKeys.speaker?.(i);
    const own = q.speaker ? speakerKeys(digest, keys, q.speaker, speaker) : [];
    speaker.push(resolved === undefined ? own : [...new Set([...own, resolved])]);
  });
  return { ...topics, quote, speaker };
};

const speakerKeys = ({ prose, actors }: Digest, keys: readonly (readonly number[])[], span: Span, before: readonly (readonly number[])[]): readonly number[] => {
  const own = mentionsIn(actors, span).flatMap((i) => keys[i] ?? []);
  if (own.length > 0) return [...new Set(own)];
  const text = prose.slice(span.start, span.end).trim().toLowerCase();
  if (pronouns.test(text)) {
    // The speaker before, or the person named last.
    const last = before[before.length - 1];
    if (last && last.length > 0) return last;
    for (let i = actors.length - 1; i >= 0; i--) {
      const mention = actors[i];
      if (mention && mention.end <= span.start && span.start - mention.end < 400 && (mention.type === 'person' || text === 'it' || text === 'they')) return keys[i] ?? [];
    }
    return [];
  }
  // "the ministry's spokesman", "a US official": the name right before the words.
  for (let i = actors.length - 1; i >= 0; i--) {
    const mention = actors[i];
    if (mention && mention.end <= span.start && span.start - mention.end <= 4) return keys[i] ?? [];
    if (mention && mention.end <= span.start) break;
  }
  // "police", "organisers": nobody by name, but not everybody either.
  const role = /[a-z]+$/.exec(text)?.[0];
  return role ? [roleKey(role)] : [];
};

/** The keys of the actors named among tokens `[first, last)`, each once. */
export const keysIn = ({ actor, keys }: Reading, first: number, last: number): number[] => {
  const found: number[] = [];
  let before = -1;
  for (let t = first; t < last; t++) {
    const i = actor[t] ?? -1;
    if (i < 0 || i === before) continue;
    before = i;
    for (const key of keys[i] ?? []) if (!found.includes(key)) found.push(key);
  }
  return found;
};

/** The concepts among tokens `[first, last)`, each once, in order. */
export const conceptsIn = ({ concept }: Reading, first: number, last: number): number[] => {
  const found: number[] = [];
  for (let t = first; t < last; t++) {
    const c = concept[t] ?? 0;
    if (c !== 0 && !found.includes(c)) found.push(c);
  }
  return found;
};

/** The span of tokens `[first, last)`. */
export const spanOfTokens = ({ digest: { tokens } }: Reading, first: number, last: number): Span => ({ start: tokens.start[first] ?? 0, end: tokens.end[Math.max(first, last - 1)] ?? 0 });
