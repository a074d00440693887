// A text whose every character knows where it came from.

/** `id[i]` is the old text's index of character `i`, or -1; `inPlaceOf[i]` the old index of the word that it replaced, or -1. */
export interface Traced {
  readonly text: string;
  readonly id: Int32Array;
  readonly inPlaceOf: Int32Array;
}

export const traced = (text: string): Traced => ({ text, id: Int32Array.from({ length: text.length }, (_, i) => i), inPlaceOf: new Int32Array(text.length).fill(-1) });

export const fresh = (text: string): Traced => ({ text, id: new Int32Array(text.length).fill(-1), inPlaceOf: new Int32Array(text.length).fill(-1) });

export const slice = (t: Traced, start: number, end = t.text.length): Traced => ({ text: t.text.slice(start, end), id: t.id.slice(start, end), inPlaceOf: t.inPlaceOf.slice(start, end) });

export const join = (parts: readonly Traced[]): Traced => {
  const text = parts.map((p) => p.text).join('');
  const id = new Int32Array(text.length);
  const inPlaceOf = new Int32Array(text.length);
  let at = 0;
  for (const part of parts) {
    id.set(part.id, at);
    inPlaceOf.set(part.inPlaceOf, at);
    at += part.text.length;
  }
  return { text, id, inPlaceOf };
};

/** Replaces stretches, in order and apart, by other text that stands for what it replaces. */
export const replaceAll = (t: Traced, edits: readonly { readonly start: number; readonly end: number; readonly text: string | Traced }[]): Traced => {
  const parts: Traced[] = [];
  let at = 0;
  for (const edit of edits) {
    parts.push(slice(t, at, edit.start));
    if (typeof edit.text === 'string') {
      const part = fresh(edit.text);
      let origin = -1;
      for (let i = edit.start; i < edit.end && origin < 0; i++) origin = (t.id[i] ?? -1) >= 0 ? (t.id[i] ?? -1) : (t.inPlaceOf[i] ?? -1);
      part.inPlaceOf.fill(origin);
      parts.push(part);
    } else parts.push(edit.text);
    at = edit.end;
  }
  parts.push(slice(t, at));
  return join(parts);
};

export interface Gold {
  readonly kind: 'survives' | 'deleted' | 'unclear';
  readonly start: number;
  readonly end: number;
}

const letter = /[\p{L}\p{N}]/u;

/**
 * What became of a span of the old text. A name or date survives where each of its words does (a slip of the pen apart), a
 * sentence or phrase where half of its letters do; it is deleted where a name lost a word, or a tenth at most is left. Between,
 * and where a phrase lost a name or figure, it is unclear, and not counted.
 */
export const goldOf = (old: string, now: Traced, span: { readonly start: number; readonly end: number }, isName: boolean, names: readonly { readonly start: number; readonly end: number }[]): Gold => {
  const { start, end } = span;
  const kept = new Uint8Array(end - start);
  let [from, to] = [-1, -1];
  for (let i = 0; i < now.text.length; i++) {
    const id = now.id[i] ?? -1;
    const origin = id >= 0 ? id : (now.inPlaceOf[i] ?? -1);
    if (origin < start || origin >= end) continue;
    if (id >= 0) kept[id - start] = 1;
    if (from < 0) from = i;
    to = i + 1;
  }
  while (from < to && /\s/.test(now.text[from] ?? '')) from++;
  while (to > from && /\s/.test(now.text[to - 1] ?? '')) to--;
  let all = 0;
  let left = 0;
  let lostWord = false;
  for (const word of old.slice(start, end).matchAll(/[\p{L}\p{N}]+/gu)) {
    let of = 0;
    for (let i = word.index; i < word.index + word[0].length; i++) of += kept[i] ?? 0;
    all += word[0].length;
    left += of;
    if (of < Math.min(word[0].length, Math.max(1, 0.55 * word[0].length))) lostWord = true;
    if (of < word[0].length && /\p{N}/u.test(word[0])) lostWord = true;
  }
  if (all === 0 || !letter.test(old.slice(start, end))) return { kind: 'unclear', start: 0, end: 0 };
  const here = { start: from, end: to };
  if (isName) return lostWord ? { kind: 'deleted', start: 0, end: 0 } : { kind: 'survives', ...here };
  if (left <= 0.1 * all) return { kind: 'deleted', start: 0, end: 0 };
  if (left < 0.5 * all) return { kind: 'unclear', start: 0, end: 0 };
  const lostName = names.some((n) => n.start >= start && n.end <= end && goldOf(old, now, n, true, []).kind === 'deleted');
  const words = old.slice(start, end).match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
  return lostName && words <= 6 ? { kind: 'unclear', start: 0, end: 0 } : { kind: 'survives', ...here };
};
