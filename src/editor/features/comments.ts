import * as vscode from 'vscode';
import type { Layer, Note } from '../../annotations/fold.ts';
import { safeMarkdown } from '../../annotations/markdown.ts';
import type { PlacedNote } from '../../annotations/placed.ts';
import { spotsIn } from '../../annotations/spotIndex.ts';
import { reworded } from '../../annotations/redraft.ts';
import type { Span } from '../../core/span.ts';
import type { Disposable } from '../../platform/events.ts';
import { authorOf, endWords, lineOf, proseOf, signatureOf, stateWords, tagsOf, verdictOf } from '../cards/noteCard.ts';
import { isUnsettled } from '../cards/versions.ts';
import type { Articles } from '../host/articles.ts';
import { rangeOf, spanOf } from '../host/convert.ts';
import { hostPause } from '../host/hostClock.ts';
import type { Notes } from '../host/notes.ts';
import type { DocumentNotes } from '../host/openNotes.ts';
import type { Settings } from '../host/settings.ts';
import { askForName, writeOrKeep } from '../host/writing.ts';

export interface CommentsOptions {
  readonly articles: Articles;
  readonly notes: Notes;
  readonly settings: Settings;
}

/** Threads of one article in the margin at once. Of more notes, those near what is in sight have one. */
const mostThreads = 200;
/** Lines beyond the edge of the window that count as in sight. */
const nearby = 20;

interface NoteComment extends vscode.Comment {
  readonly note: Note;
  readonly thread: vscode.CommentThread;
}

/** A person's Markdown, shown as such: no commands, no HTML, no images. Verdict, tags and other ends are text. */
const bodyOf = (note: Note, ends: PlacedNote['ends']): vscode.MarkdownString => {
  const body = new vscode.MarkdownString('', false);
  body.isTrusted = false;
  body.supportHtml = false;
  const verdict = verdictOf(note);
  if (verdict) {
    body.appendMarkdown('**');
    body.appendText(verdict.replace(/\s+/g, ' '));
    body.appendMarkdown('**\n\n');
  }
  body.appendMarkdown(safeMarkdown(proseOf(note)));
  const tags = tagsOf(note);
  if (tags.length > 0) {
    body.appendMarkdown('\n\n');
    body.appendText(tags.map((t) => `#${t.replace(/\s+/g, ' ')}`).join(' '));
  }
  for (const end of ends.slice(0, 5)) {
    body.appendMarkdown('\n\n↔ ');
    body.appendText(endWords(end).replace(/\s+/g, ' '));
  }
  return body;
};

const commentOf = (thread: vscode.CommentThread, note: Note, ends: PlacedNote['ends'] = [], state = ''): NoteComment => {
  const created = note.annotation.created === undefined ? Number.NaN : Date.parse(note.annotation.created);
  const label = [note.layer === 'private' ? 'private' : '', state, note.edited ? 'edited' : ''].filter((x) => x !== '').join(', ');
  return {
    note,
    thread,
    author: { name: authorOf(note.annotation) },
    body: bodyOf(note, ends),
    mode: vscode.CommentMode.Preview,
    contextValue: 'note',
    ...(Number.isNaN(created) ? {} : { timestamp: new Date(created) }),
    ...(label ? { label } : {}),
  };
};

