// What hovers over quotations and the list of statements tell, for looking at; then their times over 10,000 articles generated from Wikinews.
// usage: npx tsx bench/statements.ts [samples|seeds|stories|world] [--speed [articles]]
import { readdirSync } from 'node:fs';
import { parseArticle } from '../src/core/parse.ts';
import { analyse } from '../src/core/analyse.ts';
import { noDecisions } from '../src/core/analysis.ts';
import type { ArticleInput, QuotationCard, Statement } from '../src/corpus/corpus.ts';
import { createWholeCorpus } from '../src/corpus/whole.ts';
import { haveShared, knowledge, rowsOf } from './passagesData.ts';

const line = (s: Statement): string => `${s.article.published ?? 'undated'}${s.on ? ` on ${s.on}` : ''} [${s.kind} ${s.cueClass ?? ''}${s.negated ? ' not' : ''}] ${s.speaker?.name ?? '?'}${s.as && s.as !== s.speaker?.name ? ` (“${s.as}”)` : ''}${s.to ? ` to ${s.to}` : ''}${s.via ? ` via ${s.via}` : ''}: ${s.words}`;

const show = (card: QuotationCard): void => {
  console.log(`  ${line(card.statement)}${card.role ? ` · ${card.role}` : ''}  shown: ${card.shown.name ? 'name ' : ''}${card.shown.role ? 'role' : ''}; ${card.articles} articles, ${card.origins} origins`);
  for (const e of card.elsewhere) console.log(`    = ${line(e)} ${e.thereFirst === undefined ? '' : e.thereFirst ? 'earlier' : 'later'} ${e.differs.map((d) => `“${d.here}”→“${d.there}”`).join(' ')}`);
  for (const d of card.disputed.slice(0, 2)) console.log(`    ! ${d.why} (${d.strength}): ${d.there.article.published} ${d.there.excerpt}`);
};

if (haveShared) {
  const rows = rowsOf(process.argv[2] ?? 'samples');
  const corpus = createWholeCorpus(knowledge);
  const inputs: ArticleInput[] = rows.map(({ id, text, published }) => ({ id, text, format: id.endsWith('.md') ? 'markdown' : 'plain', ...(published ? { published, decisions: { ...noDecisions, published } } : {}) }));
  for (const input of inputs) await corpus.put(input);
  const speed = process.argv.indexOf('--speed');
  if (speed < 0) {
    for (const s of await corpus.speakers('', 12)) console.log(`${s.name}: ${s.statements} statements in ${s.articles} articles, latest ${s.latest}`);
    for (const s of (await corpus.speakers('', 5)).slice(0, 5)) {
      console.log(`\n${s.name}`);
      for (const t of await corpus.statements({ entity: s.id }, 12)) console.log(`  ${line(t)}${t.articles > 1 ? `  [${t.articles} articles, ${t.origins} origins: ${t.also.map((a) => `${a.article.id} ${a.differs.map((d) => `“${d.here}”→“${d.there}”`).join(' ')}`).join('; ')}]` : ''}`);
    }
    console.log('\nunnamed');
    for (const t of await corpus.statements({ unnamed: true }, 12)) console.log(`  ${line(t)}`);
    for (const f of await corpus.families()) console.log(`family: ${f.articles.map((a) => a.id).join(' + ')}`);
    for (const { id } of inputs) for (const v of await corpus.versions(id)) console.log(`version of ${id}: ${v.article.id} is ${v.note}`);
    let all = 0;
    let more = 0;
    for (const row of rows) {
      const cards: QuotationCard[] = [];
      for (const q of row.digest.quotes) {
        const card = await corpus.quotationCard(row.id, q.start);
        if (card) cards.push(card);
      }
      all += cards.length;
      const telling = cards.filter((c) => c.elsewhere.length > 0);
      more += telling.length;
      if (process.argv.includes('--all') || rows.length < 20 || telling.length > 0) console.log(`\n${row.id}`);
      for (const card of rows.length < 20 || process.argv.includes('--all') ? cards : telling) show(card);
    }
    console.log(`${all} quotations, ${more} of them told elsewhere`);
  } else {
    const size = Number(process.argv[speed + 1] ?? 10_000);
    const clock = (): number => performance.now();
    void readdirSync;
    void parseArticle;
    void analyse;
    const big = createWholeCorpus(knowledge);
    const ids: string[] = [];
    const t0 = clock();
    for (let i = 0; i < size; i++) {
      const input = inputs[i % inputs.length];
      if (!input) continue;
      const k = Math.floor(i / inputs.length);
      // Another day, and a few words exchanged, so that copies are kin and not one text.
      const published = new Date(Date.UTC(2010, 0, 1) + ((i * 7919) % 3000) * 86_400_000).toISOString().slice(0, 10);
      const id = `${input.id}/${k}`;
      ids.push(id);
      await big.put({ ...input, id, published, text: k === 0 ? input.text : input.text.replace(/\b(?:the|a|in)\b/g, (w, at: number) => ((at * 31 + k * 17) % 23 === 0 ? `${w} very` : w)) });
    }
    console.log(`${size} articles put in ${((clock() - t0) / 1000).toFixed(0)} s`);
    const times = async (what: string, n: number, ask: (i: number) => Promise<unknown>): Promise<void> => {
      const all: number[] = [];
      for (let i = 0; i < n; i++) {
        const t = clock();
        await ask(i);
        all.push(clock() - t);
      }
      all.sort((a, b) => a - b);
      const q = (p: number): string => (all[Math.min(all.length - 1, Math.floor(p * all.length))] ?? 0).toFixed(2);
      console.log(`${what.padEnd(40)} p50 ${q(0.5)} p95 ${q(0.95)} max ${q(1)} ms`);
    };
    const speakers = await big.speakers('', 200);
    await times('speakers (first: counted)', 20, async () => big.speakers('', 200));
    await times('statements of one actor, 50', 100, async (i) => big.statements({ entity: speakers[i % speakers.length]?.id ?? '' }, 50));
    await times('statements without a name, 50', 20, async () => big.statements({ unnamed: true }, 50));
    const places = rows.flatMap((r) => r.digest.quotes.map((q) => [r.id, q.start] as const));
    const at = (i: number): readonly [string, number] => {
      const [id, offset] = places[(i * 7919) % places.length] ?? ['', 0];
      return [`${id}/0`, offset];
    };
    await times('quotation card, article new to it', 200, async (i) => big.quotationCard(...at(i)));
    const [first] = ids;
    const own = rows[0]?.digest.quotes.map((q) => q.start) ?? [];
    await times('quotation card, article asked before', 200, async (i) => big.quotationCard(first ?? '', own[i % own.length] ?? 0));
    await times('versions', 100, async (i) => big.versions(ids[(i * 31) % ids.length] ?? ''));
    await times('reuse, article new to it', 100, async (i) => big.reuse(ids[(i * 53) % ids.length] ?? ''));
    await times('conflicts, article new to it', 100, async (i) => big.conflicts(ids[(i * 97) % ids.length] ?? ''));
    await times('families (all)', 3, async () => big.families());
  }
}
