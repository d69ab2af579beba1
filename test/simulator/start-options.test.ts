import { browserCommand } from '../../simulator/open-browser';
import { startOptions } from '../../simulator/start-options';
import { readMessage } from '../../simulator/web/pages';

test('without options it is one Echo on the usual port, at the usual speed', () => {
  expect(startOptions([])).toEqual({
    port: 3210,
    speed: 1,
    data: '.data',
    user: 'me',
    locale: null,
    open: true,
    help: false,
  });
});

test.each([
  [['--port', 'door'], '--port takes a number up to 65535; not "door".'],
  [['--speed', '0'], '--speed takes a number above 0 and up to 1000; not "0".'],
  [['--locale', 'de-DE'], '--locale is one of en-US, en-GB, en-CA, en-AU, en-IN; not "de-DE".'],
  [['--data', ''], '--data must not be empty. See --help.'],
])('%p is a mistake', (args, sentence) => {
  expect(() => startOptions(args)).toThrow(sentence);
});

test.each([
  ['darwin', {}, ['open', 'http://x/']],
  ['win32', {}, ['cmd', '/c', 'start', '', 'http://x/']],
  ['linux', { DISPLAY: ':0' }, ['xdg-open', 'http://x/']],
  ['linux', {}, null],
  ['linux', { DISPLAY: ':0', BROWSER: 'none' }, null],
  ['linux', { BROWSER: 'lynx' }, ['lynx', 'http://x/']],
] as const)('on %s with %p a browser is %p', (platform, env, command) => {
  expect(browserCommand('http://x/', platform, env)).toEqual(command);
});

test.each([
  ['not JSON'],
  ['null'],
  ['{"type":"say"}'],
  ['{"type":"speed","speed":0}'],
  ['{"type":"speed","speed":1000}'],
  ['{"type":"leave"}'],
  ['{"type":"document","id":1,"doing":{"does":"speak"}}'],
])('a page that says %s says nothing', (text) => {
  expect(readMessage(text)).toBeNull();
});

test('of switches a page may set those that exist, in positions they have', () => {
  const switches = { locale: 'en-GB', screen: 'huge', colour: 'blue', databaseUp: false };
  expect(readMessage(JSON.stringify({ type: 'switch', switches }))).toEqual({
    type: 'switch',
    switches: { locale: 'en-GB', databaseUp: false },
  });
});
