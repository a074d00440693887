// The hover over a quotation: who said it, to whom or through whom, when; the same statement in other articles and how its wording differs.
import type { CueClass } from '../../core/analysis.ts';
import type { QuotationCard, Statement } from '../../corpus/corpus.ts';
import { toldIn } from '../../corpus/others.ts';
import { articleDay, shortDay } from '../../corpus/words.ts';
import { Card } from './card.ts';
import { clip } from './cards.ts';
import { differenceWords, pairLinks } from './passageCards.ts';

/** A cue in a word, and with "did not". `source` tells of no act of speech. */
const cues: Readonly<Record<CueClass, readonly [string, string]>> = {
  say: ['said', 'say'],
  ask: ['asked', 'ask'],
  deny: ['denied', 'deny'],
  confirm: ['confirmed', 'confirm'],
  warn: ['warned', 'warn'],
  demand: ['demanded', 'demand'],
  promise: ['promised', 'promise'],
  claim: ['claimed', 'claim'],
  believe: ['believed', 'believe'],
  announce: ['announced', 'announce'],
  agree: ['agreed', 'agree'],
  criticise: ['criticised', 'criticise'],
  source: ['said', 'say'],
};

/** `said`, `denied`, `did not confirm`: in the article's own sense. */
export const cueWords = ({ cueClass = 'say', negated }: Pick<Statement, 'cueClass' | 'negated'>): string => {
  const [past, base] = cues[cueClass];
  return negated && cueClass !== 'deny' ? `did not ${base}` : past;
};

/** Who said it, for a list: the actor, else the words that the article uses. */
export const speakerWords = ({ speaker, as, kind }: Statement): string => speaker?.name ?? (as === undefined || as === '' ? (kind === 'narrated' ? 'told without a speaker' : 'speaker not named') : as);

/** Places told of. */
const mostElsewhere = 3;

/**
 * `at` is the article at hand; `statement.start` to `.end` the words under the pointer.
 * @param compared articles that another card compares with this one already
 */
export const quotationMarkdown = ({ statement, role, shown, elsewhere, articles, origins }: QuotationCard, at: { readonly id: string }, compared: ReadonlySet<string> = new Set()): Card => {
  const out = new Card();
  const { speaker, as, to, via, on, article } = statement;
  out.bold(speakerWords(statement));
  // A name that stands for no actor known is a name all the same.
  if (speaker === undefined && as !== undefined && !/(?:^|\s)\p{Lu}/u.test(as)) out.text(' · not named');
  if (role !== undefined && !shown.role) out.text(' · ').plain(clip(role, 80));
  out.line().text(cueWords(statement));
  if (to !== undefined) out.text(statement.cueClass === 'say' ? ' to ' : ', to ').plain(clip(to, 60));
  if (via !== undefined) out.text(', told through ').plain(clip(via, 60));
  out.text(on === undefined ? ` · reported ${article.published === undefined ? 'in an undated article' : articleDay(article)}` : ` · on ${shortDay(on)}`);
  if (elsewhere.length === 0) return out;
  out.text(` · also ${toldIn(articles - 1, origins)}`);
  for (const other of elsewhere.slice(0, mostElsewhere)) {
    const { differs, thereFirst } = other;
    out.text(`\n- **${articleDay(other.article)}**${thereFirst === undefined ? '' : thereFirst ? ', earlier' : ', later'}`);
    if (other.speaker?.id !== speaker?.id || speaker === undefined) out.text(other.kind === 'narrated' ? ', ' : ', by ').plain(clip(speakerWords(other), 50));
    out.text(' · ');
    if (differs.length === 0) out.text('word for word');
    else differenceWords(out, differs);
    out.text(' — ').link(clip(other.article.title, 60), 'dateline.openPlace', [other.article.id, other.start, other.end], 'Open this place');
    if (!compared.has(other.article.id)) pairLinks(out.text(' · '), at.id, statement, other);
  }
  if (articles - 1 > mostElsewhere) out.text(`\n- and ${articles - 1 - mostElsewhere} more`);
  return out;
};

/** How a wording differs, in one line of plain text, for a list. */
export const differencesLine = (differs: readonly { readonly here: string; readonly there: string }[]): string => {
  const [first] = differs;
  if (!first) return 'word for word';
  const { here, there } = first;
  const words = here === '' ? `also “${clip(there, 40)}”` : there === '' ? `without “${clip(here, 40)}”` : `“${clip(there, 40)}” for “${clip(here, 40)}”`;
  return differs.length > 1 ? `${words} and ${differs.length - 1} more` : words;
};
