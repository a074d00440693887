// How long our own code holds a thread at a stretch, read off a CPU profile of it.
import { Session } from 'node:inspector';

interface Frame {
  readonly id: number;
  readonly callFrame: { readonly functionName: string; readonly url: string };
  readonly children?: readonly number[];
}

interface Profile {
  readonly nodes: readonly Frame[];
  readonly samples?: readonly number[];
  readonly timeDeltas?: readonly number[];
}

export interface Stretches {
  /** Milliseconds: the longest time that samples in a row had our code on the stack. Tasks that follow without a pause are one stretch. */
  readonly longest: number;
  /** Milliseconds: the longest that anybody's code ran without the thread being idle. */
  readonly longestOfAll: number;
  /** Milliseconds of our code altogether. */
  readonly own: number;
  /** Functions at the bottom of the longest stretch, the first own frame of each sample, with its share in milliseconds. */
  readonly where: readonly string[];
}

const post = <T>(session: Session, method: string, params: object = {}): Promise<T> =>
  new Promise((resolve, reject) => session.post(method, params, (error: Error | null, result?: object) => (error ? reject(error) : resolve(result as T))));

/** Begins to sample this thread, twice a millisecond. @returns ends it, and reads it: `isOurs` tells our scripts by their address */
export const sample = async (isOurs: (url: string) => boolean): Promise<() => Promise<Stretches>> => {
  const session = new Session();
  session.connect();
  await post(session, 'Profiler.enable');
  await post(session, 'Profiler.setSamplingInterval', { interval: 500 });
  await post(session, 'Profiler.start');
  return async () => {
    const { profile } = await post<{ profile: Profile }>(session, 'Profiler.stop');
    session.disconnect();
    return stretchesOf(profile, isOurs);
  };
};

const stretchesOf = ({ nodes, samples = [], timeDeltas = [] }: Profile, isOurs: (url: string) => boolean): Stretches => {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const idle = new Set(nodes.filter(({ callFrame }) => callFrame.functionName === '(idle)').map(({ id }) => id));
  // The outermost frame of ours above each node.
  const ours = new Map<number, string>();
  const visit = (id: number, above: string | undefined): void => {
    const node = byId.get(id);
    if (!node) return;
    const here = above ?? (isOurs(node.callFrame.url) ? node.callFrame.functionName || '(anonymous)' : undefined);
    if (here !== undefined) ours.set(id, here);
    for (const child of node.children ?? []) visit(child, here);
  };
  const inner = new Set(nodes.flatMap(({ children }) => children ?? []));
  for (const { id } of nodes) if (!inner.has(id)) visit(id, undefined);
  let longest = 0;
  let longestOfAll = 0;
  let own = 0;
  let stretch = 0;
  let busy = 0;
  let where = new Map<string, number>();
  let best = where;
  samples.forEach((id, i) => {
    // The time until the next sample belongs to this one.
    const ms = (timeDeltas[i + 1] ?? 0) / 1000;
    busy = idle.has(id) ? 0 : busy + ms;
    longestOfAll = Math.max(longestOfAll, busy);
    const name = ours.get(id);
    if (name === undefined) {
      stretch = 0;
      where = new Map();
      return;
    }
    stretch += ms;
    own += ms;
    where.set(name, (where.get(name) ?? 0) + ms);
    if (stretch > longest) {
      longest = stretch;
      best = where;
    }
  });
  return { longest, longestOfAll, own, where: [...best].sort(([, a], [, b]) => b - a).slice(0, 4).map(([name, ms]) => `${name} ${ms.toFixed(1)}`) };
};
