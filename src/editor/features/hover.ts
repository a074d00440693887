import * as vscode from 'vscode';
import type { Span } from '../../core/span.ts';
import type { ConflictLink } from '../../corpus/corpus.ts';
import type { Engine } from '../../corpus/engine.ts';
import type { Articles } from '../host/articles.ts';
import { rangeOf } from '../host/convert.ts';
import { articleSelector } from '../host/languages.ts';
import type { Settings } from '../host/settings.ts';
import { actorCardMarkdown, dateCardMarkdown } from '../cards/cards.ts';
import { conflictMarkdown, reuseMarkdown } from '../cards/passageCards.ts';
import { quotationMarkdown } from '../cards/quotationCard.ts';

export interface HoverOptions {
  readonly articles: Articles;
  readonly engine: () => Promise<Engine>;
  readonly settings: Settings;
  /** Told how long a card took, in milliseconds: for the bench. */
  readonly timed?: (milliseconds: number) => void;
}

const at = (spans: readonly Span[], offset: number): number => spans.findIndex((s) => s.start <= offset && offset < s.end);
const size = ({ start, end }: Span): number => end - start;

/** Disputes told of in one hover. */
const mostDisputes = 3;

/** The strongest, each dispute once and one an article and kind. */
const strongest = (links: readonly ConflictLink[]): readonly ConflictLink[] => {
  const seen = new Set<string>();
  return [...links]
    .sort((a, b) => b.strength - a.strength)
    .filter(({ there, kind }) => {
      const key = `${there.article.id} ${kind}`;
      return !seen.has(key) && seen.add(key);
    })
    .slice(0, mostDisputes);
};

interface PassageCards {
  readonly contents: readonly vscode.MarkdownString[];
  /** What the cards speak of; the shortest. */
  readonly range: Span | undefined;
}

/** What is disputed, who said it, and where else it stands. Over a name or a date, whose card is there already, the quotation itself is not told. */
const passageCards = async (machine: Engine, id: string, offset: number, isOverName: boolean): Promise<PassageCards> => {
  const quotation = isOverName ? undefined : await machine.quotationCard(id, offset);
  const disputes = strongest([...(await machine.conflicts(id, offset)), ...(quotation?.disputed ?? [])]);
  const told = new Set(quotation?.elsewhere.map(({ article }) => article.id));
  const statement = quotation?.statement;
  // Where the quotation's card tells of the other article, the passage is not told once more, unless it is more than the quotation.
  const reused = (await machine.reuse(id, offset)).filter(({ here, there }) => !statement || !told.has(there.article.id) || size(here) > 1.5 * size(statement));
  // Beside a dispute, a card that says no more than the sentence itself is left out.
  const telling = quotation && (disputes.length === 0 || quotation.elsewhere.length > 0 || !quotation.shown.name);
  return {
    contents: [
      ...(disputes.length > 0 ? [conflictMarkdown(disputes, { id }).markdown] : []),
      ...(telling ? [quotationMarkdown(quotation, { id }).markdown] : []),
      ...(reused.length > 0 ? [reuseMarkdown(reused, { id }).markdown] : []),
    ],
    range: [...(statement ? [statement] : []), ...disputes.map((c) => c.here), ...reused.map((r) => r.here)].sort((a, b) => size(a) - size(b))[0],
  };
};

/** Cards for actors, dates, quotations, reused passages and disputed claims. */
export const registerHover = ({ articles, engine, settings, timed }: HoverOptions): vscode.Disposable =>
  vscode.languages.registerHoverProvider(articleSelector, {
    provideHover: async (document, position, token) => {
      if (!settings.get('hover', document.uri)) return undefined;
      const open = await articles.current(document);
      if (!open || token.isCancellationRequested || open.version !== document.version) return undefined;
      const begun = performance.now();
      const offset = document.offsetAt(position);
      const id = document.uri.toString();
      const { actors, dates } = open.view;
      const machine = await engine();
      const contents: vscode.MarkdownString[] = [];
      let range: Span | undefined;
      const actor = actors[at(actors, offset)];
      if (actor) {
        const card = await machine.actorCard(id, offset);
        if (card) contents.push(actorCardMarkdown(card, actor, { id }, settings.get('confidence', document.uri)).markdown);
        range = actor;
      }
      const dateIndex = at(dates, offset);
      const date = dates[dateIndex];
      if (date && !actor) {
        const card = await machine.dateCard(id, offset);
        // The card counts from all articles read by now, the view from those read when it was made.
        contents.push(dateCardMarkdown(card?.mention ?? date, card, { id }).markdown);
        range = date;
      }
      if (settings.get('marks', document.uri) !== 'off' && !token.isCancellationRequested) {
        const cards = await passageCards(machine, id, offset, range !== undefined);
        contents.push(...cards.contents);
        range ??= cards.range;
      }
      timed?.(performance.now() - begun);
      if (contents.length === 0 || token.isCancellationRequested) return undefined;
      return new vscode.Hover(contents, range ? rangeOf(document, range) : undefined);
    },
  });
