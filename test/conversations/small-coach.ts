import type { RequestEnvelope, ResponseEnvelope } from 'ask-sdk-model';
import { answer, simpleEar, steadyVoice } from '../simulator/fakes';
import type { DialogueOptions } from './watched-echo';

/**
 * A small coach: twenty seconds of counting, its place in the session and in a table, and a word for each intent.
 */
export const smallCoach = (): DialogueOptions => {
  const table = new Map<string, Record<string, unknown>>();
  const second = '<break time="500ms"/>';
  const count = ['one', 'two', 'three', 'four', 'five'].join(second);
  const replyTo = ({ request }: RequestEnvelope): ResponseEnvelope => {
    const intent = request.type === 'IntentRequest' ? request.intent.name : null;
    if (intent === 'AMAZON.PauseIntent') return answer({ speech: 'Paused. Say resume to go on.' });
    if (intent === 'AMAZON.StopIntent') return answer({ speech: 'Well done.', ends: true });
    if (intent === 'AMAZON.NextIntent') return answer({ speech: 'Lie down.' });
    return answer({ speech: `Welcome.<break time="10s"/>${count} Shall we go on?`, reprompt: 'Go on?' });
  };
  const skill = (envelope: RequestEnvelope): Promise<ResponseEnvelope> => {
    const { context, request, session } = envelope;
    if (request.type === 'SessionEndedRequest') return Promise.resolve({ version: '1.0', response: {} });
    const turns = Number(session?.attributes?.turns ?? 0) + 1;
    const member = { session: { place: { step: turns, holdMs: 1000 * turns } } };
    table.set(context.System.person?.personId ?? context.System.user.userId, { turns, member });
    return Promise.resolve({ ...replyTo(envelope), sessionAttributes: { turns, held: { member } } });
  };
  const storedItem = (id: string) => Promise.resolve(table.get(id) ?? null);
  return { world: { skill, ear: simpleEar, storedItem }, voice: steadyVoice };
};
