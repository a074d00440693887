import { ClaimFlag, type Claim } from './claims.ts';
import type { ClaimSet } from './claimSet.ts';
import type { Denial } from './denials.ts';
import type { FigureClaim } from './figureClaims.ts';
import { clamp, common, shares, spanOf, weigh, type Disagreement } from './findings.ts';
import { isAction, weightOf } from './lexicon.ts';

/** Is the claim one that could be denied, and not itself a denial or said by the one who denies? */
const open = (claim: Claim, denial: Denial): boolean =>
  !(claim.flags & (ClaimFlag.frame | ClaimFlag.conditional)) && (denial.against.length > 0 || ((claim.flags & ClaimFlag.negated) !== 0) === denial.ofNegation) && !(claim.speaker.length > 0 && shares(claim.speaker, denial.by));

interface Judged {
  readonly claim: Claim;
  readonly score: number;
}

/** Are two figures measured alike? Bare counts come in every story. */
const comparable = (a: FigureClaim, b: FigureClaim): boolean => a.kind === b.kind && a.unit !== '' && a.unit === b.unit && !b.apart && !b.denied && a.operator !== 'vague' && b.operator !== 'vague';
const meet = (a: FigureClaim, b: FigureClaim): boolean => a.low <= b.high && b.low <= a.high;

/** Claims of one article told of one denial. */
const mostClaims = 4;

/**
 * How well a claim is what the denial denies; 0 where it is not.
 * @param beside they stand next to each other in one article
 * @param figured the claim gives the very figure that is denied
 */
const judge = (denial: Denial, claim: Claim, beside: boolean, figured: boolean): number => {
  // "This report" is met by what a clause says outright, not by its circumstances.
  const shared = common(denial.topic, denial.antecedent >= 0 ? claim.concepts.slice(0, claim.core) : claim.concepts);
  const weight = weigh(shared);
  if (weight < 1) return 0;
  const core = denial.topic.slice(0, Math.max(1, denial.core));
  const coreCover = weigh(common(core, claim.concepts)) / Math.max(1, weigh(core));
  // What is denied outright counts for more than its circumstances.
  const cover = (weight / Math.max(1, weigh(denial.topic)) + coreCover) / 2;
  if (denial.against.length > 0) return shares(denial.against, claim.speaker) && weight >= 2 ? 0.6 + 0.05 * Math.min(3, shared.length) : 0;
  const denierNamed = (denial.by.length > 0 && shares(denial.by, claim.keys)) || shares(denial.subject.filter((c) => weightOf(c) === 1), claim.concepts);
  const others = denial.about.filter((k) => !denial.by.includes(k));
  const aboutNamed = others.length > 0 && shares(others, claim.keys);
  if (denial.antecedent >= 0) {
    // "This report is not true": the other article must tell the same thing as the report that is meant.
    if (weight < Math.min(2, weigh(denial.topic)) || cover < 0.6 || !shares(denial.about, claim.keys)) return 0;
    return 0.3 + 0.35 * Math.min(1, cover) + 0.05 * Math.min(3, shared.length);
  }
  const mainShared = shared.some((c) => weightOf(c) === 1 && (isAction(c) || !denial.topic.some((t) => isAction(t) && weightOf(t) === 1)));
  // Who rejects "more than 300 tonnes" disputes "340 tonnes have leaked", whoever is named.
  if (figured && mainShared && coreCover >= 0.3) return 0.4 + 0.3 * cover + 0.05 * Math.min(3, weight) + (aboutNamed || denierNamed ? 0.1 : 0);
  if (!mainShared || coreCover < 0.4) return 0;
  // The thing denied itself ("planning any military attack"), not only its circumstances.
  const thing = denial.topic[denial.topic.length - 1] ?? 0;
  if ((cover < 0.85 || weight < 3) && denial.kind === 'denial' && !claim.concepts.includes(denial.topic.length > denial.core ? (denial.topic[denial.core - 1] ?? 0) : thing)) return 0;
  if (denial.by.length > 0 && !denierNamed && !(cover >= 0.75 && weight >= 2 && (others.length === 0 || aboutNamed))) return 0;
  if (denial.by.length === 0 && (cover < (beside ? 0.6 : 0.75) || weight < 2)) return 0;
  if (cover < (denial.kind === 'correction' ? 0.6 : 0.4) || (denial.topic.length > 3 && weight < 2)) return 0;
  // One shared word is enough only where all that the denial names is there too.
  if (weight < 2 && others.length > 0 && !aboutNamed) return 0;
  return 0.3 + 0.3 * cover + (denierNamed ? 0.1 : 0) + (aboutNamed ? 0.15 : 0) + 0.05 * Math.min(3, weight) + (claim.speaker.length > 0 ? 0.05 : 0) - (claim.flags & ClaimFlag.future ? 0.05 : 0);
};

const whyOf = ({ kind, label, antecedent }: Denial): string => {
  const who = `${label.slice(0, 1).toUpperCase()}${label.slice(1)}`;
  if (kind === 'correction') return label === '' ? 'Worded differently in the other passage' : `${who} words it differently`;
  if (antecedent >= 0) return label === '' ? 'Such reports are called untrue in the other passage' : `${who} calls such reports untrue`;
  return `Denied ${label === '' ? 'in the other passage' : `by ${label}`}`;
};

/**
 * What the second article claims and the first denies: for each denial the best claim, and its repetitions.
 * @param same both are one article; the claim must stand in another sentence
 */
export const matchDenials = (from: ClaimSet, to: ClaimSet, same: boolean): readonly Disagreement[] => {
  const found: Disagreement[] = [];
  // What is denied or still awaited is not claimed.
  const denying = new Set([...to.denials.map((d) => d.claim), ...to.pendings.map((p) => p.claim)]);
  for (const denial of from.denials) {
    const own = from.claims[denial.claim];
    if (!own) continue;
    const target = denial.antecedent >= 0 ? from.claims[denial.antecedent] : undefined;
    const figures = from.figures.filter((f) => f.denied && denial.denied.start <= f.start && f.end <= denial.denied.end);
    let judged: Judged[] = [];
    if (same && target) judged = [{ claim: target, score: 0.7 }];
    else
      to.claims.forEach((claim, i) => {
        if (denying.has(i) || !open(claim, denial) || (same && claim.sentence === own.sentence)) return;
        const measured = figures.flatMap((f) => to.figures.flatMap((g) => (g.claim === i && comparable(f, g) ? [meet(f, g)] : [])));
        const figured = measured.includes(true);
        // Who rejects "more than 300 tonnes" says nothing against 200.
        if (measured.length > 0 && !figured) return;
        let score = judge(denial, claim, same && Math.abs(own.sentence - claim.sentence) <= 2, figured);
        if (score === 0) return;
        // In one article the nearest claim is meant; a headline only repeats.
        if (same) score -= 0.01 * Math.min(10, Math.abs(own.sentence - claim.sentence));
        if (claim.flags & ClaimFlag.title) score -= 0.05;
        judged.push({ claim, score });
      });
    judged.sort((x, y) => y.score - x.score || x.claim.start - y.claim.start);
    const best = judged[0]?.score ?? 0;
    const why = whyOf(denial);
    // A claim told three times is disputed three times; a weaker likeness beside a stronger is not told.
    for (const { claim, score } of judged.slice(0, same ? 1 : mostClaims))
      if (score >= 0.5 && score >= best - 0.1) found.push({ kind: denial.kind, a: spanOf(denial), b: spanOf(claim), why, strength: clamp(score) });
  }
  return found;
};
