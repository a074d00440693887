// A folder of made-up news for benches: sentences of the samples, with people, places and days of its own. Seeded.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const mulberry = (seed) => () => {
  seed = (seed + 0x6d2b79f5) | 0;
  let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
};

const given = 'Anna Boris Clara David Elena Farid Greta Henrik Irina Johan Karin Leonid Maria Nils Olga Pavel Rosa Stefan Tamara Viktor'.split(' ');
const family = 'Andersson Berg Carlsen Dahl Eriksen Falk Grigoriev Holm Ivanov Jansen Koval Lindgren Moreau Nowak Olsen Petrov Quist Romano Sørensen Tamm Ulrich Virtanen Weber Zhukov'.split(' ');
const places = 'Oslo Riga Tallinn Helsinki Warsaw Vilnius Copenhagen Hamburg Rostock Visby Turku Bergen Lisbon Madrid Dublin Vienna Prague Budapest Sofia Athens'.split(' ');
const states = 'Norway Latvia Estonia Finland Poland Lithuania Denmark Germany Sweden Portugal Spain Ireland Austria Hungary Bulgaria Greece'.split(' ');
const weekdays = 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' ');
const verbs = ['said', 'told reporters', 'warned', 'denied', 'announced', 'confirmed', 'insisted'];
const matters = ['the talks would go on', 'no decision had been taken', 'the harbour would stay closed', 'the figures were wrong', 'help was on its way', 'the inquiry would take weeks', 'the bill had to be paid by the owner', 'nobody had been hurt'];

/** Writes `count` articles of about 350 words below `folder`. @returns the names */
export const writeArticles = (folder, samples, count, seed = 1) => {
  const random = mulberry(seed);
  const pick = (list) => list[Math.floor(random() * list.length)];
  const sentences = readdirSync(samples, { recursive: true })
    .map(String)
    .filter((f) => /\.(?:txt|article)$/.test(f))
    .flatMap((f) => readFileSync(path.join(samples, f), 'utf8').split(/(?<=[.!?]["”]?)\s+/))
    .filter((s) => s.length > 60);
  const names = [];
  for (let i = 0; i < count; i++) {
    const day = new Date(Date.UTC(2023, 0, 1 + Math.floor(random() * 700)));
    const people = Array.from({ length: 4 }, () => [pick(given), pick(family)]);
    const body = Array.from({ length: 14 }, () => {
      const [first, last] = pick(people);
      return random() < 0.2 ? pick(sentences) : `${random() < 0.4 ? `${first} ${last}` : last} ${pick(verbs)} in ${pick(places)} on ${pick(weekdays)} that ${pick(matters)}, and that ${pick(states)} had asked for ${2 + Math.floor(random() * 400)} tonnes of it before last ${pick(weekdays)}.`;
    });
    const lead = `${pick(places).toUpperCase()}, (Bench Wire) - ${people.map((p) => p.join(' ')).join(', ')} met in ${pick(places)} on ${pick(weekdays)}. `;
    const name = `made/${String(i % 50).padStart(2, '0')}/${day.toISOString().slice(0, 10)}-${i}.txt`;
    mkdirSync(path.join(folder, path.dirname(name)), { recursive: true });
    writeFileSync(path.join(folder, name), `${pick(states)} and ${pick(states)} meet over ${pick(places)}\n\nPublished ${day.toISOString().slice(0, 10)}\n\n${lead}${body.slice(0, 7).join(' ')}\n\n${body.slice(7).join(' ')}\n`);
    names.push(name);
  }
  return names;
};
