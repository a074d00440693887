// The forms of words as they stand, each once for the whole corpus: what is worked out of a form is remembered with it.
import type { Digest } from './digest.ts';

/** One spelling, case and all. */
export interface WordForm {
  readonly surface: string;
  readonly lower: string;
  /** See `passages/words.ts`; -1 until it is asked for. */
  code: number;
  /** See `disagreements/lexicon.ts`; -1 until it is asked for. */
  concept: number;
}

/** A corpus has few different words; bounded, so that hostile text cannot fill memory. */
const mostForms = 50_000;
const slots = 1 << 17;

/** Open addressing by the hash of the code units, straight from the text: no string is made for a form that is known. */
const table = new Int32Array(slots);
const known: WordForm[] = [];

/** The slot of a form, or the empty one where it belongs. FNV-1a over UTF-16 code units. */
const slotOf = (prose: string, from: number, to: number): number => {
  let h = 0x811c9dc5;
  for (let i = from; i < to; i++) h = Math.imul(h ^ prose.charCodeAt(i), 0x01000193);
  for (let slot = (h ^ (h >>> 15)) & (slots - 1); ; slot = (slot + 1) & (slots - 1)) {
    const form = known[(table[slot] ?? 0) - 1];
    if (!form) return slot;
    const { surface } = form;
    if (surface.length !== to - from) continue;
    let i = from;
    while (i < to && prose.charCodeAt(i) === surface.charCodeAt(i - from)) i++;
    if (i === to) return slot;
  }
};

const formOf = (prose: string, from: number, to: number): WordForm => {
  if (known.length >= mostForms) {
    known.length = 0;
    table.fill(0);
  }
  const slot = slotOf(prose, from, to);
  const before = known[(table[slot] ?? 0) - 1];
  if (before) return before;
  const surface = prose.slice(from, to);
  const form = { surface, lower: surface.toLowerCase(), code: -1, concept: -1 };
  table[slot] = known.push(form);
  return form;
};

/** The article whose forms were asked for last: several parts of the corpus read one article after the other. */
let last: { readonly prose: string; readonly tokens: Digest['tokens']; readonly forms: readonly WordForm[] } | undefined;

/** The form of each token. */
export const formsOf = ({ prose, tokens }: Pick<Digest, 'prose' | 'tokens'>): readonly WordForm[] => {
  if (last?.tokens === tokens && last.prose === prose) return last.forms;
  const { start, end, length } = tokens;
  const forms: WordForm[] = [];
  for (let t = 0; t < length; t++) forms.push(formOf(prose, start[t] ?? 0, end[t] ?? 0));
  last = { prose, tokens, forms };
  return forms;
};
