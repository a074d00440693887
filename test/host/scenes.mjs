// The windows that the suite runs in, one after the other: what is open in each. The tests of a window are in suite/<name>/;
// the suite knows the window by what is open in it.
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { run } from './install.mjs';

const git = (cwd, ...args) => run('git', ['-c', 'user.name=Reader', '-c', 'user.email=reader@example.org', '-c', 'commit.gpgsign=false', ...args], { cwd });

export const scenes = {
  /** The samples, in a git repository. */
  samples: (folder, root) => {
    const at = path.join(folder, 'samples');
    cpSync(path.join(root, 'samples'), at, { recursive: true });
    git(at, 'init', '-q', '-b', 'main');
    git(at, 'add', '-A');
    git(at, 'commit', '-q', '-m', 'Articles');
    return { folder: at };
  },

  /** A desk for notes, in a git repository; the tests write its articles. Nothing tells of what changes below `unwatched`. */
  notes: (folder) => {
    const at = path.join(folder, 'notes');
    mkdirSync(at);
    writeFileSync(path.join(at, 'first.txt'), 'Quay reopens\n\nMALM, 3 May 2023 (Coast News) — The quay is open again, the harbour office said.\n');
    // A part of it that no watcher tells of, as of folders that are made faster than it looks.
    mkdirSync(path.join(at, '.vscode'));
    writeFileSync(path.join(at, '.vscode/settings.json'), JSON.stringify({ 'files.watcherExclude': { '**/unwatched/**': true } }));
    git(at, 'init', '-q', '-b', 'main');
    git(at, 'add', '-A');
    git(at, 'commit', '-q', '-m', 'Articles');
    return { folder: at };
  },

  /** A folder for files that nobody wants to meet; the tests write them. */
  bad: (folder) => {
    const at = path.join(folder, 'bad');
    mkdirSync(at);
    return { folder: at };
  },

  /** Two folders in one window, one of them with an encoding of its own. */
  several: (folder) => {
    const at = path.join(folder, 'several');
    mkdirSync(path.join(at, 'east/.vscode'), { recursive: true });
    mkdirSync(path.join(at, 'west'));
    writeFileSync(path.join(at, 'east/.vscode/settings.json'), JSON.stringify({ 'files.encoding': 'windows1251' }));
    const file = path.join(at, 'several.code-workspace');
    writeFileSync(file, JSON.stringify({ folders: [{ path: 'east' }, { path: 'west' }] }));
    return { workspace: file };
  },

  /** No folder at all. */
  loose: () => ({}),
};
