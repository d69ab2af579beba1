import {
  conversationWith,
  ended,
  intent,
  launch,
  rememberingLog,
  spokenIn,
  switchableStore,
  userId,
} from './support';

describe('the skill', () => {
  it('reads once a session and writes once a turn', async () => {
    const { store, state } = switchableStore();
    const talk = conversationWith(store, rememberingLog().log);
    await talk.send(launch);
    for (const name of ['AMAZON.PauseIntent', 'AMAZON.ResumeIntent', 'WhereAmIIntent']) {
      talk.wait(60_000);
      await talk.send(intent(name));
    }
    expect(state.calls).toEqual(['load', 'save', 'save', 'save', 'save']);
  });

  it('stores before it answers: what was asked is in the store', async () => {
    const { store, state } = switchableStore();
    const talk = conversationWith(store, rememberingLog().log);
    await talk.send(launch);
    expect(state.stored().session?.state).toBe('guiding');
  });

  it('deletes what is stored of somebody who wants to be forgotten, and writes nothing after it', async () => {
    const { store, state } = switchableStore();
    const talk = conversationWith(store, rememberingLog().log);
    await talk.send(launch);
    await talk.send(intent('ForgetMeIntent'));
    state.calls.length = 0;
    const gone = await talk.send(intent('AMAZON.YesIntent'));
    expect(spokenIn(gone)).toMatch(/I have forgotten everything/);
    expect(gone.response.shouldEndSession).toBe(true);
    expect(state.calls).toEqual(['remove']);
    expect(talk.attributes()).not.toHaveProperty('held');
  });

  it('says so when somebody cannot be forgotten just now, and goes on', async () => {
    const { store, state } = switchableStore();
    const talk = conversationWith(store, rememberingLog().log);
    await talk.send(launch);
    await talk.send(intent('ForgetMeIntent'));
    state.isDown = true;
    const failed = await talk.send(intent('AMAZON.YesIntent'));
    expect(spokenIn(failed)).toMatch(/I cannot delete it just now/);
    expect(failed.response.shouldEndSession).toBe(false);
    expect(state.stored().session?.inputs?.routine).toBe('general-10');
    expect(spokenIn(await talk.send(intent('AMAZON.ResumeIntent')))).toMatch(/First, pelvic tilts/);
  });

  it('answers a launch when the database is down, and says nothing false about keeping', async () => {
    const { store, state } = switchableStore();
    state.isDown = true;
    const talk = conversationWith(store, rememberingLog().log);
    const welcome = await talk.send(launch);
    expect(spokenIn(welcome)).toMatch(/Welcome to my back stretches/);
    const started = await talk.send(intent('AMAZON.YesIntent'));
    expect(spokenIn(started)).toMatch(/Starting ten-minute back stretches/);
    const stopped = await talk.send(intent('AMAZON.StopIntent'));
    expect(spokenIn(stopped)).toMatch(/^ ?Stopping here\. Rest/);
  });

  it('goes on from the session attributes when the database fails in the middle', async () => {
    const { store, state } = switchableStore();
    const talk = conversationWith(store, rememberingLog().log);
    await talk.send(launch);
    state.isDown = true;
    talk.wait(100_000);
    expect(spokenIn(await talk.send(intent('AMAZON.PauseIntent')))).toMatch(/Paused at/);
    talk.wait(5_000);
    expect(spokenIn(await talk.send(intent('AMAZON.ResumeIntent')))).toMatch(/Get ready|Next/);
    expect(state.stored().session?.state).toBe('guiding');
  });

  it('stores everything once the database is back', async () => {
    const { store, state } = switchableStore();
    const talk = conversationWith(store, rememberingLog().log);
    await talk.send(launch);
    state.isDown = true;
    talk.wait(100_000);
    await talk.send(intent('SlowerIntent'));
    state.isDown = false;
    talk.wait(20_000);
    await talk.send(intent('AMAZON.PauseIntent'));
    expect(state.stored().settings.pace).toBe('slower');
    expect(state.stored().session?.state).toBe('paused');
  });

  it.each(['USER_INITIATED', 'EXCEEDED_MAX_REPROMPTS', 'ERROR'] as const)(
    'keeps the place and says nothing when the session ends: %s',
    async (reason) => {
      const { store, state } = switchableStore();
      const talk = conversationWith(store, rememberingLog().log);
      await talk.send(launch);
      talk.wait(60_000);
      const { response } = await talk.send(ended(reason));
      expect(response).toEqual({});
      expect(state.stored().session).toMatchObject({ state: 'paused', spoken: null });
    },
  );

  it('answers a failure of the coach with a plain sentence, and keeps the place', async () => {
    const { store, state } = switchableStore();
    const { log, troubles } = rememberingLog();
    const talk = conversationWith(store, log);
    await talk.send(launch);
    const broken = talk.attributes().held as { member: { session: { inputs: { changes: object } } } };
    // A plan that cannot be made: a dose with no number of repetitions that a computer could count to.
    broken.member.session.inputs.changes = { 0: { dose: { reps: 1e9 } } };
    jest.spyOn(Array, 'from').mockImplementationOnce(() => {
      throw new Error('out of memory');
    });
    talk.wait(60_000);
    const answer = await talk.send(intent('WhereAmIIntent'));
    jest.restoreAllMocks();
    expect(spokenIn(answer)).toMatch(/Sorry, something went wrong on my side\. Say resume/);
    expect(state.stored().session?.state).toBe('paused');
    expect(troubles.map(({ what }) => what)).toContain('The coach failed; the place is kept.');
  });

  it('refuses requests of another skill', async () => {
    const { store } = switchableStore();
    const talk = conversationWith(store, rememberingLog().log, { skillId: 'amzn1.ask.skill.ours' });
    await expect(talk.send(launch)).rejects.toThrow(/skill/i);
  });

  it.each(['System.ExceptionEncountered', 'Display.ElementSelected', 'No.SuchRequest'])(
    'answers %s with nothing',
    async (type) => {
      const { store } = switchableStore();
      const talk = conversationWith(store, rememberingLog().log);
      const request = {
        ...launch,
        type,
        error: { type: 'INVALID_RESPONSE', message: '' },
        cause: { requestId: '' },
      };
      const { response } = await talk.send(request as unknown as typeof launch);
      expect(response.outputSpeech).toBeUndefined();
    },
  );

  it('takes an intent it has never heard of for something it did not understand', async () => {
    const { store } = switchableStore();
    const talk = conversationWith(store, rememberingLog().log);
    expect(spokenIn(await talk.send(intent('FutureIntent')))).toMatch(/I am best at back stretches/);
  });
});

describe('the log', () => {
  it('names nobody', async () => {
    const { store } = switchableStore();
    const { log, all } = rememberingLog();
    const talk = conversationWith(store, log);
    await talk.send(launch);
    expect(all()).not.toContain(userId);
    expect(all()).not.toContain('amzn1.ask.device');
  });

  it('says nothing about a body', async () => {
    const { store } = switchableStore();
    const { log, all } = rememberingLog();
    const talk = conversationWith(store, log);
    for (const name of [
      'ItHurtsIntent',
      'PregnantIntent',
      'AfterSurgeryIntent',
      'DizzyIntent',
      'RedFlagIntent',
    ]) {
      await talk.send(intent(name));
    }
    expect(all()).not.toMatch(/hurt|pregnan|surger|dizz|red-?flag/i);
  });

  it('has one line for each turn', async () => {
    const { store } = switchableStore();
    const { log, lines } = rememberingLog();
    const talk = conversationWith(store, log);
    await talk.send(launch);
    await talk.send(intent('AMAZON.PauseIntent'));
    expect(lines.map(({ action, state, isStored }) => [action, state, isStored])).toEqual([
      ['launch', 'guiding', true],
      ['pause', 'paused', true],
    ]);
  });
});
