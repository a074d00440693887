import * as vscode from 'vscode';
import type { Note } from '../../annotations/fold.ts';
import type { Span } from '../../core/span.ts';
import type { Disposable } from '../../platform/events.ts';
import { authorOf, lineOf, proseOf, stateWords, tagsOf, verdictOf } from '../cards/noteCard.ts';
import type { Articles } from '../host/articles.ts';
import { rangeOf, spanOf } from '../host/convert.ts';
import type { DocumentNotes, Notes, PlacedNote } from '../host/notes.ts';
import type { Settings } from '../host/settings.ts';
import { askForName, writeOrKeep } from '../host/writing.ts';

export interface CommentsOptions {
  readonly articles: Articles;
  readonly notes: Notes;
  readonly settings: Settings;
}

/** Markdown of a person, shown as such: no commands, no HTML, no remote images. */
const bodyOf = (note: Note): vscode.MarkdownString => {
  const prose = proseOf(note).replace(/!\[/g, '\\!\\[');
  const body = new vscode.MarkdownString(prose, false);
  body.isTrusted = false;
  body.supportHtml = false;
  const verdict = verdictOf(note);
  if (verdict) body.appendText(`\n${verdict}`);
  const tags = tagsOf(note);
  if (tags.length > 0) body.appendText(`\n${tags.map((t) => `#${t}`).join(' ')}`);
  return body;
};

interface NoteComment extends vscode.Comment {
  readonly note: Note;
}

const commentOf = (note: Note, state = ''): NoteComment => {
  const created = note.annotation.created === undefined ? Number.NaN : Date.parse(note.annotation.created);
  return {
    note,
    author: { name: authorOf(note.annotation) },
    body: bodyOf(note),
    mode: vscode.CommentMode.Preview,
    contextValue: 'note',
    ...(Number.isNaN(created) ? {} : { timestamp: new Date(created) }),
    ...(state || note.edited ? { label: [state, note.edited ? 'edited' : ''].filter(Boolean).join(', ') } : {}),
  };
};

/** Notes as comment threads: in the margin of lines that have text, opened on request. */
export const registerComments = ({ articles, notes, settings }: CommentsOptions): Disposable => {
  const controller = vscode.comments.createCommentController('dateline', 'Dateline');
  controller.options = { prompt: 'Annotate', placeHolder: 'A comment, in Markdown' };
  const commentingRanges: vscode.CommentingRangeProvider = {
    provideCommentingRanges: (document) => {
      if (!settings.get('margin') || !articles.standing(document).on || notes.obstacle(document) !== undefined) return [];
      const ranges: vscode.Range[] = [];
      for (let line = 0; line < document.lineCount; line++) if (!document.lineAt(line).isEmptyOrWhitespace) ranges.push(new vscode.Range(line, 0, line, 0));
      return ranges;
    },
  };
  // Given again, so that the editor asks again.
  const askAgain = (): void => void (controller.commentingRangeProvider = { ...commentingRanges });
  askAgain();
  const threads = new Map<string, Map<string, vscode.CommentThread>>();
  const placed = new WeakMap<vscode.CommentThread, PlacedNote>();

  const show = (all: DocumentNotes): void => {
    if (!settings.get('margin')) return;
    const key = all.document.uri.toString();
    const before = threads.get(key) ?? new Map<string, vscode.CommentThread>();
    const after = new Map<string, vscode.CommentThread>();
    for (const note of all.notes) {
      if (!note.span) continue;
      const { thread } = note;
      const range = rangeOf(all.document, note.span);
      const comments = [commentOf(thread, stateWords[note.state]), ...thread.replies.filter((r) => !r.deleted).map((r) => commentOf(r))];
      const shown = before.get(thread.id) ?? controller.createCommentThread(all.document.uri, range, comments);
      if (!shown.range?.isEqual(range)) shown.range = range;
      shown.comments = comments;
      shown.label = lineOf(thread).slice(0, 60);
      shown.canReply = notes.obstacle(all.document) === undefined;
      shown.contextValue = thread.resolved ? 'resolved' : 'open';
      shown.state = thread.resolved ? vscode.CommentThreadState.Resolved : vscode.CommentThreadState.Unresolved;
      if (!before.has(thread.id)) shown.collapsibleState = vscode.CommentThreadCollapsibleState.Collapsed;
      placed.set(shown, note);
      after.set(thread.id, shown);
    }
    for (const [id, thread] of before) if (!after.has(id)) thread.dispose();
    threads.set(key, after);
  };
  const hide = (uri: vscode.Uri): void => {
    for (const thread of threads.get(uri.toString())?.values() ?? []) thread.dispose();
    threads.delete(uri.toString());
  };

  /** What a comment begun in the margin is about: the selection that touches its lines, else the text of its lines. */
  const spanFor = (document: vscode.TextDocument, range: vscode.Range | undefined): Span => {
    const lines = range ?? new vscode.Range(0, 0, 0, 0);
    const selection = vscode.window.visibleTextEditors.find((e) => e.document === document)?.selection;
    if (selection && !selection.isEmpty && selection.start.line <= lines.end.line && lines.start.line <= selection.end.line) return spanOf(document, selection);
    return spanOf(document, new vscode.Range(lines.start.line, 0, lines.end.line, document.lineAt(lines.end.line).text.length));
  };

  /** The box below a thread was sent: a new note, or an answer. */
  const send = async ({ thread, text }: vscode.CommentReply): Promise<void> => {
    if (text.trim() === '') return;
    const document = await vscode.workspace.openTextDocument(thread.uri);
    const known = placed.get(thread);
    await askForName(settings);
    const done = await writeOrKeep(document.uri, text, async () =>
      known ? notes.reply(known.thread, text.trim()) : notes.write(document, 'commenting', [spanFor(document, thread.range)], [{ kind: 'comment', value: text.trim() }]),
    );
    if (!known && done) thread.dispose();
  };

  const onThread = (what: 'resolve' | 'reopen' | 'delete') => async (thread?: vscode.CommentThread): Promise<void> => {
    const note = thread && placed.get(thread);
    if (note) await writeOrKeep(thread.uri, '', async () => notes.moderate(note.thread, what));
    else thread?.dispose();
  };

  const box = async (): Promise<void> => {
    const editor = vscode.window.activeTextEditor;
    const obstacle = editor ? notes.obstacle(editor.document) : 'Open an article first.';
    if (!editor || obstacle !== undefined) {
      void vscode.window.showInformationMessage(`Dateline: ${obstacle}`);
      return;
    }
    await vscode.commands.executeCommand('workbench.action.addComment');
  };

  return vscode.Disposable.from(
    controller,
    vscode.commands.registerCommand('dateline.comment.send', send),
    vscode.commands.registerCommand('dateline.comment.resolve', onThread('resolve')),
    vscode.commands.registerCommand('dateline.comment.reopen', onThread('reopen')),
    vscode.commands.registerCommand('dateline.comment.delete', onThread('delete')),
    vscode.commands.registerCommand('dateline.commentBox', box),
    settings.onDidChange((names) => {
      if (!names.has('margin')) return;
      askAgain();
      for (const key of threads.keys()) hide(vscode.Uri.parse(key));
      for (const { document } of articles.all()) {
        const all = notes.peek(document);
        if (all) show(all);
      }
    }),
    notes.onDidChange((uri) => {
      const document = vscode.workspace.textDocuments.find((d) => d.uri.toString() === uri.toString());
      const all = document && notes.peek(document);
      if (all) show(all);
    }),
    articles.onDidLeave(hide),
  );
};
