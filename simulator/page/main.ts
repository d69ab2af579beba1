import { Announcer } from './announcer';
import { byId, mark, show, write } from './dom';
import { Drawer } from './drawer';
import { Drawings } from './drawings';
import { BrowserEar } from './ear';
import { like, liked, onLiking } from './kept';
import { Link } from './link';
import { setUpMicrophone } from './microphone';
import { QuickPhrases } from './quick-phrases';
import { RoomClock } from './room-clock';
import { RoomView } from './room-view';
import { RoutineLine } from './routine-line';
import { sceneAt, type Scene } from './scene';
import { Settings } from './settings';
import { ScreenView } from './screen-view';
import { setUpShortcuts } from './shortcuts';
import { Stage } from './stage';
import { setUpTheme } from './theme';
import { TranscriptList } from './transcript-list';
import { VoiceOut } from './voice-out';
import { WakeLock } from './wake-lock';

const clock = new RoomClock();
const voice = new VoiceOut(clock);
const room = new RoomView();
const link = new Link({
  onMessage: (message) => {
    clock.set(message.clock);
    room.take(message);
  },
  onConnected: (isConnected) => room.connected(isConnected),
});

const say = (phrase: string): void => {
  if (phrase.trim() !== '') link.send({ type: 'say', phrase });
};
const jump = (): void => link.send({ type: 'jump' });

const stage = new Stage(new Drawings(), say);
const quick = new QuickPhrases(say);
const line = new RoutineLine();
const transcript = new TranscriptList();
const announcer = new Announcer();
const wakeLock = new WakeLock();
const settings = new Settings({
  voices: () => voice.voices,
  switches: () => room.switches,
  reminders: () => room.reminders,
  onSwitch: (switches) => link.send({ type: 'switch', switches }),
});
const screen = new ScreenView({
  onDoing: (id, doing) => link.send({ type: 'document', id, doing }),
  onTrouble: (sentence) => drawer.trouble(sentence),
});
const drawer: Drawer = new Drawer({
  switches: () => room.switches,
  speed: () => clock.speed,
  onSwitch: (switches) => link.send({ type: 'switch', switches }),
  onSpeed: (speed) => link.send({ type: 'speed', speed }),
  onJump: jump,
});

let scene: Scene | null = null;
let frame = 0;

/** Draws the present moment, and goes on for as long as time changes anything. */
const draw = (): void => {
  frame = 0;
  scene = sceneAt(room.state, room.routine, room.heard, clock.nowMs());
  stage.show(scene, room.routine, room.hasSession);
  quick.show(room.routine);
  line.show(room.routine, scene);
  announcer.show(scene, voice.speaks);
  drawer.tick(clock.nowMs());
  if (room.state.kind === 'speaking') drawSoon();
};
const drawSoon = (): void => {
  frame ||= requestAnimationFrame(draw);
};

const heard = byId('heard', HTMLElement);
const banner = byId('banner', HTMLElement);
const ear = new BrowserEar({
  onWake: () => link.send({ type: 'wake' }),
  onPhrase: say,
  onHearing: (text) => write(heard, text === '' ? '' : `“${text}”`),
  onTrouble: (sentence) => {
    write(heard, sentence);
    like({ handsFree: false });
  },
  isListening: () => room.state.kind === 'listening',
  saying: () => scene?.caption ?? '',
});

room.on({
  state: (state) => {
    voice.become(state);
    drawer.become(state);
    wakeLock.wanted = room.hasSession || state.kind === 'speaking';
    drawSoon();
  },
  routine: drawSoon,
  clock: () => {
    voice.resync();
    drawer.refresh();
    const shown = byId('speed-shown', HTMLElement);
    show(shown, clock.speed > 0 && clock.speed !== 1);
    write(shown, `${clock.speed}×`);
    drawSoon();
  },
  transcript: (lines) => transcript.fill(lines),
  line: (added) => transcript.add(added),
  exchanges: (exchanges) => drawer.fill(exchanges, room.stored),
  exchange: (exchange) => drawer.exchange(exchange),
  stored: (stored) => {
    drawer.store(stored);
    settings.refresh();
  },
  screen: (news) => screen.take(news),
  switches: ({ locale, screen: kind }) => {
    screen.kind = kind;
    voice.locale = locale;
    ear.lang = locale;
    settings.refresh();
    drawer.refresh();
  },
  standing: ({ isConnected, isAudible }) => {
    voice.audible = isConnected && isAudible;
    if (!isConnected) voice.become({ kind: 'idle' });
    const claim = document.createElement('button');
    claim.textContent = 'Use it here';
    claim.addEventListener('click', () => link.send({ type: 'claim' }));
    banner.replaceChildren(
      ...(isConnected
        ? isAudible
          ? []
          : ['Your Echo speaks in another window. ', claim]
        : ['The Echo cannot be reached. Is npm start still running? It is looked for again every second.']),
    );
  },
});

byId('say', HTMLFormElement).addEventListener('submit', (event) => {
  event.preventDefault();
  const phrase = byId('phrase', HTMLInputElement);
  say(phrase.value);
  phrase.value = '';
});
for (const touch of ['pointerdown', 'keydown']) addEventListener(touch, () => voice.unlock());

const mute = (): void => like({ sound: liked().sound === 'voice' ? 'ticks' : 'voice' });
const sound = byId('sound', HTMLButtonElement);
sound.addEventListener('click', mute);
const showSound = (): void => {
  const isVoice = liked().sound === 'voice';
  mark(sound, 'aria-pressed', String(isVoice));
  sound.querySelector('use')?.setAttribute('href', isVoice ? '#icon-sound' : '#icon-no-sound');
};

setUpTheme();
setUpMicrophone(ear);
setUpShortcuts({
  say,
  jump,
  mute,
  focusText: () => byId('phrase', HTMLInputElement).focus(),
  settings: () => settings.open(),
  developers: () => drawer.toggle(),
});
onLiking(() => {
  showSound();
  voice.refresh();
  ear.handsFree = liked().handsFree;
});
voice.onVoices(() => settings.refresh());
drawSoon();
