import { gapsOf } from './contacts';
import { centimetres, eachPose, type DrawingRule } from './rule';

/** Most centimetres between a part and what it touches that nobody sees as a gap. */
const unseen = 4;
/** How far flesh, a pillow or a ball gives way. */
const givesWay = 7;

/** What is said to touch touches, and nobody floats in the air. */
export const rule: DrawingRule = {
  name: 'contacts-touch',
  description: 'What `touch` names touches, and every body rests on something.',
  check: eachPose((pose, drawing) => {
    const gaps = gapsOf(pose, drawing);
    const floats =
      !drawing.props.some(({ kind }) => kind === 'inversion-table') &&
      Math.min(...gaps.map(({ gap }) => gap)) > unseen;
    return [
      ...(floats ? ['the body rests on nothing; lower the pin.'] : []),
      ...Object.entries(pose.touch ?? {}).flatMap(([part, thing]) => {
        const found = gaps.filter((contact) => contact.part === part && contact.thing === thing);
        if (found.length === 0) return [`touch names "${thing}", which is neither the floor nor a prop.`];
        const gap = Math.min(...found.map((contact) => contact.gap));
        if (gap > unseen) return [`the ${part} is ${centimetres(gap)} away from the ${thing}.`];
        if (gap < -givesWay) return [`the ${part} is ${centimetres(-gap)} deep in the ${thing}.`];
        return [];
      }),
    ];
  }),
};
