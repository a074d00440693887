// From decisions as people's files hold them to decisions as the corpus wants them.
import type { ActorRef, EntityDecision } from '../../annotations/decisions/actors.ts';
import type { ActorType } from '../../core/analysis.ts';
import type { ActorPointer, IdentityDecision } from './decisions.ts';

/**
 * @param articleOf the address of the article with an identity (`urn:uuid:…`); undefined where it is not in the folder
 * @param typeOf the type of an actor that a decision names without one
 */
export const identityDecisions = (
  decisions: readonly EntityDecision[],
  articleOf: (iri: string) => string | undefined,
  typeOf: (name: string) => ActorType = () => 'person',
): readonly IdentityDecision[] =>
  decisions.flatMap((decision): readonly IdentityDecision[] => {
    const base = { id: decision.id, at: decision.created ?? '', ...(decision.by === undefined ? {} : { by: decision.by }) };
    const pointer = ({ name, type, mention }: ActorRef): ActorPointer => {
      const article = mention && articleOf(mention.source);
      return { name, type: type ?? typeOf(name), ...(article === undefined ? {} : { article }) };
    };
    switch (decision.kind) {
      case 'same':
        return [{ ...base, kind: 'same-as', a: pointer(decision.a), b: pointer(decision.b) }];
      case 'different':
        return [{ ...base, kind: 'not-same', a: pointer(decision.a), b: pointer(decision.b) }];
      case 'name':
        return [{ ...base, kind: 'canonical-name', actor: pointer(decision.actor), name: decision.name }];
      case 'split-off': {
        // An article that is not in the folder: there is nothing to tell apart.
        const article = articleOf(decision.actor.mention.source);
        return article === undefined ? [] : [{ ...base, kind: 'split-off', actor: { ...pointer(decision.actor), article } }];
      }
      case 'this-is':
        return [{ ...base, kind: 'this-is', actor: pointer(decision.actor), ...decision.known }];
      case 'type':
      case 'not-an-actor':
        // For the recogniser, not for identity.
        return [];
    }
  });
