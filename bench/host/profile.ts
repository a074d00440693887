// How long our own code holds a thread at a stretch. A loaded machine stops threads for longer than any of them works, so that the
// clock tells nothing: each turn of the event loop is measured in CPU time of the thread, and a CPU profile tells whose it was.
import { readFileSync } from 'node:fs';
import { Session } from 'node:inspector';

interface Frame {
  readonly id: number;
  readonly callFrame: { readonly functionName: string; readonly url: string; readonly lineNumber: number; readonly columnNumber: number };
  readonly children?: readonly number[];
}

interface Profile {
  readonly nodes: readonly Frame[];
  /** Microseconds, as `process.hrtime` counts. */
  readonly startTime: number;
  readonly samples?: readonly number[];
  readonly timeDeltas?: readonly number[];
}

export interface Stretches {
  /** Milliseconds of CPU: the longest turn of the event loop, whoever ran in it. */
  readonly longestTurn: number;
  /** Milliseconds of CPU: the largest part that our code had of a turn. */
  readonly longestOwn: number;
  /** Ways through functions of ours in that turn, the outermost first, with their numbers of samples. */
  readonly where: readonly string[];
  /** Milliseconds of CPU that our code had in all, and its functions by the share of it that they and what they call had. */
  readonly own: number;
  readonly functions: readonly string[];
  /** Milliseconds of CPU that our code had from one moment to another, both as `process.hrtime` counts, in microseconds. */
  readonly ownBetween: (from: number, to: number) => number;
  /** Milliseconds of CPU: the largest part that our code had of a turn which began between the two moments. */
  readonly longestBetween: (from: number, to: number) => number;
}

interface Turn {
  /** Microseconds. */
  readonly from: number;
  readonly to: number;
  /** Milliseconds of CPU. */
  readonly cpu: number;
}

const post = <T>(session: Session, method: string, params: object = {}): Promise<T> =>
  new Promise((resolve, reject) => session.post(method, params, (error: Error | null, result?: object) => (error ? reject(error) : resolve(result as T))));

/** Milliseconds of CPU that this thread had so far (Linux). */
const threadCpu = (): number => Number(readFileSync('/proc/thread-self/schedstat', 'utf8').split(' ')[0]) / 1e6;

export const microseconds = (): number => Number(process.hrtime.bigint() / 1000n);

/** Begins to watch this thread. @returns ends it, and tells what was seen: `isOurs` tells our scripts by their address */
export const watchThread = async (isOurs: (url: string) => boolean): Promise<() => Promise<Stretches>> => {
  const session = new Session();
  session.connect();
  await post(session, 'Profiler.enable');
  await post(session, 'Profiler.setSamplingInterval', { interval: 500 });
  await post(session, 'Profiler.start');
  const turns: Turn[] = [];
  let from = microseconds();
  let cpu = threadCpu();
  const timer = setInterval(() => {
    const to = microseconds();
    const now = threadCpu();
    // Shorter ones are nothing but this timer.
    if (now - cpu > 0.3) turns.push({ from, to, cpu: now - cpu });
    from = to;
    cpu = now;
  }, 1);
  return async () => {
    clearInterval(timer);
    const { profile } = await post<{ profile: Profile }>(session, 'Profiler.stop');
    session.disconnect();
    return stretchesOf(profile, turns, isOurs);
  };
};

/** The outermost frame of ours above each node that has one. */
const ownersOf = (nodes: readonly Frame[], isOurs: (url: string) => boolean): ReadonlyMap<number, string> => {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const owners = new Map<number, string>();
  const visit = (id: number, above: string | undefined): void => {
    const node = byId.get(id);
    if (!node) return;
    const here = above ?? (isOurs(node.callFrame.url) ? `${node.callFrame.functionName || '(anonymous)'}:${node.callFrame.lineNumber + 1}:${node.callFrame.columnNumber}` : undefined);
    if (here !== undefined) owners.set(id, here);
    for (const child of node.children ?? []) visit(child, here);
  };
  const inner = new Set(nodes.flatMap(({ children }) => children ?? []));
  for (const { id } of nodes) if (!inner.has(id)) visit(id, undefined);
  return owners;
};

/** For each node, the functions of ours on the way to it, each once. */
const waysOf = (nodes: readonly Frame[], isOurs: (url: string) => boolean): ReadonlyMap<number, readonly string[]> => {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const ways = new Map<number, readonly string[]>();
  const visit = (id: number, above: readonly string[]): void => {
    const node = byId.get(id);
    if (!node) return;
    const { functionName, url, lineNumber } = node.callFrame;
    const name = `${functionName || '(anonymous)'}:${lineNumber + 1}`;
    const here = isOurs(url) && !above.includes(name) ? [...above, name] : above;
    ways.set(id, here);
    for (const child of node.children ?? []) visit(child, here);
  };
  const inner = new Set(nodes.flatMap(({ children }) => children ?? []));
  for (const { id } of nodes) if (!inner.has(id)) visit(id, []);
  return ways;
};

const ranked = (counts: ReadonlyMap<string, number>, most: number): readonly string[] => [...counts].sort(([, a], [, b]) => b - a).slice(0, most).map(([name, count]) => `${name} ${Math.round(count)}`);

const stretchesOf = ({ nodes, startTime, samples = [], timeDeltas = [] }: Profile, turns: readonly Turn[], isOurs: (url: string) => boolean): Stretches => {
  const owners = ownersOf(nodes, isOurs);
  const ways = waysOf(nodes, isOurs);
  const idle = new Set(nodes.filter(({ callFrame }) => callFrame.functionName === '(idle)').map(({ id }) => id));
  const ownTurns: { readonly from: number; readonly own: number }[] = [];
  const functions = new Map<string, number>();
  let longestTurn = 0;
  let longestOwn = 0;
  let best = new Map<string, number>();
  let i = 0;
  let at = startTime + (timeDeltas[0] ?? 0);
  for (const { from, to, cpu } of turns) {
    let all = 0;
    let own = 0;
    const where = new Map<string, number>();
    const seen: number[] = [];
    for (; i < samples.length && at < to; at += timeDeltas[++i] ?? 0) {
      const id = samples[i] ?? -1;
      if (at < from || idle.has(id)) continue;
      all++;
      const owner = owners.get(id);
      if (owner === undefined) continue;
      own++;
      seen.push(id);
      const way = (ways.get(id) ?? [owner]).slice(0, 5).join('>');
      where.set(way, (where.get(way) ?? 0) + 1);
    }
    longestTurn = Math.max(longestTurn, cpu);
    const share = all > 0 ? (cpu * own) / all : 0;
    ownTurns.push({ from, own: share });
    for (const id of seen) for (const name of ways.get(id) ?? []) functions.set(name, (functions.get(name) ?? 0) + share / seen.length);
    if (share > longestOwn) {
      longestOwn = share;
      best = where;
    }
  }
  const between = (from: number, to: number): readonly number[] => ownTurns.flatMap((turn) => (turn.from >= from && turn.from < to ? [turn.own] : []));
  return {
    longestTurn,
    longestOwn,
    where: ranked(best, 4),
    own: ownTurns.reduce((sum, { own }) => sum + own, 0),
    functions: ranked(functions, 25),
    ownBetween: (from, to) => between(from, to).reduce((sum, own) => sum + own, 0),
    longestBetween: (from, to) => Math.max(0, ...between(from, to)),
  };
};
