/** How the body lies, kneels, sits or stands while an exercise is done. */
export type Position =
  | 'on-back'
  | 'on-side'
  | 'on-front'
  | 'hands-and-knees'
  | 'kneeling'
  | 'seated'
  | 'standing'
  | 'ball-seated'
  | 'ball-front'
  | 'ball-back';

const OFF_THE_FLOOR: ReadonlySet<Position> = new Set(['seated', 'standing', 'ball-seated']);

/** Whether the position is one that needs getting down to the floor. */
export const isOnTheFloor = (position: Position): boolean => !OFF_THE_FLOOR.has(position);
