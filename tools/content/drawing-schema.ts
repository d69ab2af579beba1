import { z } from 'zod';
import { partNames, type Drawing, type Pose } from '../../lambda/screen/figure/drawing';

const degrees = z.number().min(-360).max(360);
const centimetres = z.number().min(-400).max(400);
const place = z.union([
  z.tuple([centimetres, centimetres]),
  z.tuple([centimetres, centimetres, centimetres]),
]);
const shift = z.tuple([centimetres, centimetres]);
const part = z.enum(partNames);
const target = z.union([place, part], { error: 'expected [x, y], [x, y, z] or a part of the body' });

const arm = z.strictObject({
  raise: degrees.exactOptional(),
  out: degrees.exactOptional(),
  turn: degrees.exactOptional(),
  elbow: degrees.exactOptional(),
  wrist: degrees.exactOptional(),
  at: target.exactOptional(),
  nudge: place.exactOptional(),
  swivel: degrees.exactOptional(),
  hand: z.enum(['up', 'down', 'front', 'back', 'in', 'out']).exactOptional(),
});

const leg = z.strictObject({
  lift: degrees.exactOptional(),
  out: degrees.exactOptional(),
  turn: degrees.exactOptional(),
  knee: degrees.exactOptional(),
  ankle: degrees.exactOptional(),
  at: target.exactOptional(),
  nudge: place.exactOptional(),
  swivel: degrees.exactOptional(),
});

const prop = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('mat'),
    from: centimetres,
    to: centimetres,
    width: centimetres.exactOptional(),
  }),
  z.strictObject({
    kind: z.literal('box'),
    name: z.string().min(1),
    from: place,
    to: place,
    soft: z.boolean().exactOptional(),
  }),
  z.strictObject({ kind: z.literal('chair'), at: centimetres, height: centimetres.exactOptional() }),
  z.strictObject({ kind: z.literal('wall'), at: centimetres, height: centimetres.exactOptional() }),
  z.strictObject({ kind: z.literal('doorway'), at: centimetres }),
  z.strictObject({
    kind: z.literal('ball'),
    at: place,
    radius: centimetres,
    name: z.string().min(1).exactOptional(),
  }),
  z.strictObject({ kind: z.literal('inversion-table'), at: place, tilt: degrees }),
  z.strictObject({ kind: z.literal('stopwatch'), at: place, radius: centimetres }),
]);

const bend = z.number().min(-2).max(2);
const arrow = z.union(
  [
    z.strictObject({
      follow: part,
      shift: shift.exactOptional(),
      bend: bend.exactOptional(),
      both: z.boolean().exactOptional(),
    }),
    z.strictObject({
      by: part,
      from: shift,
      to: shift,
      bend: bend.exactOptional(),
      both: z.boolean().exactOptional(),
    }),
    z.strictObject({
      around: part,
      radius: centimetres,
      from: degrees,
      to: degrees,
      flat: z.number().exactOptional(),
      both: z.boolean().exactOptional(),
    }),
  ],
  {
    error:
      'expected an arrow that says `follow`, `by` with from and to, or `around` with radius, from and to',
  },
);

const poseFields = {
  tilt: degrees.exactOptional(),
  turn: degrees.exactOptional(),
  sway: degrees.exactOptional(),
  spine: z.tuple([degrees, degrees, degrees]).exactOptional(),
  lean: degrees.exactOptional(),
  twist: degrees.exactOptional(),
  head: z
    .strictObject({
      nod: degrees.exactOptional(),
      turn: degrees.exactOptional(),
      lean: degrees.exactOptional(),
    })
    .exactOptional(),
  shoulders: z
    .strictObject({ up: centimetres.exactOptional(), forward: centimetres.exactOptional() })
    .exactOptional(),
  arms: arm.exactOptional(),
  rightArm: arm.exactOptional(),
  leftArm: arm.exactOptional(),
  legs: leg.exactOptional(),
  rightLeg: leg.exactOptional(),
  leftLeg: leg.exactOptional(),
  props: z.array(prop).exactOptional(),
  touch: z.partialRecord(part, z.string().min(1)).exactOptional(),
};
const pin = z.strictObject({ part, at: place });
const pose = z.strictObject({ ...poseFields, pin }) satisfies z.ZodType<Pose>;
const change = z.strictObject({ ...poseFields, pin: pin.exactOptional() });

/** Names for the usual places to look from; a little round and a little above, so that both sides show. */
const views = {
  side: { around: 12, above: 9 },
  front: { around: 78, above: 6 },
  corner: { around: 48, above: 12 },
  above: { around: 0, above: 62 },
} as const;

const view = z
  .union([z.enum(['side', 'front', 'corner', 'above']), z.strictObject({ around: degrees, above: degrees })])
  .transform((chosen) => (typeof chosen === 'string' ? { ...views[chosen] } : chosen));

type Change = z.infer<typeof change>;

/** What the end says about both arms or legs goes for each of them. */
const changed = (start: Pose, end: Change): Pose => {
  const { rightArm, leftArm, rightLeg, leftLeg, ...rest } = start;
  return {
    ...rest,
    ...(end.arms === undefined && { ...(rightArm && { rightArm }), ...(leftArm && { leftArm }) }),
    ...(end.legs === undefined && { ...(rightLeg && { rightLeg }), ...(leftLeg && { leftLeg }) }),
    ...end,
  };
};

/** A drawing as it is written: what the end does not say is as at the start. */
export const drawingSchema = z
  .strictObject({
    view: view.default({ ...views.side }),
    shows: z.enum(['left', 'right', 'both']).default('both'),
    layout: z.enum(['beside', 'stacked', 'over', 'single']),
    shadow: z.boolean().default(true),
    props: z.array(prop).default([]),
    start: pose,
    end: change.default({}),
    arrows: z.array(arrow).default([]),
  })
  .transform(({ end, ...drawing }): Drawing => ({ ...drawing, end: changed(drawing.start, end) }));
