import type { Cue } from '../../lambda/coach/cue';
import type { Turn } from '../../lambda/coach/turn';
import { renderTurn } from '../../lambda/speech/render';
import { createVoice } from '../../lambda/speech/voice';

const say = (text: string): Cue => ({
  kind: 'say',
  text,
  ms: createVoice().spokenMs(text),
  place: { step: 0, set: 1, side: 'both', rep: 0, holdMs: 0 },
});
const turn = (part: Partial<Turn>): Turn => ({
  ending: 'ask',
  speech: [say('Shall we go on?')],
  reprompt: [],
  ratePercent: 100,
  ...part,
});

describe('a turn as speech', () => {
  it('keeps the session open where it asks', () => {
    expect(renderTurn(turn({ reprompt: [say('Say go on, or stop.')] }))).toEqual({
      speech: '<speak>Shall we go on?</speak>',
      reprompt: '<speak>Say go on, or stop.</speak>',
      shouldEndSession: false,
    });
  });

  it('carries on in the reprompt', () => {
    const rendered = renderTurn(turn({ ending: 'carry-on', reprompt: [say('Next, knee rolls.')] }));
    expect(rendered.reprompt).toBe('<speak>Next, knee rolls.</speak>');
    expect(rendered.shouldEndSession).toBe(false);
  });

  it('has no reprompt where there is nothing more to say', () => {
    expect(renderTurn(turn({})).reprompt).toBeNull();
  });

  it('never asks after it has closed', () => {
    const rendered = renderTurn(turn({ ending: 'close', reprompt: [say('Are you there?')] }));
    expect(rendered).toMatchObject({ reprompt: null, shouldEndSession: true });
  });

  it('speaks both parts at the rate of the turn', () => {
    const rendered = renderTurn(turn({ reprompt: [say('Say go on.')], ratePercent: 90 }));
    expect(rendered.speech).toBe('<speak><prosody rate="90%">Shall we go on?</prosody></speak>');
    expect(rendered.reprompt).toBe('<speak><prosody rate="90%">Say go on.</prosody></speak>');
  });
});
