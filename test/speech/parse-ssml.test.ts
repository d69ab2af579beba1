import { parseSsml, SsmlError, textOf } from './parse-ssml';

describe('the strict reader of SSML', () => {
  it('reads words, breaks and rates in order', () => {
    expect(
      parseSsml('<speak>One<break time="500ms"/><prosody rate="90%">two &amp; three</prosody></speak>'),
    ).toEqual([
      { kind: 'text', text: 'One', ratePercent: 100 },
      { kind: 'break', ms: 500 },
      { kind: 'text', text: 'two & three', ratePercent: 90 },
    ]);
  });

  it('gives the words alone', () => {
    expect(textOf('<speak>One<break time="1s"/>two.</speak>')).toBe('One two.');
  });

  it.each([
    ['no document', 'Hello.'],
    ['an open document', '<speak>Hello.'],
    ['text after the document', '<speak>Hello.</speak> there'],
    ['two documents', '<speak></speak><speak></speak>'],
    ['a document in a document', '<speak><speak></speak></speak>'],
    ['crossed tags', '<speak><prosody rate="90%">Hello.</speak></prosody>'],
    ['a tag that is not allowed', '<speak><whisper>Hello.</whisper></speak>'],
    ['an audio file', '<speak><audio src="https://example.com/a.mp3"/></speak>'],
    ['a break that is too long', '<speak><break time="10001ms"/></speak>'],
    ['a break without a unit', '<speak><break time="500"/></speak>'],
    ['a break of no time', '<speak><break time="0s"/></speak>'],
    ['a break with words in it', '<speak><break time="1s">one</break></speak>'],
    ['a rate that is too slow', '<speak><prosody rate="10%">Hello.</prosody></speak>'],
    ['a bare ampersand', '<speak>knees & hips</speak>'],
    ['an unknown entity', '<speak>knees&nbsp;hips</speak>'],
    ['a bare bracket', '<speak>knees > hips</speak>'],
    ['an unfinished tag', '<speak>knees <hips</speak>'],
    ['a control character', '<speak>knees\u0007</speak>'],
    ['half a surrogate pair', '<speak>knees\uD83D</speak>'],
    ['a comment', '<speak><!-- hips --></speak>'],
  ])('refuses %s', (_, ssml) => {
    expect(() => parseSsml(ssml)).toThrow(SsmlError);
  });
});
