// Actors as CoNLL columns: a token a line, an empty line between sentences, BIO tags in the last column.
import type { ActorType } from '../../core/analysis.ts';
import { tokenText, type Article } from '../../core/article.ts';
import { contains, inTextOrder, type Span } from '../../core/span.ts';

export interface Actor extends Span {
  readonly type: ActorType;
}

const tagOf: Readonly<Record<ActorType, string>> = { person: 'PER', organization: 'ORG', place: 'LOC', people: 'NORP', misc: 'MISC' };

const types: Readonly<Record<string, ActorType>> = {
  PER: 'person', PERSON: 'person', ORG: 'organization', ORGANIZATION: 'organization', LOC: 'place', GPE: 'place', LOCATION: 'place', FAC: 'place', NORP: 'people', PEOPLE: 'people', MISC: 'misc', EVENT: 'misc', WORK_OF_ART: 'misc', PRODUCT: 'misc', LAW: 'misc',
};

/**
 * Token, start and end (UTF-16 offsets into the article's text), BIO tag; separated by tabs. A mention that is no run of whole
 * tokens is widened to the tokens it touches; of overlapping mentions the longer is kept.
 */
export const writeConll = (article: Article, actors: readonly Actor[]): string => {
  const { tokens, sentences } = article;
  const tags = Array.from({ length: tokens.length }, () => 'O');
  const taken: Span[] = [];
  for (const actor of [...actors].sort((a, b) => b.end - b.start - (a.end - a.start) || inTextOrder(a, b))) {
    const inside: number[] = [];
    for (let i = 0; i < tokens.length; i++) if ((tokens.start[i] ?? 0) < actor.end && (tokens.end[i] ?? 0) > actor.start) inside.push(i);
    if (inside.length === 0 || taken.some((t) => t.start < actor.end && actor.start < t.end)) continue;
    taken.push(actor);
    for (const [k, i] of inside.entries()) tags[i] = `${k === 0 ? 'B' : 'I'}-${tagOf[actor.type]}`;
  }
  let out = '-DOCSTART-\t0\t0\tO\n\n';
  for (let s = 0; s < sentences.length; s++) {
    for (let i = sentences.first[s] ?? 0; i < (sentences.first[s + 1] ?? 0); i++) out += `${tokenText(article, i)}\t${tokens.start[i] ?? 0}\t${tokens.end[i] ?? 0}\t${tags[i] ?? 'O'}\n`;
    out += '\n';
  }
  return out;
};

export interface ReadActors {
  readonly actors: readonly Actor[];
  readonly faults: readonly string[];
}

/**
 * Reads columns of any number: the token first, the tag (BIO, IOB1 or BIOES) last. Where the two columns between are offsets that
 * the text confirms they are used; else tokens are looked for in the text, one after the other.
 *
 * @param text the article's text
 */
export const readConll = (columns: string, text: string): ReadActors => {
  const actors: (Span & { type: ActorType })[] = [];
  const faults: string[] = [];
  let at = 0;
  let open: { start: number; end: number; tag: string } | undefined;
  const close = (): void => {
    if (!open) return;
    const type = types[open.tag.toUpperCase()];
    if (type) actors.push({ start: open.start, end: open.end, type });
    open = undefined;
  };
  for (const [i, line] of columns.replace(/^\ufeff/, '').split(/\r?\n/).entries()) {
    if (line.trim() === '' || line.startsWith('-DOCSTART-') || /^#\s/.test(line)) {
      close();
      continue;
    }
    const cells = line.includes('\t') ? line.split('\t') : line.split(' ');
    const token = cells[0] ?? '';
    const tag = (cells.at(-1) ?? 'O').trim();
    const [given, givenEnd] = cells.length === 4 ? [Number(cells[1]), Number(cells[2])] : [Number.NaN, Number.NaN];
    const found = Number.isSafeInteger(given) && text.slice(given, givenEnd) === token ? given : text.indexOf(token, at);
    // A token far ahead is a token that is not there.
    if (found < 0 || token === '' || (found - at > 500 && !Number.isSafeInteger(given))) {
      close();
      if (faults.length < 100) faults.push(`Line ${i + 1}: "${token.slice(0, 40)}" is not in the text there.`);
      continue;
    }
    at = found + token.length;
    const [, position = 'O', name = ''] = /^([BIOES])-(.+)$/.exec(tag) ?? [];
    if (position === 'O') close();
    else if ((position === 'I' || position === 'E') && open?.tag === name) {
      open.end = at;
      if (position === 'E') close();
    } else {
      close();
      open = { start: found, end: at, tag: name };
      if (position === 'S') close();
    }
  }
  close();
  return { actors: actors.filter((a) => contains({ start: 0, end: text.length }, a)), faults };
};
