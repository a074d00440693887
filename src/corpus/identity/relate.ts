// Whether two forms may be one actor, by their names alone: a fixed relation of two fixed things, worked out once.
import type { NameLists } from '../../core/analysis.ts';
import { NameClass } from '../../core/analysis.ts';
import type { Edge, Form } from './form.ts';
import { compareOrganizations } from './orgName.ts';
import { comparePersons, type IsGiven } from './personName.ts';

/** The relation of two forms; undefined if their names have nothing to do with each other. Symmetric. */
export const relate = (a: Form, b: Form, names: NameLists): Edge | undefined => {
  if (a.spec.splitOff || b.spec.splitOff) return undefined;
  const isGiven: IsGiven = (word) => (names.classes(word.charAt(0).toUpperCase() + word.slice(1)) & NameClass.givenName) !== 0;
  if (a.person && b.person) {
    const { relation, rule } = comparePersons(a.person, b.person, isGiven);
    if (relation === 'different' || !rule || rule === 'given') return undefined;
    if (relation === 'same' && rule === 'initial') {
      const initials = (f: Form): number => f.person?.given.filter((w) => w.length === 1).length ?? 0;
      const firstInitial = (f: Form): boolean => f.person?.given[0]?.length === 1;
      if (firstInitial(a) !== firstInitial(b)) return { relation: 'short', rule, short: firstInitial(a) ? a : b };
      return { relation: 'same', rule: initials(a) === initials(b) ? 'exact' : 'initial' };
    }
    if (relation === 'short') return { relation, rule, short: a.person.given.length === 0 ? a : b };
    return { relation, rule };
  }
  if (a.organization && b.organization) {
    const known = (f: Form): boolean => f.spec.base.startsWith('institution:');
    if (known(a) && known(b)) return undefined;
    const { relation, rule } = compareOrganizations(a.organization, b.organization);
    if (relation === 'different' || !rule) return undefined;
    // A known institution is known by all its short names: another short name is not it.
    const shorter = rule === 'state' ? (a.organization.state === '' ? a : b) : a.organization.core.length <= b.organization.core.length ? a : b;
    if (relation === 'short') return known(shorter) ? undefined : { relation, rule, short: shorter };
    return { relation, rule };
  }
  const kinds = new Set([a.spec.kind, b.spec.kind]);
  if (a.fold === b.fold && kinds.has('organization') && kinds.has('misc')) return { relation: 'kind', rule: 'exact' };
  return undefined;
};
