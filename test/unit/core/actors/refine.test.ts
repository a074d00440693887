import assert from 'node:assert/strict';
import { test } from 'node:test';
import { NameClass, type ActorMention, type ActorType, type Knowledge, type Refiner } from '../../../../src/core/analysis.ts';
import { parseArticle } from '../../../../src/core/parse.ts';
import { acronymRefiner } from '../../../../src/core/actors/refine/acronyms.ts';
import { administrationRefiner } from '../../../../src/core/actors/refine/administrations.ts';
import { companyRefiner } from '../../../../src/core/actors/refine/companies.ts';
import { handleRefiner } from '../../../../src/core/actors/refine/handles.ts';
import { makerRefiner } from '../../../../src/core/actors/refine/makers.ts';
import { organRefiner } from '../../../../src/core/actors/refine/organs.ts';
import { registerRefiner } from '../../../../src/core/actors/refine/register.ts';
import { seatRefiner } from '../../../../src/core/actors/refine/seats.ts';
import { titleRefiner } from '../../../../src/core/actors/refine/titles.ts';

const known: Readonly<Record<string, readonly [number, string]>> = {
  Norwegian: [NameClass.demonym, 'NO'],
  Norway: [NameClass.country, 'NO'],
  Oslo: [NameClass.capital, 'NO'],
  Sweden: [NameClass.country, 'SE'],
  Fjordbil: [NameClass.company, ''],
  Stockholm: [NameClass.capital, 'SE'],
};
const knowledge: Knowledge = {
  tagger: undefined,
  names: { classes: (s) => known[s]?.[0] ?? 0, state: (s) => known[s]?.[1], stateName: () => undefined, institution: () => undefined },
};

/** Refines mentions given as `[surface, type]` in text order (`*` after the type: metonym, `?`: the tagger is not sure), and shows them alike. */
const refine = (refiner: Refiner<ActorMention>, text: string, given: readonly (readonly [string, string])[]): readonly string[] => {
  let at = 0;
  const found = given.map(([surface, type]): ActorMention => {
    const start = text.indexOf(surface, at);
    at = start + surface.length;
    return { start, end: at, type: type.replace(/[*?]/, '') as ActorType, name: surface, metonym: type.endsWith('*'), confidence: type.endsWith('?') ? 0.55 : 0.9, by: 'tagger' };
  });
  return refiner.refine(found, parseArticle(text), knowledge).map((m) => `${text.slice(m.start, m.end)} ${m.type}${m.metonym ? '*' : ''}`);
};

test('titles stay outside of a person’s name', () => {
  assert.deepEqual(refine(titleRefiner, 'Lance Corporal Ann Reid met King Olaf and Martin King.', [['Lance Corporal Ann Reid', 'person'], ['King Olaf', 'person'], ['Martin King', 'person']]), ['Ann Reid person', 'Olaf person', 'Martin King person']);
  assert.deepEqual(refine(titleRefiner, 'Judge waited.', [['Judge', 'person']]), ['Judge person']);
});

test('an administration is an organization', () => {
  assert.deepEqual(refine(administrationRefiner, 'The Carter administration fell. Carter\nadministration', [['Carter', 'person'], ['Carter', 'person']]), ['Carter administration organization', 'Carter person']);
});

test('a state’s ministry is one organization in small letters too', () => {
  assert.deepEqual(refine(organRefiner, 'The Norwegian foreign ministry said Norway waits.', [['Norwegian', 'people'], ['Norway', 'place']]), ['Norwegian foreign ministry organization', 'Norway place']);
  assert.deepEqual(refine(organRefiner, 'A Norwegian foreign ministryman', [['Norwegian', 'people']]), ['Norwegian people']);
});

test('an acronym in brackets is of its long form’s type everywhere', () => {
  assert.deepEqual(refine(acronymRefiner, 'The Bergen Water Board (BWB) met. BWB said so.', [['Bergen Water Board', 'organization'], ['BWB', 'person'], ['BWB', 'place']]), ['Bergen Water Board organization', 'BWB organization', 'BWB organization']);
});

