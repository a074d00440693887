// A share of the random histories (the whole: `npx tsx test/git/histories.ts`), each merged by real git.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';
import { runHistory } from './history.ts';

const hasGit = spawnSync('git', ['--version']).status === 0;

test('random team histories merge: no false conflict, nothing lost, nothing broken, status clean', { skip: hasGit ? false : 'git is not here' }, async () => {
  const begun = Date.now();
  let histories = 0;
  // At least twelve, and on a machine that is not busy two dozen.
  for (let seed = 9001; histories < 24 && (histories < 12 || Date.now() - begun < 25_000); seed++) {
    const { falseConflicts, losses, broken, unclean } = await runHistory(seed);
    assert.deepEqual({ seed, falseConflicts, losses, broken, unclean }, { seed, falseConflicts: [], losses: [], broken: [], unclean: false });
    histories++;
  }
});
