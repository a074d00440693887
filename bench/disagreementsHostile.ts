// Bad input for figures and disagreements: long texts, endless repetition, unbalanced marks, long numbers.
import { findQuotes } from '../src/core/quotes/quotes.ts';
import { parseArticle } from '../src/core/parse.ts';
import { noKnowledge } from '../src/core/knowledge.ts';
import { makeDisagreements } from '../src/corpus/disagreements/part.ts';
import { makeDigest } from '../src/corpus/digest.ts';
import { haveShared, rowsOf, viewOf } from './passagesData.ts';

const novel = haveShared ? rowsOf('world').map((r) => r.text).join('\n\n').slice(0, 1_000_000) : 'The old man denied that he had seen the twelve ships. '.repeat(20_000);
const texts: Readonly<Record<string, string>> = {
  'a novel of 1 MB': novel,
  'one sentence 10,000 times': 'The harbour master denied that the 12 boats had been sold for 5 million euros. '.repeat(10_000),
  'no full stop for 500 KB': 'the board denied the report and paid 12 people over 5 million while the union did not agree, and '.repeat(5000),
  'an open quotation mark for 500 KB': `"${'we have not received 40 ships and the report is not true. '.repeat(8000)}`,
  'numbers of thirty digits': '123456789012345678901234567890 people and 1,2,3,4,5,6,7 more died in 99999999999999999999 places. '.repeat(3000),
  'hyphens and operators': 'more than over nearly up to at least about 5-5-5-5-5 to 6 to 7 - - - '.repeat(5000),
};
for (const [name, text] of Object.entries(texts)) {
  const article = parseArticle(`A title\n\n${text}`);
  const quotes = findQuotes(article, [], noKnowledge);
  const digests = ['a', 'b'].map((id) => makeDigest(id, { article, actors: [], dates: [], quotes, published: { evidence: [] } }, '2024-01-01'));
  const part = makeDisagreements({ classes: () => 0, state: () => undefined, stateName: () => undefined, institution: () => undefined })(viewOf(digests.map((digest) => ({ id: digest.id, text, digest }))));
  const began = performance.now();
  for (const digest of digests) part.put(digest);
  const put = performance.now();
  const found = part.conflicts('a').length;
  console.log(`${name}: put in ${((put - began) / 2).toFixed(0)} ms, asked in ${(performance.now() - put).toFixed(0)} ms, ${found} told`);
}
