import * as vscode from 'vscode';
import { contains, type Span } from '../../core/span.ts';
import type { Engine } from '../../corpus/engine.ts';
import type { Articles } from '../host/articles.ts';
import { rangeOf } from '../host/convert.ts';
import { articleSelector } from '../host/languages.ts';
import type { Settings } from '../host/settings.ts';
import type { Sweep } from '../host/sweep.ts';
import { actorCardMarkdown, conflictMarkdown, dateCardMarkdown, reuseMarkdown } from '../cards/cards.ts';

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

/** Cards for actors, dates, reused passages and disputed claims. */
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
      if (date && !actor) {
        contents.push(dateCardMarkdown(date, await machine.dateCard(id, offset), { id }).markdown);
        range = date;
      }
      if (settings.get('marks', document.uri) !== 'off' && !token.isCancellationRequested) {
        const conflicts = (await machine.conflicts(id)).filter(({ here }) => contains(here, { start: offset, end: offset }));
        for (const link of conflicts.sort((a, b) => b.strength - a.strength).slice(0, 2)) contents.push(conflictMarkdown(link).markdown);
        const reused = (await machine.reuse(id)).filter(({ here }) => contains(here, { start: offset, end: offset }));
        if (reused.length > 0) contents.push(reuseMarkdown(reused, { id }).markdown);
        range ??= [...conflicts.map((c) => c.here), ...reused.map((r) => r.here)].sort((a, b) => size(a) - size(b))[0];
      }
      timed?.(performance.now() - begun);
      if (contents.length === 0 || token.isCancellationRequested) return undefined;
      return new vscode.Hover(contents, range ? rangeOf(document, range) : undefined);
    },
  });
