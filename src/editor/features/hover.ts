import * as vscode from 'vscode';
import type { Span } from '../../core/span.ts';
import type { Engine } from '../../corpus/engine.ts';
import { reuseBeyond, strongestDisputes } from '../../corpus/others.ts';
import type { Articles } from '../host/articles.ts';
import { rangeOf } from '../host/convert.ts';
import { articleSelector } from '../host/languages.ts';
import type { Settings } from '../host/settings.ts';
import type { Sweep } from '../host/sweep.ts';
import { actorCardMarkdown, dateCardMarkdown } from '../cards/cards.ts';
import { aroundMarkdown, conflictMarkdown, reuseMarkdown } from '../cards/passageCards.ts';
import { quotationMarkdown } from '../cards/quotationCard.ts';

export interface HoverOptions {
  readonly articles: Articles;
  readonly engine: () => Promise<Engine>;
  readonly settings: Settings;
  readonly sweep: Sweep;
  /** Told how long a card took, in milliseconds: for the bench. */
  readonly timed?: (milliseconds: number) => void;
}

const at = (spans: readonly Span[], offset: number): number => spans.findIndex((s) => s.start <= offset && offset < s.end);
const size = ({ start, end }: Span): number => end - start;

/** Disputes told of in one hover. */
const mostDisputes = 3;

interface PassageCards {
  readonly contents: readonly vscode.MarkdownString[];
  /** What the cards speak of; the shortest. */
  readonly range: Span | undefined;
}

const shortest = (spans: readonly Span[]): Span | undefined => [...spans].sort((a, b) => size(a) - size(b))[0];

/** Over a name or a date, which has a card of its own: one line on the sentence around it, with a link to all of it. */
const aroundCard = async (machine: Engine, id: string, offset: number): Promise<PassageCards> => {
  const disputes = await machine.conflicts(id, offset);
  const reused = await machine.reuse(id, offset);
  const range = shortest([...disputes, ...reused].map(({ here }) => here));
  return { contents: range ? [aroundMarkdown(disputes, reused, { id, ...range }).markdown] : [], range };
};

/** What is disputed, who said it, and where else it stands: each other article once. */
const passageCards = async (machine: Engine, id: string, offset: number): Promise<PassageCards> => {
  const quotation = await machine.quotationCard(id, offset);
  const all = [...new Map([...(await machine.conflicts(id, offset)), ...(quotation?.disputed ?? [])].map((c) => [`${c.kind} ${c.here.start} ${c.there.article.id} ${c.there.start}`, c])).values()];
  const disputes = strongestDisputes(all, mostDisputes);
  const compared = new Set(disputes.slice(0, 1).map(({ there }) => there.article.id));
  const reused = reuseBeyond(await machine.reuse(id, offset), new Set([...compared, ...(quotation?.elsewhere ?? []).map(({ article }) => article.id)]));
  const statement = quotation?.statement;
  // Beside a dispute, a card that says no more than the sentence itself is left out.
  const telling = quotation && (disputes.length === 0 || quotation.elsewhere.length > 0 || !quotation.shown.name);
  return {
    contents: [
      ...(disputes.length > 0 ? [conflictMarkdown(disputes, { id }, all.length - disputes.length).markdown] : []),
      ...(telling ? [quotationMarkdown(quotation, { id }, compared).markdown] : []),
      ...(reused.length > 0 ? [reuseMarkdown(reused, { id }).markdown] : []),
    ],
    range: shortest([...(statement ? [statement] : []), ...disputes.map((c) => c.here), ...reused.map((r) => r.here)]),
  };
};

/** Cards for actors, dates, quotations, reused passages and disputed claims. */
export const registerHover = ({ articles, engine, settings, sweep, timed }: HoverOptions): vscode.Disposable =>
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
        if (card) contents.push(actorCardMarkdown(card, actor, { id, reading: sweep.state.running }, settings.get('confidence', document.uri)).markdown);
        range = actor;
      }
      const dateIndex = at(dates, offset);
      const date = dates[dateIndex];
      // Of a mere length of time there is nothing to tell.
      if (date && !actor && !(date.type === 'DURATION' && date.why.anchor === 'none')) {
        const card = await machine.dateCard(id, offset);
        // The card counts from all articles read by now, the view from those read when it was made.
        contents.push(dateCardMarkdown(card?.mention ?? date, card, { id }).markdown);
        range = date;
      }
      if (settings.get('marks', document.uri) !== 'off' && !token.isCancellationRequested) {
        const cards = await (range ? aroundCard : passageCards)(machine, id, offset);
        contents.push(...cards.contents);
        range ??= cards.range;
      }
      timed?.(performance.now() - begun);
      if (contents.length === 0 || token.isCancellationRequested) return undefined;
      return new vscode.Hover(contents, range ? rangeOf(document, range) : undefined);
    },
  });
