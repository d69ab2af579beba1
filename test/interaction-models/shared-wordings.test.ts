import type { IntentSource, ModelSource } from '../../tools/models/source';
import { sharedWordings } from './shared-wordings';

const intent = (name: string, ...samples: string[]): IntentSource => ({
  name,
  slots: { part: 'BODY_PART' },
  wordings: 'spread',
  samples,
  except: [],
});

const source = (...intents: IntentSource[]): ModelSource => ({
  model: { invocationName: 'my test', locales: ['en-US'], fallbackSensitivity: 'LOW' },
  groups: {},
  intents,
  types: [],
  locales: [],
});

describe('two intents', () => {
  test('may say different things', () => {
    expect(sharedWordings(source(intent('A', 'go [now]'), intent('B', 'wait [now]')))).toEqual([]);
  });

  test('share what any of their lines can say, in the model or not', () => {
    const long = '(a|b|c|d|e|f|g|h|i) (j|k|l|m|n|o|p|q|r)';
    expect(sharedWordings(source(intent('A', long), intent('B', 'i r', 'h q')))).toEqual([
      'A and B share 2 wordings, such as "i r", "h q".',
    ]);
  });

  test('do not share what one of them leaves to the other', () => {
    const yielding = { ...intent('A', 'go [now]'), except: ['go'] };
    expect(sharedWordings(source(yielding, intent('B', 'go')))).toEqual([]);
  });

  test('share contractions and what they stand for', () => {
    expect(sharedWordings(source(intent('A', "i'm ready"), intent('B', 'i am ready')))).toHaveLength(1);
  });

  test('share a slot of the same type, whatever it is called', () => {
    const other: IntentSource = { ...intent('B', 'my {where}'), slots: { where: 'BODY_PART' } };
    expect(sharedWordings(source(intent('A', 'my {part}'), other))).toHaveLength(1);
  });
});
