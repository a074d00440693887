// Which article a folder of notes speaks of, when files are renamed, moved, copied, deleted and brought back. Pure: what comes
// out are offers and plans; nothing is linked in silence.
import type { Address } from '../platform/files.ts';
import type { TextHash } from './hash.ts';
import type { Annotation, Iri, TextQuote } from './model.ts';
import type { ArticleNotes, NoteFolder } from './read.ts';

/** `article.json` of `folder` is to point at `article`. */
export interface Pointing {
  readonly folder: Address;
  readonly article: Address;
}

/**
 * What a rename or move of a file or folder means for the folders of notes. Folders that were moved along with their articles
 * need nothing: their path to the article is the same.
 *
 * @param moved from → to, files or folders, as the editor tells them
 * @param isBelow is the second address the first, or below it?
 * @param moveTo `to` with the rest of `inner` below `from` appended
 */
export const afterMove = (
  folders: readonly NoteFolder[],
  moved: readonly { readonly from: Address; readonly to: Address }[],
  { isBelow, moveTo }: { readonly isBelow: (folder: Address, inner: Address) => boolean; readonly moveTo: (inner: Address, from: Address, to: Address) => Address },
): readonly Pointing[] =>
  folders.flatMap(({ address, article }) => {
    if (article === undefined) return [];
    const move = moved.find(({ from }) => isBelow(from, article));
    if (!move) return [];
    const movedAlong = moved.find(({ from }) => isBelow(from, address));
    if (movedAlong && movedAlong.from === move.from) return [];
    return [{ folder: movedAlong ? moveTo(address, movedAlong.from, movedAlong.to) : address, article: moveTo(article, move.from, move.to) }];
  });

/** What is known of an article that is not where its folder says. */
export interface Missing {
  readonly folder: Address;
  readonly id: Iri;
  readonly article: Address;
  /** Its text's hashes: of the folder, and of each note. */
  readonly hashes: ReadonlySet<TextHash>;
  readonly quotes: readonly TextQuote[];
}

/** Gathers what may tell a lost article. `targetsOf` gives a note's places as they are now. */
export const missingOf = (folder: NoteFolder, { entries }: Pick<ArticleNotes, 'entries'>): Missing | undefined => {
  if (!folder.file || folder.article === undefined) return undefined;
  const own = entries.filter(({ address }) => address.startsWith(folder.address));
  const targets = own.flatMap(({ annotation }) => targetsIn(annotation)).filter(({ source }) => source === folder.file?.id);
  const hashes = new Set(targets.flatMap(({ text }) => text ?? []));
  if (folder.file.text !== undefined) hashes.add(folder.file.text);
  return { folder: folder.address, id: folder.file.id, article: folder.article, hashes, quotes: targets.flatMap(({ quote }) => quote ?? []) };
};

const targetsIn = ({ targets, bodies }: Annotation): Annotation['targets'] => [...targets, ...bodies.flatMap((b) => (b.kind === 'place' ? [b.target] : []))];

/** An article that may be the lost one: it is there, and no folder speaks of it. */
export interface Candidate {
  readonly article: Address;
  readonly hash: TextHash;
  /** The LF text, asked for only where the hash does not tell. */
  readonly text: () => string;
}

/** "Is this the article that these notes speak of?" */
export interface RelinkOffer extends Pointing {
  readonly why: 'same-text' | 'quotes';
  /** 1 for the same text; else the share of the notes' quotes that stand in it, with their context counting half. */
  readonly share: number;
}

/** Of the notes' quotes, this share must stand in a text that is offered. */
const enough = 0.5;
/** Of many notes, these suffice to know an article by. */
const mostQuotes = 60;

const shareOf = (quotes: readonly TextQuote[], text: string): number => {
  const folded = text.replace(/\s+/g, ' ');
  const step = Math.max(1, Math.ceil(quotes.length / mostQuotes));
  let sum = 0;
  let count = 0;
  for (let i = 0; i < quotes.length; i += step) {
    const { exact, prefix, suffix } = quotes[i] ?? { exact: '', prefix: '', suffix: '' };
    const fold = (part: string): string => part.replace(/\s+/g, ' ');
    count++;
    if (!folded.includes(fold(exact).trim())) continue;
    // A name alone stands in many articles; with its neighbours it does not.
    const near = fold(prefix.slice(-20) + exact + suffix.slice(0, 20)).trim();
    sum += folded.includes(near) ? 1 : exact.length >= 40 ? 0.8 : 0.2;
  }
  return count === 0 ? 0 : sum / count;
};

/**
 * Offers for lost articles: the same text first, then the text in which most of the notes' quotes stand. One offer a folder, the
 * best; no article is offered to two folders by its quotes while another would do.
 */
export const relinkOffers = (missing: readonly Missing[], candidates: readonly Candidate[]): readonly RelinkOffer[] => {
  const offers: RelinkOffer[] = [];
  const open: Missing[] = [];
  const taken = new Set<Address>();
  for (const lost of missing) {
    const same = candidates.find(({ hash, article }) => lost.hashes.has(hash) && !taken.has(article));
    if (same) {
      taken.add(same.article);
      offers.push({ folder: lost.folder, article: same.article, why: 'same-text', share: 1 });
    } else open.push(lost);
  }
  const rated = open.flatMap((lost) =>
    candidates.flatMap(({ article, text }) => {
      const share = taken.has(article) || lost.quotes.length === 0 ? 0 : shareOf(lost.quotes, text());
      return share >= enough ? [{ folder: lost.folder, article, why: 'quotes' as const, share }] : [];
    }),
  );
  const served = new Set<Address>();
  for (const offer of rated.sort((a, b) => b.share - a.share || (a.article < b.article ? -1 : 1))) {
    if (served.has(offer.folder) || taken.has(offer.article)) continue;
    served.add(offer.folder);
    taken.add(offer.article);
    offers.push(offer);
  }
  return offers;
};

/** Two folders with one article identity whose articles are both there: the folder with its article was copied. */
export const copies = (folders: readonly NoteFolder[], exists: (article: Address) => boolean): readonly { readonly id: Iri; readonly folders: readonly NoteFolder[] }[] => {
  const byId = new Map<Iri, NoteFolder[]>();
  for (const folder of folders) {
    if (!folder.file || folder.article === undefined || folder.layer === 'private' || !exists(folder.article)) continue;
    const list = byId.get(folder.file.id) ?? [];
    byId.set(folder.file.id, [...list, folder]);
  }
  return [...byId].flatMap(([id, list]) => (new Set(list.map(({ article }) => article)).size > 1 ? [{ id, folders: list }] : []));
};