test('an account is an actor with its mark', () => {
  assert.deepEqual(refine(handleRefiner, 'So wrote @SecHolm and @mfa_norway today, not ida@fjord.example', []), ['@SecHolm person', '@mfa_norway organization']);
});

test('a capital keeps its sense through an article', () => {
  assert.deepEqual(refine(seatRefiner, 'Oslo said no. A reply from Oslo came. He lives in Oslo. Norway waits.', [['Oslo', 'place*'], ['Oslo', 'place'], ['Oslo', 'place'], ['Norway', 'place*']]), ['Oslo place*', 'Oslo place*', 'Oslo place', 'Norway place*']);
});

test('a capital in both senses keeps to the words around, and goes with the more frequent one where they leave it open', () => {
  const twice = 'Oslo said no. Oslo wants time. The reply from Oslo came in Oslo.';
  assert.deepEqual(refine(seatRefiner, twice, [['Oslo', 'place*'], ['Oslo', 'place*'], ['Oslo', 'place'], ['Oslo', 'place']]), ['Oslo place*', 'Oslo place*', 'Oslo place*', 'Oslo place']);
  assert.deepEqual(refine(seatRefiner, 'Oslo said no. Trains to Oslo and from Oslo stop in Oslo.', [['Oslo', 'place*'], ['Oslo', 'place'], ['Oslo', 'place'], ['Oslo', 'place']]), ['Oslo place*', 'Oslo place', 'Oslo place', 'Oslo place']);
  assert.deepEqual(refine(seatRefiner, 'Oslo said no. The mayor of Oslo and an Oslo-based firm, at home in Oslo, Norway, agree.', [['Oslo', 'place*'], ['Oslo', 'place'], ['Oslo', 'place'], ['Oslo', 'place'], ['Norway', 'place']]), ['Oslo place*', 'Oslo place', 'Oslo place', 'Oslo place', 'Norway place']);
});

test('where the seats speak, states under their own names are no metonyms; elsewhere they stay what they were', () => {
  const seats = 'Oslo said no. Stockholm said yes to Oslo. Norway sent the letter; the White House knew, at the White House too.';
  const given = [['Oslo', 'place*'], ['Stockholm', 'place*'], ['Oslo', 'place*'], ['Norway', 'place*'], ['White House', 'organization'], ['White House', 'organization']] as const;
  assert.deepEqual(refine(registerRefiner, seats, given), ['Oslo place*', 'Stockholm place*', 'Oslo place*', 'Norway place', 'White House organization*', 'White House organization']);
  assert.deepEqual(refine(registerRefiner, 'Norway said no. Oslo said so too. The White House knew.', [['Norway', 'place*'], ['Oslo', 'place*'], ['White House', 'organization']]), ['Norway place*', 'Oslo place*', 'White House organization']);
});

test('a listed company half taken for a product is the company', () => {
  assert.deepEqual(refine(companyRefiner, 'A stake in Fjordbil. A Fjordbil in red. A Norway.', [['Fjordbil', 'misc?'], ['Fjordbil', 'misc'], ['Norway', 'misc?']]), ['Fjordbil organization', 'Fjordbil misc', 'Norway misc']);
});

test('a name is the maker or the product throughout an article, where it is doubtful', () => {
  const text = 'Brim hired. Brim fired. In Brim she found a Brim.';
  assert.deepEqual(refine(makerRefiner, text, [['Brim', 'organization'], ['Brim', 'misc?'], ['Brim', 'place?'], ['Brim', 'misc']]), ['Brim organization', 'Brim misc', 'Brim place', 'Brim misc']);
  assert.deepEqual(refine(makerRefiner, text, [['Brim', 'organization'], ['Brim', 'misc?'], ['Brim', 'place?'], ['Brim', 'organization']]), ['Brim organization', 'Brim organization', 'Brim place', 'Brim organization']);
  assert.deepEqual(refine(makerRefiner, text, [['Brim', 'organization?'], ['Brim', 'misc?'], ['Brim', 'place'], ['Brim', 'place']]), ['Brim organization', 'Brim misc', 'Brim place', 'Brim place']);
});
