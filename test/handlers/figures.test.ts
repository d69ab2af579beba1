import { newMember } from '../../lambda/coach/member';
import { hashedId } from '../../lambda/handlers/log';
import {
  conversationWith,
  ended,
  intent,
  launch,
  rememberingLog,
  switchableStore,
  userId,
  type Conversation,
  type RememberingLog,
  type SwitchableStore,
} from './support';

const named = (id: string) => ({
  routine: {
    name: 'routine',
    confirmationStatus: 'NONE' as const,
    value: id,
    resolutions: {
      resolutionsPerAuthority: [
        {
          authority: 'test',
          status: { code: 'ER_SUCCESS_MATCH' as const },
          values: [{ value: { name: id, id } }],
        },
      ],
    },
  },
});

describe('What is counted of a conversation', () => {
  let log: RememberingLog;
  let kept: SwitchableStore;
  let talk: Conversation;

  beforeEach(() => {
    log = rememberingLog();
    kept = switchableStore();
    talk = conversationWith(kept.store, log.log);
  });

  const start = async (): Promise<void> => {
    await talk.send(intent('StartNamedRoutineIntent', named('general-5')));
    talk.wait(60_000);
  };

  it('is a routine that starts', async () => {
    await start();
    expect(log.figures).toEqual(['RoutinesStarted']);
  });

  it('is one that is paused, and taken up again', async () => {
    await start();
    await talk.send(intent('AMAZON.PauseIntent'));
    talk.wait(5_000);
    await talk.send(intent('AMAZON.ResumeIntent'));
    expect(log.figures).toEqual(['RoutinesStarted', 'RoutinesPaused', 'RoutinesResumed']);
  });

  it('is nothing for a question in between', async () => {
    await start();
    await talk.send(intent('HowLongLeftIntent'));
    await talk.send(intent('SlowerIntent'));
    expect(log.figures).toEqual(['RoutinesStarted']);
  });

  it('is another routine that starts instead', async () => {
    await start();
    await talk.send(intent('StartNamedRoutineIntent', named('general-10')));
    expect(log.figures).toEqual(['RoutinesStarted', 'RoutinesStarted']);
  });

  it('is a routine that somebody left', async () => {
    await start();
    await talk.send(ended('USER_INITIATED'));
    expect(log.figures).toEqual(['RoutinesStarted', 'RoutinesPaused']);
  });

  it('is one that was heard to its end in silence', async () => {
    await start();
    for (let slices = 0; slices < 8 && !log.figures.includes('RoutinesFinished'); slices += 1) {
      await talk.send(intent('ReadyIntent'));
      talk.wait(300_000);
    }
    await talk.send(ended('EXCEEDED_MAX_REPROMPTS'));
    expect(log.figures).toEqual(['RoutinesStarted', 'RoutinesFinished']);
  });

  it('is a phrase that was not understood', async () => {
    await talk.send(intent('AMAZON.FallbackIntent'));
    expect(log.figures).toEqual(['Unheard']);
  });

  it('is a place that could not be stored, in a turn or at the end', async () => {
    await start();
    kept.state.isDown = true;
    await talk.send(intent('AMAZON.PauseIntent'));
    await talk.send(ended('USER_INITIATED'));
    expect(log.figures).toEqual(['RoutinesStarted', 'RoutinesPaused', 'FailedSaves', 'FailedSaves']);
  });

  it('is no routine for a single exercise', async () => {
    await talk.send(
      intent('StartSingleExerciseIntent', { exercise: { ...named('bridge').routine, name: 'exercise' } }),
    );
    expect(kept.state.stored().session?.state).toBe('guiding');
    expect(log.figures).toEqual([]);
  });

  it('is nothing before the notice was accepted', async () => {
    talk = conversationWith(switchableStore(newMember()).store, log.log);
    await talk.send(launch);
    expect(log.figures).toEqual([]);
  });

  it('names the end of a session, and nobody', async () => {
    await start();
    await talk.send(ended('USER_INITIATED'));
    const details = { member: hashedId(userId), reason: 'user', isStored: true };
    expect(log.events).toEqual([{ what: 'session ended', details }]);
  });
});
