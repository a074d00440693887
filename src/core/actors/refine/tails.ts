import { NameClass, type ActorMention, type Refiner } from '../../analysis.ts';
import { mentionName } from '../names.ts';

/** `Ukraine border` → `Ukraine`: a common noun after a known place is not of its name. */
export const tailRefiner: Refiner<ActorMention> = {
  id: 'tail',
  refine: (found, _article, { names }) =>
    found.map((mention) => {
      const tail = mention.type === 'place' ? /^(.*\S) +(?:border|borders|coast|government|crisis|frontier|territory)$/u.exec(mention.name) : null;
      const head = tail?.[1];
      if (head === undefined || (names.classes(head) & (NameClass.country | NameClass.capital | NameClass.region | NameClass.city)) === 0) return mention;
      const end = mention.start + (mention.name.length === mention.end - mention.start ? head.length : mention.end - mention.start);
      return end === mention.end ? mention : { ...mention, end, name: mentionName(head), by: 'tail' };
    }),
};
