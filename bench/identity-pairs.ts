// Names that are one person or organization, or not: what merges by itself, and what is shown as possible.
// usage: npx tsx bench/identity-pairs.ts [--errors]
import { existsSync, readFileSync } from 'node:fs';
import { comparePersons, parsePerson } from '../src/corpus/identity/personName.ts';
import { compareOrganizations, parseOrganization } from '../src/corpus/identity/orgName.ts';

const path = '../shared/data/names/name-pairs.csv';
if (!existsSync(path)) {
  console.log(`${path} is not here: nothing measured`);
  process.exit(0);
}
const cells = (line: string): string[] => [...line.matchAll(/"((?:[^"]|"")*)"(?:,|$)|([^,]*)(?:,|$)/g)].map((m) => (m[1] ?? m[2] ?? '').replaceAll('""', '"'));
const rows = readFileSync(path, 'utf8').split('\n').slice(1).filter(Boolean).map(cells);
const errors = process.argv.includes('--errors');

for (const [kind, schemas] of [['persons', ['Person']], ['organizations', ['Company', 'Organization', 'LegalEntity']]] as const) {
  for (const part of ['even rows', 'odd rows', 'all'] as const) {
    let [right, said, gold, near, nearRight, count] = [0, 0, 0, 0, 0, 0];
    rows.forEach(([, schema = '', one = '', two = '', match = '', quality = ''], i) => {
      if (!(schemas as readonly string[]).includes(schema) || (part === 'even rows' && i % 2 === 1) || (part === 'odd rows' && i % 2 === 0)) return;
      count++;
      const { relation, rule } = kind === 'persons' ? comparePersons(parsePerson(one), parsePerson(two)) : compareOrganizations(parseOrganization(one), parseOrganization(two));
      const same = match === 'true';
      if (same) gold++;
      if (relation === 'same') {
        said++;
        if (same) right++;
      } else if (relation === 'near' || relation === 'short') {
        near++;
        if (same) nearRight++;
      }
      if (errors && part === 'all' && (relation === 'same') !== same) console.log(same ? 'missed' : 'WRONG ', relation, rule ?? '', '|', one, '|', two, '|', quality);
    });
    const percent = (x: number, of: number): string => (of === 0 ? '–' : ((100 * x) / of).toFixed(1));
    console.log(`${kind.padEnd(14)} ${part.padEnd(9)} ${count} pairs: merged by itself P ${percent(right, said)} (${right}/${said}) R ${percent(right, gold)}; shown as possible ${near}, of which right ${percent(nearRight, near)}; both R ${percent(right + nearRight, gold)}`);
  }
}
