// Order and overlap of shared passages.
import { hereEnd, hereStart, thereEnd, thereStart, type Chain } from './extend.ts';

/** Chains in order of the asking side, without those that another covers on both sides. */
export const distinctChains = (chains: Chain[]): Chain[] => {
  const sorted = chains.sort((a, b) => b.same - a.same || hereStart(a) - hereStart(b) || thereStart(a) - thereStart(b));
  const kept: Chain[] = [];
  for (const chain of sorted) if (!kept.some((k) => covers(k, chain))) kept.push(chain);
  return kept.sort((a, b) => hereStart(a) - hereStart(b) || thereStart(a) - thereStart(b));
};

const share = (a: number, b: number, c: number, d: number): number => Math.min(b, d) - Math.max(a, c);

/** Does more than half of `inner` lie in `outer`, on both sides? */
const covers = (outer: Chain, inner: Chain): boolean => {
  const here = share(hereStart(outer), hereEnd(outer), hereStart(inner), hereEnd(inner));
  const there = share(thereStart(outer), thereEnd(outer), thereStart(inner), thereEnd(inner));
  return 2 * here > hereEnd(inner) - hereStart(inner) && 2 * there > thereEnd(inner) - thereStart(inner);
};
