import * as vscode from 'vscode';
import { dateWords } from '../../corpus/words.ts';
import type { Disposable } from '../../platform/events.ts';
import type { Articles } from '../host/articles.ts';
import { articleSelector } from '../host/languages.ts';
import type { Settings } from '../host/settings.ts';

/** Behind a relative date, the day that it means. Off unless asked for. */
export const registerInlayDates = ({ articles, settings }: { readonly articles: Articles; readonly settings: Settings }): Disposable => {
  const changed = new vscode.EventEmitter<void>();
  const provider = vscode.languages.registerInlayHintsProvider(articleSelector, {
    onDidChangeInlayHints: changed.event,
    provideInlayHints: async (document, range) => {
      if (!settings.get('inlayDates', document.uri)) return [];
      const open = await articles.current(document);
      if (!open || open.version !== document.version) return [];
      const [from, until] = [document.offsetAt(range.start), document.offsetAt(range.end)];
      return open.view.dates
        .filter((d) => d.end >= from && d.start <= until && !d.vague && !d.why.between && d.why.anchor !== 'none' && (d.type === 'DATE' || d.type === 'TIME') && !d.value.includes('X'))
        .map((d) => {
          const hint = new vscode.InlayHint(document.positionAt(d.end), dateWords(d).replace(/^(\w{3})\w*day /, '$1 '));
          hint.paddingLeft = true;
          return hint;
        });
    },
  });
  return vscode.Disposable.from(
    changed,
    provider,
    articles.onDidRead(() => changed.fire()),
    settings.onDidChange((names) => names.has('inlayDates') && changed.fire()),
  );
};
