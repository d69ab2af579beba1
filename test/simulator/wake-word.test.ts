import { saidToAlexa } from '../../simulator/wake-word';

test.each([
  ['Alexa, pause', false, '', 'pause'],
  ['erm alexa next please', false, '', 'next please'],
  ['pause', false, '', null],
  ['yes', true, '', 'yes'],
  ['Alexa', false, '', ''],
  // What the loudspeaker says is not meant for her.
  ['alexa pause', false, 'Say, Alexa, pause, at any time.', null],
  ['alexa stop', false, 'Say, Alexa, pause, at any time.', 'stop'],
])('of "%s", listened to: %s, while "%s" is said, Alexa takes %s', (heard, isListening, saying, taken) => {
  expect(saidToAlexa(heard, isListening, saying)).toBe(taken);
});
