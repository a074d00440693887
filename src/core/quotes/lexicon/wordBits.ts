/**
 * What a word can be, as bits: classes overlap (`that`, `report`, `before`), and the analysis decides by context.
 * The forms of verbs carry `base`, `third`, `past`, `participle` and `gerund`; `cue` and `general` tell which table listed the verb.
 */
export const Word = {
  determiner: 1 << 0,
  preposition: 1 << 1,
  coordinator: 1 << 2,
  subordinator: 1 << 3,
  relative: 1 << 4,
  subjectPronoun: 1 << 5,
  objectPronoun: 1 << 6,
  be: 1 << 7,
  have: 1 << 8,
  do: 1 << 9,
  modal: 1 << 10,
  negation: 1 << 11,
  adverb: 1 << 12,
  time: 1 << 13,
  role: 1 << 14,
  source: 1 << 15,
  medium: 1 << 16,
  body: 1 << 17,
  honorific: 1 << 18,
  audience: 1 << 19,
  statement: 1 << 20,
  number: 1 << 21,
  base: 1 << 22,
  third: 1 << 23,
  past: 1 << 24,
  participle: 1 << 25,
  gerund: 1 << 26,
  cue: 1 << 27,
  possessive: 1 << 28,
  speakerPronoun: 1 << 29,
  lead: 1 << 30,
} as const;

/** Auxiliaries and modals. */
export const auxiliaryBits = Word.be | Word.have | Word.do | Word.modal;
/** Forms that can head a finite clause by themselves. */
export const finiteBits = Word.third | Word.past | Word.be | Word.have | Word.do | Word.modal;
export const nominalBits = Word.role | Word.source | Word.medium | Word.body | Word.honorific | Word.audience | Word.statement;
