import { finished } from '../finish';
import { guide, yourTurn } from '../guide';
import type { Moment, Outcome } from '../moment';
import type { PlanInputs } from '../plan-inputs';
import { yes } from './reply';

/** The document has said everything: the next part follows, or what it offered begins. */
export const flowOn = (moment: Moment): Outcome => {
  const { session, place, located, member } = moment;
  const inputs: PlanInputs | null = session.inputs;
  if (session.state === 'finished' && inputs !== null) return finished(moment, inputs);
  if (session.state !== 'guiding' || inputs === null || place === null || located === null)
    return yes(moment);
  const entry = place.rep === 0 ? 'fresh' : 'soon';
  return member.settings.carryOn
    ? guide(moment, { inputs, place, entry })
    : yourTurn(moment, inputs, place, entry);
};
