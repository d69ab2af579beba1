import type { Catalogue } from './content';
import { isExpecting } from './expecting';
import type { Clearance, Today } from './today';

const hasAgreed = ({ cleared }: Today, clearance: Clearance): boolean => cleared.includes(clearance);

/** Whether nothing but breathing is done until whoever knows the operation, or the birth, has agreed (content 4.5). */
export const isLocked = (catalogue: Pick<Catalogue, 'cautions'>, today: Today): boolean =>
  !hasAgreed(today, 'surgeon-agrees') &&
  today.cautions.some((id) => catalogue.cautions[id]?.locks === 'everything-but-breathing');

/** Whether somebody is expecting, and has not said that a midwife or doctor agrees (content 4.5). */
const needsMidwife = (today: Today): boolean => !hasAgreed(today, 'midwife-agrees') && isExpecting(today);

/** Who has to agree before anything but breathing begins; one after the other where two have to. */
export const missingClearances = (catalogue: Pick<Catalogue, 'cautions'>, today: Today): Clearance[] => [
  ...(isLocked(catalogue, today) ? (['surgeon-agrees'] as const) : []),
  ...(needsMidwife(today) ? (['midwife-agrees'] as const) : []),
];

/** Somebody has agreed: to the one question only, as neither can judge for the other. */
export const agreedTo = ({ cleared }: Today, clearance: Clearance): Pick<Today, 'cleared'> => ({
  cleared: [...new Set([...cleared, clearance])],
});

/** Nobody has agreed, or what somebody agreed to is not what is so now. */
export const withdrawn = ({ cleared }: Today, clearance: Clearance): Pick<Today, 'cleared'> => ({
  cleared: cleared.filter((other) => other !== clearance),
});
