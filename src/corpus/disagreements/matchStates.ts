import { ClaimFlag, type Claim } from './claims.ts';
import { ownersOf, type ClaimSet } from './claimSet.ts';
import { clamp, common, daysBetween, likeness, shares, spanOf, weigh, type Disagreement } from './findings.ts';
import { areOpposite, excludeEachOther, isAction, weightOf } from './lexicon.ts';

/** Concepts of what is awaited that a clause of days before must share. */
const leastLater = 3;

/** Told as done in one, as not yet there in the other. */
export const matchPendings = (from: ClaimSet, to: ClaimSet, same: boolean): readonly Disagreement[] => {
  const apart = daysBetween(from, to);
  const found: Disagreement[] = [];
  for (const pending of from.pendings) {
    const own = from.claims[pending.claim];
    if (!own) continue;
    const judged: { readonly claim: Claim; readonly score: number; readonly shared: number }[] = [];
    to.claims.forEach((claim, i) => {
      if (!(claim.flags & ClaimFlag.completed) || claim.flags & (ClaimFlag.negated | ClaimFlag.future) || (same && claim.sentence === own.sentence)) return;
      if (to.pendings.some((p) => p.claim === i) || to.denials.some((d) => d.claim === i)) return;
      const shared = common(pending.topic, claim.concepts).filter((c) => weightOf(c) === 1);
      if (!claim.concepts.includes(pending.main) || !shares(pending.keys, claim.keys)) return;
      const owners = ownersOf(claim, pending.main);
      if (owners.length === 0 && pending.from.length > 0 && shares(pending.from, claim.toward)) return;
      if (owners.length > 0 && pending.from.length > 0 && !shares(owners, pending.from)) return;
      const cover = weigh(shared) / Math.max(1, weigh(pending.topic));
      if (cover < 0.5 && shared.length < 2) return;
      const score = 0.4 + 0.25 * Math.min(1, cover) + 0.05 * Math.min(2, common(pending.keys, claim.keys).length) + 0.05 * Math.min(2, shared.length) + (claim.speaker.length === 0 ? 0.02 : 0);
      judged.push({ claim, score, shared: shared.length });
    });
    // What was awaited first and has come since is the way of things.
    if (apart !== undefined && apart > 1) continue;
    const later = apart !== undefined && apart < -1;
    // Days later another reply may be awaited: more must be the same than the thing and what it answers.
    if (later) judged.splice(0, judged.length, ...judged.filter(({ shared }) => shared >= leastLater));
    judged.sort((x, y) => y.score - x.score || x.claim.start - y.claim.start);
    // A thing of another day is told once.
    for (const { claim, score } of judged.slice(0, same || (apart !== undefined && !later) ? 3 : 1)) {
      const strength = clamp(score - (later ? 0.1 : 0) - (same || apart !== undefined ? 0 : 0.05));
      if (strength < 0.5 || score < (judged[0]?.score ?? 0) - 0.05) continue;
      found.push({ kind: later ? 'change' : 'denial', a: spanOf(own), b: spanOf(claim), why: later ? 'Told as done earlier, as still to come later' : 'One tells it as done, the other as still to come', strength });
    }
  }
  return found;
};

/** Articles so many days apart tell of different days. */
const sameState = 3;

/** One goes on, the other has turned: "continues to amass troops" against "troops have started to return". */
export const matchTurns = (from: ClaimSet, to: ClaimSet): readonly Disagreement[] => {
  const apart = daysBetween(from, to);
  if (apart !== undefined && Math.abs(apart) > sameState) return [];
  const found: Disagreement[] = [];
  for (const on of from.aspects) {
    if (on.kind !== 'goes-on') continue;
    for (const off of to.aspects) {
      const a = from.claims[on.claim];
      const b = to.claims[off.claim];
      if (off.kind !== 'begun' || !a || !b || !areOpposite(on.action, off.action)) continue;
      const things = common(a.concepts, b.concepts).filter((c) => !isAction(c) && weightOf(c) === 1);
      if (things.length === 0 || !shares(a.keys, b.keys)) continue;
      found.push({ kind: 'change', a: spanOf(a), b: spanOf(b), why: 'One says that it goes on, the other that the opposite has begun', strength: clamp(0.55 + 0.1 * Math.min(2, things.length) + (apart === undefined ? 0 : 0.05)) });
    }
  }
  return found;
};

/** The same clause said and negated: both narrated, or by different speakers. */
export const matchNegations = (from: ClaimSet, to: ClaimSet, same: boolean): readonly Disagreement[] => {
  const found: Disagreement[] = [];
  const apart = daysBetween(from, to);
  if (apart !== undefined && Math.abs(apart) > 7) return [];
  from.claims.forEach((a, i) => {
    if (!(a.flags & ClaimFlag.negated) || a.flags & ClaimFlag.future || from.denials.some((d) => d.claim === i) || from.figures.some((f) => f.denied && f.claim === i)) return;
    for (const b of to.claims) {
      if (b.flags & (ClaimFlag.negated | ClaimFlag.future) || (same && a.sentence === b.sentence)) continue;
      // Next to each other in one article, less is enough.
      const beside = same && Math.abs(a.sentence - b.sentence) <= 1;
      if (!beside && !shares(a.keys, b.keys)) continue;
      const both = common(a.concepts, b.concepts);
      if (both.length < 2) continue;
      const alike = likeness(a, b);
      if (weigh(both) < (beside || alike >= 0.75 ? 2 : 3) || !(alike >= 0.75 || both.some((c) => isAction(c) && weightOf(c) === 1))) continue;
      if (alike < (beside ? 0.5 : 0.6) || (a.speaker.length > 0 && shares(a.speaker, b.speaker))) continue;
      found.push({ kind: 'denial', a: spanOf(a), b: spanOf(b), why: 'One says it, the other says that it is not so', strength: clamp(0.3 + 0.5 * alike) });
    }
  });
  return found;
};

/** One thing told to be in two states that exclude each other: "remained open" against "was closed". */
export const matchOpposites = (from: ClaimSet, to: ClaimSet): readonly Disagreement[] => {
  const apart = daysBetween(from, to);
  if (apart === undefined || Math.abs(apart) > 1) return [];
  const found: Disagreement[] = [];
  const used = new Set<Claim>();
  const unsettled = ClaimFlag.negated | ClaimFlag.future | ClaimFlag.conditional | ClaimFlag.frame;
  for (const a of from.claims) {
    if (a.flags & unsettled) continue;
    for (const b of to.claims) {
      if (b.flags & unsettled || !shares(a.keys, b.keys)) continue;
      if (!a.concepts.some((x) => b.concepts.some((y) => excludeEachOther(x, y) && !a.concepts.includes(y) && !b.concepts.includes(x)))) continue;
      const things = common(a.concepts, b.concepts).filter((c) => !isAction(c) && weightOf(c) === 1);
      // The thing is named by the same word, or is itself the name that both clauses share.
      if (things.length === 0 ? Math.max(a.concepts.length, b.concepts.length) > 6 || a.keys.length > 3 || b.keys.length > 3 : likeness(a, b) < 0.15 || (things.length < 2 && Math.max(a.core, b.core) > 4)) continue;
      const later = apart !== 0;
      if (used.has(a) || used.has(b)) continue;
      used.add(a).add(b);
      found.push({ kind: later ? 'change' : 'denial', a: spanOf(a), b: spanOf(b), why: later ? 'Told the one way, and a day later the other' : 'The two say the opposite of one thing', strength: clamp(0.5 + 0.08 * Math.min(2, things.length)) });
    }
  }
  return found;
};
