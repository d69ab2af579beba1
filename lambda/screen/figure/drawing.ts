/** Names of places on the body, as drawings use them. */
export const partNames = [
  'hips',
  'waist',
  'chest',
  'belly',
  'small of back',
  'upper back',
  'shoulders',
  'head',
  'forehead',
  'right shoulder',
  'left shoulder',
  'right elbow',
  'left elbow',
  'right wrist',
  'left wrist',
  'right hand',
  'left hand',
  'right thigh',
  'left thigh',
  'right knee',
  'left knee',
  'right shin',
  'left shin',
  'right ankle',
  'left ankle',
  'right heel',
  'left heel',
  'right toes',
  'left toes',
] as const;
export type PartName = (typeof partNames)[number];

/** A place in the room, in centimetres; without z as far from the viewer as the joint that the limb hangs on. */
export type Place = [x: number, y: number] | [x: number, y: number, z: number];

/** Where an arm or leg gets to: a place in the room, or a part of the own body. */
export type Target = Place | PartName;

/** Degrees; absent is 0. Either the joints, or `at` and the joints follow from it. */
export interface Arm {
  /** Hanging 0, forwards 90, overhead 180. */
  raise?: number;
  /** Sideways, away from the body: 90 is level. */
  out?: number;
  /** The upper arm about its length: positive turns the forearm inwards. */
  turn?: number;
  elbow?: number;
  /** The wrist bent: positive towards the palm. */
  wrist?: number;
  /** Where the wrist gets to. On the floor the palm is put down flat. */
  at?: Target;
  /** Centimetres from `at`. */
  nudge?: Place;
  /** Moves the elbow about the line from shoulder to wrist: positive outwards. */
  swivel?: number;
  /** The hand lies flat on what it holds or rests on, pointing to the head (`up`), away from it (`down`) or on. */
  hand?: 'up' | 'down' | 'front' | 'back' | 'in' | 'out';
}

/** Degrees; absent is 0. Either the joints, or `at` and the joints follow from it. */
export interface Leg {
  /** In line with the trunk 0, thigh forwards 90. */
  lift?: number;
  /** Sideways, away from the other leg. */
  out?: number;
  /** The thigh about its length: positive turns knee and toes outwards. */
  turn?: number;
  knee?: number;
  /** Toes drawn up is negative, at a right angle 0, pointed 80. */
  ankle?: number;
  /** Where the heel gets to; the sole is put down flat unless `ankle` says otherwise. */
  at?: Target;
  nudge?: Place;
  /** Moves the knee about the line from hip to heel: positive outwards. */
  swivel?: number;
}

/** How a body is held; what is absent is 0, or hangs straight. `docs/content.md` shows each angle. */
export interface Pose {
  /** Upright 0, face down 90, face up -90. */
  tilt?: number;
  /** About the length of the trunk: at 0 the right side is near, at 90 the front looks at the viewer. */
  turn?: number;
  /** The whole trunk sideways, to the own right. */
  sway?: number;
  /** What stays where: the part and its place. */
  pin: { part: PartName; at: Place };
  /** Lower, middle and upper back, bent forwards. */
  spine?: [low: number, middle: number, high: number];
  /** The spine sideways to the own right, in all. */
  lean?: number;
  /** The shoulders turned to the own right, in all. */
  twist?: number;
  /** Chin to chest is positive; `turn` and `lean` to the own right. */
  head?: { nod?: number; turn?: number; lean?: number };
  /** Centimetres up and forwards. */
  shoulders?: { up?: number; forward?: number };
  /** Both arms alike; `rightArm` and `leftArm` stand instead of it. */
  arms?: Arm;
  rightArm?: Arm;
  leftArm?: Arm;
  legs?: Leg;
  rightLeg?: Leg;
  leftLeg?: Leg;
  /** Things that are there in this position only, such as a ball that rolls. */
  props?: Prop[];
  /** What has to be in contact, for the check of the content: a part of the body, and a prop or the floor. */
  touch?: Partial<Record<PartName, string>>;
}

/** Things around the body; places in centimetres, the floor is y = 0. */
export type Prop =
  | { kind: 'mat'; from: number; to: number; width?: number }
  | { kind: 'box'; name: string; from: Place; to: Place; soft?: boolean }
  | { kind: 'chair'; at: number; height?: number }
  | { kind: 'wall'; at: number; height?: number }
  | { kind: 'doorway'; at: number }
  | { kind: 'ball'; at: Place; radius: number; name?: string }
  | { kind: 'inversion-table'; at: Place; tilt: number }
  | { kind: 'stopwatch'; at: Place; radius: number };

/** Which way something moves. Shifts are centimetres in the plane of the picture. */
export type Arrow =
  /** From where a part starts to where it ends, pushed aside by `shift`, curved by `bend` (a share of the way). */
  | { follow: PartName; shift?: [number, number]; bend?: number; both?: boolean }
  /** Beside a part at the end: from and to, measured from it. */
  | { by: PartName; from: [number, number]; to: [number, number]; bend?: number; both?: boolean }
  /** Around a part, in degrees of the clock face: 0 is up, 90 is right. */
  | { around: PartName; radius: number; from: number; to: number; flat?: number; both?: boolean };

/** From where one looks: degrees round from the side (90: at who faces right), degrees above the floor. */
export interface View {
  around: number;
  above: number;
}

/** What is drawn of one exercise. */
export interface Drawing {
  view: View;
  /** The side that the poses work as they are written; the other one is the mirror image. */
  shows: 'left' | 'right' | 'both';
  /** The two positions next to each other, one below the other, or the start as a shadow behind the end. */
  layout: 'beside' | 'stacked' | 'over' | 'single';
  props: Prop[];
  start: Pose;
  end: Pose;
  arrows: Arrow[];
  /** Whether the start is shown as a shadow behind the end. */
  shadow: boolean;
}
