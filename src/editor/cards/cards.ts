// A hover's content from data to Markdown. Five lines, calm; everything from a file through `plain`.
import type { ActorMention, DateMention } from '../../core/analysis.ts';
import type { ActorCard, DateCard, Passage } from '../../corpus/corpus.ts';
import { articleDay, counted, dateWords, shortDay, sizeWord, spreadWords, timexWords } from '../../corpus/words.ts';
import { Card } from './card.ts';

const typeWords: Readonly<Record<ActorMention['type'], string>> = { person: 'person', organization: 'organization', place: 'place', people: 'people', misc: 'name' };
const kindWords = { said: 'said', 'said-of': 'others say', named: '' } as const;

/** A text cut at a word, so that a card keeps to its lines. UTF-16 code units. */
export const clip = (text: string, most: number): string => {
  const folded = text.replace(/\s+/g, ' ').trim();
  if (folded.length <= most) return folded;
  const cut = folded.lastIndexOf(' ', most);
  return `${folded.slice(0, cut > most / 2 ? cut : most)} …`;
};

const passage = (card: Card, { article, start, end, excerpt }: Passage, lead: string, most = 150): Card =>
  card.text(`\n- ${lead} `).plain(clip(excerpt, most)).text(' — ').link(clip(article.title, 60), 'dateline.openPlace', [article.id, start, end], 'Open this place');

/** What the actor is: what a metonym stands for; the role as last stated, with the day of the article that states it; else its type and state. */
const whatIs = (out: Card, { entity, metonymOf, role, state }: ActorCard, { by }: ActorMention, here: string): void => {
  if (metonymOf) out.text(', here: ').plain(metonymOf);
  else if (role) {
    out.text(' · ').plain(clip(role.text, 80));
    const { article, start, end } = role.passage;
    if (article.id !== here) out.text(' (').link(articleDay(article), 'dateline.openPlace', [article.id, start, end], `As stated in ${clip(article.title, 60)}`).text(')');
  } else {
    out.text(` · ${typeWords[entity.type]}`);
    if (state) out.text(', ').plain(state.name);
    if (by === 'corpus') out.text(', as other articles have it');
  }
};

export const actorCardMarkdown = (card: ActorCard, mention: ActorMention, at: { readonly id: string; readonly reading: boolean }, threshold: number): Card => {
  const out = new Card();
  // "Moscow, here: the Russian government".
  out.bold(card.metonymOf ? mention.name : card.entity.name);
  whatIs(out, card, mention, at.id);
  if (mention.confidence < threshold) out.text(' · _a guess_');
  out.line();
  // While the folder is being read, counts are what was read so far.
  const soFar = at.reading ? ' so far' : '';
  out.text(card.articles > 1 ? `${counted(card.articles, 'article')}${soFar}${card.since ? ` since ${shortDay(card.since)}` : ''}` : `in no other article${soFar}`);
  if (card.aliases.length > 0) {
    out.text('; also: ');
    card.aliases.slice(0, 4).forEach((alias, i) => out.text(i > 0 ? ', ' : '').plain(clip(alias, 40)));
    if (card.aliases.length > 4) out.text(` and ${card.aliases.length - 4} more`);
  }
  if (card.possibly.length > 0) {
    out.line().text('possibly the same: ');
    card.possibly.slice(0, 2).forEach((other, i) => out.text(i > 0 ? ', ' : '').plain(other.name));
  }
  for (const { id, text } of card.decided.slice(0, 2)) out.line().italic(clip(text, 120)).text(' · ').link('take back', 'dateline.undoDecision', [id, at.id], 'Take this decision back');
  const { known } = card;
  if (known) {
    out.line();
    if (known.wikidata !== undefined) out.web(`Wikidata ${known.wikidata}`, `https://www.wikidata.org/wiki/${known.wikidata}`);
    else if (known.link !== undefined) out.web(clip(known.link.replace(/^https?:\/\/(?:www\.)?/i, ''), 50), known.link);
    out.text(', ').italic(known.text);
  }
  if (card.latest.length > 0) out.paragraph();
  for (const item of card.latest) {
    const also = item.also > 0 ? ` and in ${item.also} more` : '';
    const { article, start, end, excerpt } = item;
    out.text(`\n- **${articleDay(article)}** ${item.kind === 'named' ? '' : `_${kindWords[item.kind]}:_`} `).plain(clip(excerpt, 110)).text(' — ').link(clip(article.title, 36), 'dateline.openPlace', [article.id, start, end], 'Open this place').text(also);
  }
  out.paragraph().link('All mentions', 'dateline.showMentions', [card.entity.id]);
  out.text(' · ').link('Same as…', 'dateline.mergeActor', [at.id, mention.start]);
  if (card.articles > 1) out.text(' · ').link('Somebody else here', 'dateline.splitOffActor', [at.id, mention.start]);
  if (!card.known) out.text(' · ').link('This is…', 'dateline.identifyActor', [at.id, mention.start]);
  out.text(' · ').link('Correct…', 'dateline.correctActor', [at.id, mention.start, mention.end]);
  return out;
};

export const dateCardMarkdown = (mention: DateMention, card: DateCard | undefined, at: { readonly id: string }): Card => {
  const out = new Card();
  const { between } = mention.why;
  // What was counted from a wide guess is no day to put in bold.
  if (between) out.plain(spreadWords(mention.value, between)).line().text('Perhaps ').plain(dateWords(mention)).text('.');
  else out.bold(dateWords(mention));
  out.line().text('Worked out: ').plain(mention.why.text).text('.');
  if (mention.alternative) out.line().text('Or: ').plain(timexWords(mention.alternative)).text('?');
  if (card && card.sameDay.length > 0) {
    out.paragraph().text(`Others report for that ${sizeWord(mention.value)}:\n`);
    for (const item of card.sameDay.slice(0, 3)) passage(out, item, `**${articleDay(item.article)}**`);
  } else if (card) {
    const [before] = card.before;
    const [after] = card.after;
    if (before ?? after) out.paragraph();
    if (before) passage(out, before, `**${shortDay(before.on)}**, _before:_`, 110);
    if (after) passage(out, after, `**${shortDay(after.on)}**, _after:_`, 110);
  }
  if (mention.type === 'DATE' || mention.type === 'TIME') out.paragraph().link('Set this date…', 'dateline.setDate', [at.id, mention.start, mention.end]);
  return out;
};
