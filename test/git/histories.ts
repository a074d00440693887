// Random team histories merged by real git: counts false conflicts, silent losses and broken files, and fails on any.
//   npx tsx test/git/histories.ts [--count 400] [--from 1]
import { parseArgs } from 'node:util';
import { runHistory } from './history.ts';

const { values } = parseArgs({ options: { count: { type: 'string', default: '400' }, from: { type: 'string', default: '1' } } });
const count = Number(values.count);
const from = Number(values.from);
let [notes, acts, trueConflicts, falseConflicts, losses, broken, unclean] = [0, 0, 0, 0, 0, 0, 0];
const seeds = Array.from({ length: count }, (_, i) => from + i).values();
const worker = async (): Promise<void> => {
  for (const seed of seeds) {
    const verdict = await runHistory(seed);
    notes += verdict.notes;
    acts += verdict.acts;
    trueConflicts += verdict.trueConflicts;
    falseConflicts += verdict.falseConflicts.length > 0 ? 1 : 0;
    losses += verdict.losses.length > 0 ? 1 : 0;
    broken += verdict.broken.length > 0 ? 1 : 0;
    unclean += verdict.unclean ? 1 : 0;
    for (const fault of [...verdict.falseConflicts, ...verdict.losses, ...verdict.broken]) console.log(`history ${seed}: ${fault}`);
    if (verdict.unclean) console.log(`history ${seed}: git status is not clean after opening`);
  }
};
await worker();
console.log(`${count} histories of 8 to 30 notes (${notes} notes, ${acts} acts after the split, ${trueConflicts} true conflicts, all told):`);
console.log(`false conflicts ${falseConflicts}, silent losses ${losses}, broken files ${broken}, status not clean ${unclean}`);
process.exit(falseConflicts + losses + broken + unclean > 0 ? 1 : 0);
