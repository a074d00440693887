// Reused passages and disagreements as Markdown. One line where nothing differs; both wordings side by side where something does; no verdicts.
import type { ArticleRef, ConflictLink, Passage, ReuseLink } from '../../corpus/corpus.ts';
import { aroundWords, toldIn } from '../../corpus/others.ts';
import { articleDay, conflictTitles } from '../../corpus/words.ts';
import { Card } from './card.ts';
import { clip } from './cards.ts';

interface Place {
  readonly start: number;
  readonly end: number;
}

/** Links to both texts side by side and to a judgement of one's own: the same two ends. */
export const pairLinks = (card: Card, id: string, here: Place, there: Place & { readonly article: ArticleRef }): Card => {
  const ends = [id, here.start, here.end, there.article.id, there.start, there.end];
  return card.link('Compare', 'dateline.compare', ends, 'Both passages side by side').text(' · ').link('Judge…', 'dateline.judge', ends, 'Record what you find of the two');
};

/** Which words differ, the first ones: `“nearly 340” there “over 300”`. */
export const differenceWords = (card: Card, differs: ReuseLink['differs'], most = 2): Card => {
  differs.slice(0, most).forEach(({ here, there }, i) => {
    card.text(i > 0 ? '; ' : '');
    if (here === '') card.text('there also “').plain(clip(there, 50)).text('”');
    else if (there === '') card.text('there without “').plain(clip(here, 50)).text('”');
    else card.text('“').plain(clip(here, 40)).text('” there “').plain(clip(there, 40)).text('”');
  });
  return differs.length > most ? card.text(` and ${differs.length - most} more`) : card;
};

/** One link an article, that with the most words; the eldest article first, undated ones last. */
const byArticle = (links: readonly ReuseLink[]): readonly ReuseLink[] => {
  const found = new Map<string, ReuseLink>();
  const length = ({ here }: ReuseLink): number => here.end - here.start;
  for (const link of links) {
    const known = found.get(link.there.article.id);
    if (!known || length(link) > length(known)) found.set(link.there.article.id, link);
  }
  const day = ({ there }: ReuseLink): string => there.article.published ?? '9999';
  return [...found.values()].sort((a, b) => (day(a) < day(b) ? -1 : day(a) > day(b) ? 1 : 0));
};

/** So many edited passages are told of, each on its line. */
const mostEdited = 3;

/** The hover over a reused passage. `at` is the article at hand. */
export const reuseMarkdown = (links: readonly ReuseLink[], at: { readonly id: string }): Card => {
  const out = new Card();
  const list = byArticle(links);
  const [eldest] = list;
  if (!eldest) return out;
  const earliest = list.find(({ firstPrinted }) => firstPrinted)?.firstPrinted;
  // Which was first is told where the dates tell it, and of all of them.
  const isFirst = earliest?.id === at.id ? list.every((l) => l.thereFirst === false) : list.every(({ there, thereFirst }) => !there.article.publishedIsGuess && (thereFirst === true || there.article.id !== earliest?.id));
  const first = isFirst ? earliest : undefined;
  const known = list.flatMap((l) => l.origins ?? []);
  const origins = known.length > 0 ? Math.max(...known) : undefined;
  const edited = list.filter(({ kind }) => kind === 'edited');
  out.text(`**${first === undefined ? 'Told elsewhere' : first.id === at.id ? 'Told again' : 'Told before'}** · `);
  if (edited.length < list.length) out.text('word for word ');
  if (list.length > 1) out.text(`${toldIn(list.length, origins)}; `);
  const shown = first?.id === at.id && list.length > 1 ? undefined : (list.find((l) => l.there.article.id === first?.id) ?? eldest);
  if (list.length > 1 && shown) out.text(first ? 'first ' : 'among them, ');
  if (shown) {
    const { article, start, end } = shown.there;
    out.text('in ').link(clip(article.title, 60), 'dateline.openPlace', [article.id, start, end], 'Open this place').text(`, ${articleDay(article)}`);
    if (list.length === 1 && origins === 1) out.text(', the same report reprinted');
  } else out.text('first here');
  if (edited.length === 0) {
    pairLinks(out.text(' · '), at.id, (shown ?? eldest).here, (shown ?? eldest).there);
    return out;
  }
  for (const { there, here, differs, thereFirst } of edited.slice(0, mostEdited)) {
    out.text('\n- ');
    if (list.length > 1) out.text(`**${articleDay(there.article)}**${thereFirst === undefined ? '' : thereFirst ? ', earlier' : ', later'} `);
    differenceWords(out.text('edited: '), differs);
    if (list.length > 1) out.text(' — ').link(clip(there.article.title, 60), 'dateline.openPlace', [there.article.id, there.start, there.end], 'Open this place');
    pairLinks(out.text(' · '), at.id, here, there);
  }
  if (edited.length > mostEdited) out.text(`\n- and ${edited.length - mostEdited} more that were edited`);
  return out;
};

/** One line over a name or a date: that the words around it are disputed or printed elsewhere, and a link to what others say there. `at` is the article at hand and the span around. */
export const aroundMarkdown = (disputes: readonly ConflictLink[], reused: readonly ReuseLink[], at: Place & { readonly id: string }): Card =>
  new Card().text(`${aroundWords(disputes, reused)} · `).link('What others say', 'dateline.whatOthersSay', [at.id, at.start, at.end], 'All that other articles say of these words');

/**
 * The strongest disagreement with both wordings side by side, each with its source and date; others in a line each. `at` is the article at hand.
 * @param more disagreements that are not told here: a link to the list
 */
export const conflictMarkdown = ([strongest, ...others]: readonly ConflictLink[], at: { readonly id: string }, more = 0): Card => {
  const out = new Card();
  if (!strongest) return out;
  const { here, there, kind, why } = strongest;
  const inside = here.article.id === there.article.id;
  const place = ({ article, start, end }: Passage, title: string): Card => out.link(title, 'dateline.openPlace', [article.id, start, end], 'Open this place');
  out.text(`**${conflictTitles[kind]}** · `).plain(clip(why, 120));
  out.text(`\n\n| ${inside ? 'Here' : `Here, ${articleDay(here.article)}`} | | `);
  if (inside) place(there, 'The same article');
  else place(there, clip(there.article.title, 40)).text(`, ${articleDay(there.article)}`);
  out.text(' |\n| :-- | :-- | :-- |\n| ').plain(clip(here.excerpt, 170)).text(' | ↔ | ').plain(clip(there.excerpt, 170)).text(' |');
  pairLinks(out.paragraph(), at.id, here, there);
  for (const other of others) {
    out.text(`\n- **${conflictTitles[other.kind]}** · `).plain(clip(other.why, 120)).text(' — ');
    if (other.there.article.id === at.id) place(other.there, 'the same article');
    else place(other.there, clip(other.there.article.title, 60)).text(`, ${articleDay(other.there.article)}`);
  }
  if (more > 0) out.text('\n- ').link(`${more} more`, 'dateline.whatOthersSay', [at.id, here.start, here.end], 'All that other articles say of these words');
  return out;
};
