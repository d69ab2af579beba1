import type { Catalogue } from '../../../../lambda/coach/content';
import type { Drawing, Pose } from '../../../../lambda/screen/figure/drawing';
import type { Finding } from '../rule';

/** One thing that all drawings have to keep to. */
export interface DrawingRule {
  /** Short and hyphenated; also the name of the rule's module and of its test. */
  name: string;
  /** What the rule asks for, in one sentence. */
  description: string;
  check: (drawings: Readonly<Record<string, Drawing>>, catalogue: Catalogue) => Finding[];
}

/** Where a drawing stands, below `content/`. */
export const drawingFile = (id: string): string => `drawings/${id}.yaml`;

/** Looks at both positions of each drawing; messages begin with the position. */
export const eachPose =
  (look: (pose: Pose, drawing: Drawing) => string[]): DrawingRule['check'] =>
  (drawings) =>
    Object.entries(drawings).flatMap(([id, drawing]) =>
      (['start', 'end'] as const).flatMap((which) =>
        look(drawing[which], drawing).map((message) => ({
          where: drawingFile(id),
          message: `${which}: ${message}`,
        })),
      ),
    );

/** A length of a drawing in whole centimetres, for a message. */
export const centimetres = (length: number): string => `${Math.round(length)} cm`;
