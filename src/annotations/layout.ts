// Where annotations lie: `.annotations` beside the articles, one folder an article, one file an annotation.
import type { Address, Files } from '../platform/files.ts';
import { decodeJson, type Decoded } from './codec.ts';
import { isTextHash, type TextHash } from './hash.ts';
import { isObject, member, stringMember, type JsonObject } from './json.ts';
import { formatEdition, isIri, uuidOf, type Iri } from './model.ts';

/** What the team shares, in git. */
export const sharedFolder = '.annotations';
/**
 * What one reader keeps to himself: the same layout beside it. Its `.gitignore` holds `*`, so that git passes over it without
 * any change to a file of the team, and even where nobody has heard of Dateline.
 */
export const privateFolder = '.annotations-private';
export const privateIgnore = '*\n';
/** In `.annotations`: decisions on who is who, which are about no single article. */
export const actorsFolder = 'actors';
export const articleFileName = 'article.json';

/** What `article.json` says: which article the folder speaks of. */
export interface ArticleFile {
  /** The article's identity, whatever its path. */
  readonly id: Iri;
  /** Its path from the folder that holds `.annotations`, segments divided by `/`. */
  readonly source: string;
  /** Its text when the folder was made: how a lost article is found again. */
  readonly text?: TextHash;
  readonly raw: JsonObject;
}

/** Reads `article.json`. */
export const decodeArticleFile = (bytes: Uint8Array): Decoded<ArticleFile> => {
  const json = decodeJson(bytes);
  if (!json.ok) return json;
  const raw = json.value;
  const failed = (message: string, kind: 'shape' | 'newer' = 'shape'): Decoded<ArticleFile> => ({ ok: false, fault: { kind, message } });
  if (!isObject(raw)) return failed('Not a JSON object.');
  const format = member(raw, 'format');
  if (format !== undefined && !(typeof format === 'number' && format <= formatEdition)) return failed('Written by a newer version of Dateline.', 'newer');
  const id = member(raw, 'id');
  const source = stringMember(raw, 'source');
  if (!isIri(id)) return failed('"id" is not an absolute IRI.');
  if (source === undefined || sourceSegments(source) === undefined) return failed('"source" is not a relative path.');
  const text = stringMember(raw, 'text');
  return { ok: true, notes: [], value: { id, source, ...(text !== undefined && isTextHash(text) ? { text } : {}), raw } };
};

/** The members of `article.json`. Others that stood in it are kept. */
export const articleJson = (id: Iri, source: string, text: TextHash | undefined, others: JsonObject = {}): JsonObject => ({ ...others, id, source, ...(text === undefined ? {} : { text }) });

/** A relative path's segments; undefined where it is absolute, empty, or holds what no path of ours has. */
export const sourceSegments = (source: string): readonly string[] | undefined => {
  const segments = source.split('/');
  const isPlain = (s: string): boolean => s !== '' && s !== '.' && !/[\\\u0000-\u001f]/.test(s);
  // `C:` and `file:` are no names of folders.
  return segments.every(isPlain) && !/^[A-Za-z][A-Za-z0-9+.-]*:/.test(source) && segments.at(-1) !== '..' ? segments : undefined;
};

/** The article that `source` names. @returns undefined where the path leaves `root`, also through a link */
export const articleAddress = async (files: Files, root: Address, home: Address, source: string): Promise<Address | undefined> => {
  const segments = sourceSegments(source);
  if (!segments) return undefined;
  let at: Address = home;
  for (const segment of segments) {
    if (segment === '..') {
      if (at === root) return undefined;
      at = files.parent(at);
    } else {
      const next = files.join(at, segment);
      if (next === undefined) return undefined;
      at = next;
    }
  }
  return (await files.within(root, at)) ? at : undefined;
};

/** The path from the folder that holds `.annotations` to an article. @returns undefined where the two share no folder */
export const sourceFrom = (files: Files, home: Address, article: Address): string | undefined => {
  const chain = (address: Address): readonly Address[] => {
    const result = [address];
    for (let at = address; ; ) {
      const up = files.parent(at);
      if (up === at || result.length > 200) return result;
      result.push(up);
      at = up;
    }
  };
  const up = chain(home);
  const below = chain(article);
  for (const [i, folder] of up.entries()) {
    const j = below.indexOf(folder);
    if (j >= 0) return [...Array.from({ length: i }, () => '..'), ...below.slice(0, j).reverse().map((a) => files.name(a))].join('/');
  }
  return undefined;
};

/**
 * The name of an article's folder, given once and never changed: readable, unique, and fit for every file system.
 *
 * @param digits of the article's UUID; 36 where another folder has the name already
 */
export const folderName = (articleName: string, id: Iri, digits = 8): string => {
  const dot = articleName.lastIndexOf('.');
  const stem = (dot > 0 ? articleName.slice(0, dot) : articleName)
    .normalize('NFC')
    .replace(/[\u0000-\u001f\u007f<>:"/\\|?*]/g, '-')
    .replace(/^[.\s]+/, '');
  const short = stem.slice(0, 60).replace(/[\ud800-\udbff]$/, '').trim();
  return `${short === '' ? 'article' : short}-${(uuidOf(id) ?? '').slice(0, digits)}`;
};

/** The name of an annotation's file. @returns undefined for ids that are no UUIDs: those get a name of their own */
export const fileNameOf = (id: Iri): string | undefined => {
  const uuid = uuidOf(id);
  return uuid === undefined ? undefined : `${uuid}.json`;
};

/** Is it the name of an annotation's file? Temporary files of a write (`.….tmp`) are not. */
export const isAnnotationName = (name: string): boolean => name.endsWith('.json') && name !== articleFileName && !name.startsWith('.');
