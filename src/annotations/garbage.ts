// What may be removed for good, on request only: a file that is removed here may be answered on a colleague's branch.
import type { Address } from '../platform/files.ts';
import { fold, type Entry, type Note } from './fold.ts';
import type { Iri } from './model.ts';

export interface Garbage {
  readonly address: Address;
  readonly why: 'deleted' | 'of-a-deleted-note' | 'replaced';
}

/**
 * Files that no reader sees any more: notes that are deleted (with their answers, edits and statuses), and edits, attachments
 * and statuses that a later one took the place of. Nothing that waits for a choice, and nothing that something else answers.
 */
export const garbageOf = (entries: readonly Entry[]): readonly Garbage[] => {
  const { threads, duplicates } = fold(entries);
  const garbage = new Map<Address, Garbage['why']>();
  const doubtful = new Set(duplicates.flatMap(({ shown, other }) => [shown.annotation.id, other.annotation.id]));
  const notes = new Map<Iri, Note>();
  const gone = new Set<Iri>();
  const answered = new Set<Iri>();
  for (const thread of threads) {
    notes.set(thread.id, thread);
    for (const reply of thread.replies) {
      notes.set(reply.id, reply);
      answered.add(reply.to);
    }
    if (thread.deleted && thread.conflicts.length === 0) {
      gone.add(thread.id);
      garbage.set(thread.address, 'deleted');
      for (const reply of thread.replies) {
        gone.add(reply.id);
        garbage.set(reply.address, 'of-a-deleted-note');
      }
      continue;
    }
    for (const reply of thread.replies)
      if (reply.deleted && reply.conflicts.length === 0 && !answered.has(reply.id)) {
        gone.add(reply.id);
        garbage.set(reply.address, 'deleted');
      }
  }
  for (const { annotation, address } of entries) {
    if (notes.has(annotation.id) || doubtful.has(annotation.id)) continue;
    const [target] = annotation.targets;
    if (annotation.targets.length !== 1 || !target) continue;
    if (gone.has(target.source)) {
      garbage.set(address, 'of-a-deleted-note');
      continue;
    }
    const note = notes.get(target.source);
    if (!note || note.conflicts.length > 0) continue;
    const standing = new Set([...note.heads.body, ...note.heads.place, ...note.heads.status, ...note.heads.life]);
    if (!standing.has(annotation.id)) garbage.set(address, 'replaced');
  }
  // An answer that was written to a deleted answer keeps it.
  return [...garbage].map(([address, why]) => ({ address, why })).sort((a, b) => (a.address < b.address ? -1 : 1));
};
