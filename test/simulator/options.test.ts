import { talkOptions } from '../../simulator/options';

test('without options it is a real-time Echo of one person, with its data beside the project', () => {
  expect(talkOptions([])).toEqual({
    speed: 1,
    data: '.data',
    locale: 'en-US',
    user: 'me',
    script: null,
    json: false,
    help: false,
  });
});

test('every option is taken', () => {
  const args = '--speed 20 --data d --locale en-GB --user you --script - --json'.split(' ');
  expect(talkOptions(args)).toEqual({
    speed: 20,
    data: 'd',
    locale: 'en-GB',
    user: 'you',
    script: '-',
    json: true,
    help: false,
  });
});

test('the speed may be boundless', () => {
  expect(talkOptions(['--speed', 'max']).speed).toBe('max');
});

test.each([
  [['--speed', 'fast'], '--speed takes a number above 0 and up to 1000, or max; not "fast".'],
  [['--speed', '0'], 'not "0"'],
  [['--speed'], "Option '--speed <value>' argument missing. See --help."],
  [['--spede', '2'], "Unknown option '--spede'. See --help."],
  [['start'], "Unexpected argument 'start'"],
  [['--data='], '--data must not be empty'],
])('%p is explained', (args, sentence) => {
  expect(() => talkOptions(args)).toThrow(sentence);
});
