// Which forms are one actor: a fixed function of the forms that hang together, how many articles each stands in, and what people decided.
// The order in which articles came does not matter: everything is taken in an order of keys.
import { later } from './decisionBook.ts';
import type { IdentityDecision } from './decisions.ts';
import type { Edge, Entity, Form, Link } from './form.ts';
import { linkRules, type LinkRule } from './local.ts';
import { comparePersons } from './personName.ts';
import { fieldsMix } from './words/roles.ts';

/** A shorter name goes to the candidate that stands in this many times as many articles as the next. */
const dominance = 4;

class Resolver {
  readonly #forms: readonly Form[];
  readonly #decisionsOf: (form: Form) => readonly IdentityDecision[];
  readonly #parent = new Map<Form, Form>();
  readonly #members = new Map<Form, Form[]>();
  readonly #forbidden: (readonly [Form, Form])[] = [];
  readonly links = new Map<Form, Link>();
  readonly doubts: (readonly [Form, Form])[] = [];

  constructor(forms: readonly Form[], decisionsOf: (form: Form) => readonly IdentityDecision[]) {
    this.#forms = forms;
    this.#decisionsOf = decisionsOf;
    for (const form of forms) {
      this.#parent.set(form, form);
      this.#members.set(form, [form]);
    }
  }

  root(form: Form): Form {
    let root = form;
    for (let up = this.#parent.get(root); up && up !== root; up = this.#parent.get(root)) root = up;
    this.#parent.set(form, root);
    return root;
  }

  members(root: Form): readonly Form[] {
    return this.#members.get(root) ?? [];
  }

  weight(root: Form): number {
    let sum = 0;
    for (const form of this.members(root)) sum += form.postings.length;
    return sum;
  }

  #isForbidden(x: Form, y: Form): boolean {
    return this.#forbidden.some(([a, b]) => (this.root(a) === x && this.root(b) === y) || (this.root(a) === y && this.root(b) === x));
  }