/** Notes as comment threads: in the margin of lines that have text, opened on request, each comment edited and deleted in place. */
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
  /** Threads in which somebody is editing a comment: they are not filled anew meanwhile. */
  const editing = new Set<vscode.CommentThread>();
  /** Notes whose thread was asked for, wherever they stand. */
  const asked = new Set<string>();

  /** Which notes have a thread now. */
  const wanted = ({ document, notes: all }: DocumentNotes, open: ReadonlyMap<string, vscode.CommentThread>): readonly PlacedNote[] => {
    const isAsked = ({ thread, span }: PlacedNote): boolean => span !== undefined && asked.has(thread.id);
    if (!settings.get('margin')) return all.filter(isAsked);
    if (all.length <= mostThreads) return all.filter(({ span }) => span !== undefined);
    const isKept = ({ thread, span }: PlacedNote): boolean => span !== undefined && (asked.has(thread.id) || open.get(thread.id)?.collapsibleState === vscode.CommentThreadCollapsibleState.Expanded);
    const ranges = vscode.window.visibleTextEditors.filter((e) => e.document === document).flatMap((e) => e.visibleRanges);
    const last = document.lineCount - 1;
    const near = ranges.map(({ start, end }) => spanOf(document, new vscode.Range(Math.max(0, start.line - nearby), 0, Math.min(last, end.line + nearby), Number.MAX_SAFE_INTEGER)));
    const inSight = near.flatMap((stretch) => spotsIn(all).within(stretch).flatMap(({ note, span }) => (note.span && span.start === note.span.start ? [note] : [])));
    return [...new Set([...all.filter(isKept), ...inSight])].slice(0, mostThreads);
  };

  const fill = (thread: vscode.CommentThread, note: PlacedNote): void => {
    const { thread: own } = note;
    placed.set(thread, note);
    thread.canReply = true;
    const told = [own.resolved ? `Resolved by ${signatureOf(own.resolved)}` : '', note.home === undefined ? '' : `Written in ${vscode.Uri.parse(note.home).path.split('/').at(-1)}`].filter((x) => x !== '');
    thread.label = told.length > 0 ? told.join(' · ') : lineOf(own).slice(0, 60);
    thread.contextValue = `${own.resolved ? 'resolved' : 'open'}${note.ends.length > 0 ? '.leads' : ''}`;
    thread.state = own.resolved ? vscode.CommentThreadState.Resolved : vscode.CommentThreadState.Unresolved;
    if (!editing.has(thread)) thread.comments = [commentOf(thread, own, note.ends, stateWords[note.state]), ...own.replies.filter((r) => !r.deleted).map((r) => commentOf(thread, r))];
  };

  /** By article: which showing is under way; a later one takes its place. */
  const showing = new Map<string, number>();
  let showings = 0;

  const show = async (all: DocumentNotes): Promise<void> => {
    const key = all.document.uri.toString();
    const mine = ++showings;
    showing.set(key, mine);
    const { version } = all.document;
    const pause = hostPause();
    const before = threads.get(key) ?? new Map<string, vscode.CommentThread>();
    const after = new Map<string, vscode.CommentThread>();
    const canReply = notes.obstacle(all.document) === undefined;
    for (const note of wanted(all, before)) {
      if (!note.span) continue;
      const { id } = note.thread;
      const known = before.get(id);
      const range = rangeOf(all.document, note.span);
      const shown = known ?? controller.createCommentThread(all.document.uri, range, []);
      const same = known && placed.get(known);
      // The editor moves a thread with its line; only one that stands otherwise is told.
      if (!shown.range?.isEqual(range)) shown.range = range;
      if (same?.thread !== note.thread || same.state !== note.state) fill(shown, note);
      placed.set(shown, note);
      if (!canReply) shown.canReply = false;
      if (!known) shown.collapsibleState = vscode.CommentThreadCollapsibleState.Collapsed;
      after.set(id, shown);
      // Known from now on, whoever shows next.
      before.set(id, shown);
      threads.set(key, before);
      await pause.rest();
      if (showing.get(key) !== mine) return;
      // Somebody typed meanwhile: the notes moved.
      if (all.document.version !== version) return show(all);
    }
    for (const [id, thread] of before) {
      if (after.has(id)) continue;
      // What somebody is writing stays, even if the note went meanwhile.
      if (editing.has(thread)) after.set(id, thread);
      else thread.dispose();
    }
    threads.set(key, after);
  };
  const refresh = (document: vscode.TextDocument): void => {
    const all = articles.standing(document).on ? notes.peek(document) : undefined;
    if (all) void show(all);
  };
  const hide = (uri: vscode.Uri): void => {
    showing.delete(uri.toString());
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
  const send = (layer: Layer) => async ({ thread, text }: vscode.CommentReply): Promise<void> => {
    if (text.trim() === '') return;
    const document = await vscode.workspace.openTextDocument(thread.uri);
    const known = placed.get(thread);
    await askForName(settings);
    const done = await writeOrKeep(document.uri, text, async () =>
      known ? notes.reply(known.thread, text.trim()) : notes.write(document, 'commenting', [spanFor(document, thread.range)], [{ kind: 'comment', value: text.trim() }], layer),
    );
    if (!known && done) thread.dispose();
  };

  const onThread = (what: 'resolve' | 'reopen' | 'delete') => async (thread?: vscode.CommentThread): Promise<void> => {
    const note = thread && placed.get(thread);
    if (!note) {
      thread?.dispose();
      return;
    }
    await askForName(settings);
    await writeOrKeep(thread.uri, '', async () => notes.moderate(note.thread, what));
  };

  const go = (thread?: vscode.CommentThread): void => {
    const note = thread && placed.get(thread);
    if (note) void vscode.commands.executeCommand('dateline.noteAction', thread.uri.toString(), note.thread.id, 'go', ...(note.ends.length === 1 ? [0] : []));
  };

  const replace = (comment: NoteComment, change: Partial<NoteComment>): void => {
    const { thread } = comment;
    thread.comments = thread.comments.map((other) => ((other as NoteComment).note.id === comment.note.id ? { ...other, ...change } : other));
  };
  const edit = (comment?: NoteComment): void => {
    if (!comment) return;
    editing.add(comment.thread);
    replace(comment, { mode: vscode.CommentMode.Editing, body: proseOf(comment.note) });
  };
  /** Back to what is stored. */
  const settle = (comment: NoteComment): void => {
    const { thread } = comment;
    replace(comment, { mode: vscode.CommentMode.Preview, body: bodyOf(comment.note, []) });
    if (thread.comments.some(({ mode }) => mode === vscode.CommentMode.Editing)) return;
    editing.delete(thread);
    const note = placed.get(thread);
    if (note) fill(thread, note);
  };
  const save = async (comment?: NoteComment): Promise<void> => {
    if (!comment) return;
    const { note, thread } = comment;
    const text = (typeof comment.body === 'string' ? comment.body : comment.body.value).trim();
    // Written over what was read when the edit began: another's edit that came meanwhile stays beside it, and the reader is asked.
    if (text !== proseOf(note).trim() && !(await writeOrKeep(thread.uri, text, async () => notes.edit(note, reworded(note.bodies, text))))) {
      replace(comment, { mode: vscode.CommentMode.Editing, body: text });
      return;
    }
    settle(comment);
    const document = vscode.workspace.textDocuments.find((d) => d.uri.toString() === thread.uri.toString());
    const root = placed.get(thread)?.thread.id;
    const after = document && (await notes.of(document)).notes.find((n) => n.thread.id === root);
    if (after && isUnsettled(after.thread)) await vscode.commands.executeCommand('dateline.noteAction', thread.uri.toString(), after.thread.id, 'choose');
  };
  const remove = async (comment?: NoteComment): Promise<void> => {
    if (comment) await writeOrKeep(comment.thread.uri, '', async () => notes.moderate(comment.note, 'delete'));
  };

  const box = async (): Promise<void> => {
    const editor = vscode.window.activeTextEditor;
    const obstacle = editor ? notes.obstacle(editor.document) : 'Open an article first.';
    if (!editor || obstacle !== undefined) {
      void vscode.window.showInformationMessage(`Dateline: ${obstacle}`);
      return;
    }
    if (settings.get('margin')) await vscode.commands.executeCommand('workbench.action.addComment');
    else void vscode.window.showInformationMessage('Dateline: the comment box needs the margin: switch the setting dateline.margin on.');
  };

  /** Opens the thread of a note, its wording ready to be edited. */
  const editInBox = async (id: unknown, noteId: unknown): Promise<void> => {
    if (typeof id !== 'string' || typeof noteId !== 'string') return;
    const document = vscode.workspace.textDocuments.find((d) => d.uri.toString() === id);
    const all = document && (await notes.of(document));
    const note = all?.notes.find(({ thread }) => thread.id === noteId);
    if (!document || !all || !note?.span) return;
    asked.add(noteId);
    await show(all);
    const thread = threads.get(id)?.get(noteId);
    if (!thread) return;
    await vscode.window.showTextDocument(document, { selection: rangeOf(document, { start: note.span.end, end: note.span.end }) });
    thread.collapsibleState = vscode.CommentThreadCollapsibleState.Expanded;
    const [first] = thread.comments as readonly NoteComment[];
    edit(first);
  };

  let timer: ReturnType<typeof setTimeout> | undefined;
  let waiting: vscode.TextDocument | undefined;
  const arrived = (): void => {
    const document = waiting;
    waiting = undefined;
    if (document) refresh(document);
  };
  const scrolled = ({ textEditor }: vscode.TextEditorVisibleRangesChangeEvent): void => {
    if ((notes.peek(textEditor.document)?.count ?? 0) <= mostThreads) return;
    clearTimeout(timer);
    waiting = textEditor.document;
    timer = setTimeout(arrived, 150);
  };
  /** While somebody types, the view moves with the cursor: nothing is looked for until that rests. */
  const typed = ({ document }: vscode.TextDocumentChangeEvent): void => {
    if (document !== waiting) return;
    clearTimeout(timer);
    timer = setTimeout(arrived, 500);
  };

  const { registerCommand } = vscode.commands;
  return vscode.Disposable.from(
    controller,
    registerCommand('dateline.comment.send', send('shared')),
    registerCommand('dateline.comment.sendPrivately', send('private')),
    registerCommand('dateline.comment.resolve', onThread('resolve')),
    registerCommand('dateline.comment.reopen', onThread('reopen')),
    registerCommand('dateline.comment.delete', onThread('delete')),
    registerCommand('dateline.comment.go', go),
    registerCommand('dateline.comment.edit', edit),
    registerCommand('dateline.comment.save', save),
    registerCommand('dateline.comment.cancel', (comment?: NoteComment) => comment && settle(comment)),
    registerCommand('dateline.comment.deleteOne', remove),
    registerCommand('dateline.commentBox', box),
    registerCommand(
      'dateline.editInBox', // internal
      editInBox,
    ),
    settings.onDidChange((names) => {
      if (!names.has('margin')) return;
      askAgain();
      for (const key of [...threads.keys()]) hide(vscode.Uri.parse(key));
      for (const { document } of articles.all()) refresh(document);
    }),
    notes.onDidChange((uri) => {
      const document = vscode.workspace.textDocuments.find((d) => d.uri.toString() === uri.toString());
      if (document) refresh(document);
    }),
    vscode.window.onDidChangeTextEditorVisibleRanges(scrolled),
    vscode.workspace.onDidChangeTextDocument(typed),
    articles.onDidLeave(hide),
    { dispose: () => clearTimeout(timer) },
  );
};
