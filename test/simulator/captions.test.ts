import { captionsOf, numberSaid } from '../../simulator/captions';
import { timelineOf } from '../../simulator/timeline';
import { steadyVoice } from './fakes';

const linesOf = (inside: string): string[] =>
  captionsOf(timelineOf(`<speak>${inside}</speak>`, steadyVoice)).reduce<string[]>(
    (lines, { text, continues }) =>
      continues ? [...lines.slice(0, -1), `${lines.at(-1) ?? ''} ${text}`] : [...lines, text],
    [],
  );

const second = '<break time="500ms"/>';

test('a count stands in one line', () => {
  expect(linesOf(`Ready.${second}one.${second}two${second}Three.${second}Let go.`)).toEqual([
    'Ready.',
    '1 2 3',
    'Let go.',
  ]);
});

test('a count in fives stands in one line too', () => {
  expect(linesOf('five<break time="5s"/>ten<break time="5s"/>fifteen')).toEqual(['5 10 15']);
});

test('sentences that follow each other share a line', () => {
  expect(linesOf('Lie down. Bend your knees.<break time="2s"/>Breathe.')).toEqual([
    'Lie down. Bend your knees.',
    'Breathe.',
  ]);
});

test('a long silence is mentioned where it begins', () => {
  expect(linesOf('Lie down.<break time="8s"/>Breathe.')).toEqual(['Lie down. (8 s)', 'Breathe.']);
});

test('a long silence after a count is mentioned as well', () => {
  expect(linesOf(`one${second}two<break time="4s"/>Rest.`)).toEqual(['1 2 (4 s)', 'Rest.']);
});

test('every word has its moment', () => {
  const captions = captionsOf(timelineOf('<speak>One more<break time="1s"/>two</speak>', steadyVoice));
  expect(captions.map(({ atMs, text }) => [Math.round(atMs), text])).toEqual([
    [0, 'One'],
    [444, 'more'],
    [2000, '2'],
  ]);
});

test.each([
  ['zero', 0],
  ['Nine.', 9],
  ['nineteen', 19],
  ['twenty', 20],
  ['twenty-one,', 21],
  ['fifty five', 55],
  ['60', 60],
  ['one more', null],
  ['twenty ten', null],
  ['ready', null],
  ['', null],
])('"%s" says the number %p', (text, number) => {
  expect(numberSaid(text)).toBe(number);
});