  /** Does what is known of two groups rule out that they are one? */
  #conflict(x: Form, y: Form): boolean {
    const [a, b] = [this.members(x), this.members(y)];
    const known = <T>(forms: readonly Form[], of: (f: Form) => T): ReadonlySet<T> => new Set(forms.map(of).filter(Boolean));
    const [statesA, statesB] = [known(a, (f) => f.spec.state), known(b, (f) => f.spec.state)];
    const disjoint = statesA.size > 0 && statesB.size > 0 && [...statesA].every((s) => !statesB.has(s));
    if (a[0]?.spec.kind === 'organization' && b[0]?.spec.kind === 'organization') return disjoint;
    if (!a[0]?.person || !b[0]?.person) return false;
    if (disjoint) return true;
    const [fieldsA, fieldsB] = [known(a, (f) => f.spec.field), known(b, (f) => f.spec.field)];
    const sharedState = [...statesA].some((s) => statesB.has(s));
    if (!sharedState && fieldsA.size > 0 && fieldsB.size > 0 && [...fieldsA].every((p) => p !== '' && [...fieldsB].every((q) => q !== '' && !fieldsMix(p, q)))) return true;
    const [bornA, bornB] = [[...known(a, (f) => f.spec.born)], [...known(b, (f) => f.spec.born)]];
    if (bornA.length > 0 && bornB.length > 0 && (Math.max(...bornA) < Math.min(...bornB) - 2 || Math.max(...bornB) < Math.min(...bornA) - 2)) return true;
    // Middle names and generations that rule each other out.
    return a.some((f) => b.some((g) => f.full && g.full && f.person && g.person && f.fold !== g.fold && !f.edges.has(g) && comparePersons(f.person, g.person).relation === 'different' && sameFamily(f, g)));
  }

  #join(child: Form, into: Form, link: Link): void {
    const [x, y] = [this.root(child), this.root(into)];
    if (x === y) return;
    this.#parent.set(x, y);
    this.#members.set(y, [...this.members(y), ...this.members(x)].sort(byKey));
    this.#members.delete(x);
    if (!this.links.has(child)) this.links.set(child, link);
  }

  /** Joins two groups unless a decision or what is known forbids it; what is known leaves a doubt. */
  #tryJoin(child: Form, into: Form, link: Link, doubtful = true): boolean {
    const [x, y] = [this.root(child), this.root(into)];
    if (x === y) return true;
    if (this.#isForbidden(x, y)) return false;
    if (this.#conflict(x, y)) {
      if (doubtful) this.doubts.push([child, into]);
      return false;
    }
    this.#join(child, into, link);
    return true;
  }

  /** What people decided, the latest first: a later decision is not undone by an earlier one. */
  decide(pairs: readonly { readonly decision: IdentityDecision; readonly a: readonly Form[]; readonly b: readonly Form[] }[]): void {
    for (const { decision, a, b } of pairs) {
      for (const f of a) {
        for (const g of b) {
          if (f === g) continue;
          if (decision.kind === 'not-same') {
            if (this.root(f) !== this.root(g)) this.#forbidden.push([f, g]);
          } else if (!this.#isForbidden(this.root(f), this.root(g))) this.#join(f, g, { rule: 'decided', to: g, decision });
        }
      }
    }
  }

  /** Names that are the same by themselves: first the forms of which something is known, then those of which nothing is. */
  joinSame(): void {
    const edges: { readonly a: Form; readonly b: Form; readonly edge: Edge }[] = [];
    for (const a of this.#forms) for (const [b, edge] of a.edges) if (a.key < b.key && edge.relation === 'same' && edge.rule !== 'middle') edges.push({ a, b, edge });
    const informed = (f: Form): boolean => !f.person || f.spec.state !== '' || f.spec.field !== '' || f.spec.born !== 0;
    const size = ({ a, b }: { readonly a: Form; readonly b: Form }): number => Math.min(a.postings.length, b.postings.length);
    edges.sort((p, q) => rank(p.edge.rule) - rank(q.edge.rule) || size(q) - size(p) || byKey(p.a, q.a) || byKey(p.b, q.b));
    for (const { a, b, edge } of edges) {
      if (!informed(a) || !informed(b)) continue;
      const [child, into] = a.postings.length <= b.postings.length ? [a, b] : [b, a];
      this.#tryJoin(child, into, { rule: edge.rule, to: into });
    }
    // A name of which nothing is known goes with its namesakes if they are one, else with the one that stands out; so does a name without its middle.
    for (const form of this.#forms) if (!informed(form)) this.#joinOpen(form, (rule) => rule !== 'middle');
    for (const form of this.#forms) if (form.person) this.#joinOpen(form, (rule) => rule === 'middle');
  }

  /** Joins a form with the groups that it goes with by the surest of some rules, if they can all be one; else with the one that stands out. */
  #joinOpen(form: Form, counts: (rule: LinkRule) => boolean): void {
    const own = this.root(form);
    let surest: number = linkRules.length;
    const candidates = new Map<Form, { readonly root: Form; readonly to: Form; readonly rule: LinkRule }>();
    const fewer = (other: Form): boolean => (other.person?.given.length ?? 0) > (form.person?.given.length ?? 0);
    const edges = [...form.edges].filter(([other, { relation, rule }]) => relation === 'same' && counts(rule) && (rule !== 'middle' || fewer(other)));
    for (const [to, { rule }] of edges.sort(([p, e], [q, d]) => rank(e.rule) - rank(d.rule) || byKey(p, q))) {
      const root = this.root(to);
      if (rank(rule) > surest || root === own || candidates.has(root) || this.#isForbidden(root, own)) continue;
      surest = rank(rule);
      candidates.set(root, { root, to, rule });
    }
    const open = [...candidates.values()];
    const clash = open.some((x, i) => open.some((y, j) => i < j && (this.#conflict(x.root, y.root) || this.#isForbidden(x.root, y.root))));
    if (clash) this.#attach(form, open);
    else for (const { to, rule } of open) this.#tryJoin(form, to, { rule, to });
  }

  /** Shorter names, where one longer name fits or one stands out. */
  attachShort(): void {
    for (const form of this.#forms) {
      const candidates = new Map<Form, { readonly root: Form; readonly to: Form; readonly rule: LinkRule }>();
      const own = this.root(form);
      let short = false;
      for (const [other, edge] of [...form.edges].sort(([p], [q]) => byKey(p, q))) {
        if (edge.relation !== 'short' || edge.short !== form) continue;
        short = true;
        const root = this.root(other);
        if (root === own || candidates.has(root) || this.#isForbidden(root, own)) continue;
        if (this.#conflict(own, root)) continue;
        // An acronym is taken for the long form only where some article writes both.
        if (edge.rule === 'acronym' && !this.members(root).some((f) => [...f.surfaces.keys()].some((s) => s.replace(/\W/g, '').toLowerCase() === form.organization?.glued))) {
          this.doubts.push([form, other]);
          continue;
        }
        if (edge.rule === 'state') {
          this.doubts.push([form, other]);
          continue;
        }
        candidates.set(root, { root, to: other, rule: edge.rule });
      }
      // A group that holds a full name of its own is no short name any more.
      if (short && candidates.size > 0 && !this.members(own).some((f) => f !== form && f.full && f.person)) this.#attach(form, [...candidates.values()]);
    }
  }

  #attach(form: Form, candidates: readonly { readonly root: Form; readonly to: Form; readonly rule: LinkRule }[]): void {
    const own = form.spec.state;
    const agreeing = own === '' ? candidates : candidates.filter(({ root }) => this.members(root).some((f) => f.spec.state === own));
    const list = (agreeing.length > 0 ? agreeing : candidates).map((c) => ({ ...c, weight: this.weight(c.root) })).sort((p, q) => q.weight - p.weight || byKey(p.root, q.root));
    const [first, second] = list;
    if (first && (!second || first.weight >= dominance * second.weight)) {
      if (this.#tryJoin(form, first.to, { rule: first.rule, to: first.to })) return;
    }
    for (const { to } of list) this.doubts.push([form, to]);
  }

  /** One spelling of two types is one actor. Spellings that are nearly alike are joined where both hold one office of one state and one is rare; else a doubt. */
  joinNear(): void {
    for (const a of this.#forms) {
      for (const [b, edge] of [...a.edges].sort(([p], [q]) => byKey(p, q))) {
        if (a.key > b.key || (edge.relation !== 'near' && edge.relation !== 'kind')) continue;
        const [x, y] = [this.root(a), this.root(b)];
        if (x === y || this.#isForbidden(x, y)) continue;
        const [rare, common] = this.weight(x) <= this.weight(y) ? [a, b] : [b, a];
        const [few, many] = [this.weight(this.root(rare)), this.weight(this.root(common))];
        const alike = edge.relation === 'kind' || (a.spec.state !== '' && a.spec.state === b.spec.state && a.spec.field === b.spec.field && edge.rule === 'slip' && many >= 2 * few);
        if (!alike || !this.#tryJoin(rare, common, { rule: edge.rule, to: common }, false)) this.doubts.push([a, b]);
      }
    }
  }

  /** The latest decision of one kind that speaks of a group's forms. */
  latest(root: Form, kind: IdentityDecision['kind']): IdentityDecision | undefined {
    return this.members(root)
      .flatMap((form) => this.#decisionsOf(form).filter((d) => d.kind === kind))
      .sort(later)[0];
  }

  groups(): readonly Form[] {
    return [...this.#members.keys()].sort(byKey);
  }
}

/** How sure a rule is: less is surer. */
const rank = (rule: LinkRule): number => linkRules.indexOf(rule);

const byKey = (a: Form, b: Form): number => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0);

/** Do two people's names share the family name and the first given name or initial, so that only what stands between tells them apart? */
const sameFamily = (f: Form, g: Form): boolean => f.person?.surname.join(' ') === g.person?.surname.join(' ') && f.person?.given[0]?.[0] === g.person?.given[0]?.[0];

/**
 * Groups the forms of one component into entities.
 *
 * @param forms all forms that hang together by edges and decisions, in the order of their keys
 * @param decisionsOf what people decided about a form
 * @param pointed the forms that a pointer of a decision means
 */
export const resolve = (
  forms: readonly Form[],
  decisionsOf: (form: Form) => readonly IdentityDecision[],
  pairs: readonly { readonly decision: IdentityDecision; readonly a: readonly Form[]; readonly b: readonly Form[] }[],
): readonly Omit<Entity, 'articles' | 'mentions'>[] => {
  const resolver = new Resolver(forms, decisionsOf);
  resolver.decide(pairs);
  resolver.joinSame();
  resolver.attachShort();
  resolver.joinNear();
  const used = new Set<string>();
  return resolver.groups().map((root) => {
    const members = resolver.members(root);
    const named = members.filter((f) => f.full);
    const base = (named.length > 0 ? named : members).map((f) => f.spec.base).sort()[0] ?? '';
    // Namesakes share a base: the first keeps it, the others add what tells them apart.
    const id = used.has(base) ? (members[0]?.key ?? base) : base;
    used.add(id);
    const doubts = new Set<Form>();
    for (const [a, b] of resolver.doubts) {
      const [x, y] = [resolver.root(a), resolver.root(b)];
      if (x !== y && (x === root || y === root)) doubts.add(x === root ? y : x);
    }
    return {
      id,
      forms: members,
      links: new Map(members.flatMap((f) => (resolver.links.has(f) ? [[f, resolver.links.get(f) as Link] as const] : []))),
      doubts: [...doubts].sort((p, q) => resolver.weight(q) - resolver.weight(p) || byKey(p, q)),
      canonical: resolver.latest(root, 'canonical-name'),
      known: resolver.latest(root, 'this-is'),
    };
  });
};
