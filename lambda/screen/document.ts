import { APL_VERSION, SPEAKING, type AplScreen, type AplThing } from './apl';
import { buttonStyle, mainButtonStyle } from './button';
import { colours } from './colours';
import { icons, rings } from './ring';

export interface DocumentParts {
  /** Named values of the whole document, which commands change (`bind` of the component `stage`). */
  bind?: readonly AplThing[];
  graphics?: AplThing;
  onMount?: readonly AplThing[];
  handleTick?: readonly AplThing[];
  item: AplThing;
  datasources?: AplThing;
}

/** The frame of every document: dark, with the styles of buttons, and a stage that holds what commands change. */
export const documentOf = ({
  bind = [],
  graphics = {},
  onMount = [],
  handleTick = [],
  item,
  datasources = {},
}: DocumentParts): AplScreen => ({
  document: {
    type: 'APL',
    version: APL_VERSION,
    theme: 'dark',
    settings: { idleTimeout: 120_000 },
    styles: { button: buttonStyle, mainButton: mainButtonStyle },
    graphics: { ...rings, ...icons, ...graphics },
    ...(onMount.length === 0
      ? {}
      : { onMount: [{ type: 'Sequential', sequencer: SPEAKING, screenLock: true, commands: onMount }] }),
    mainTemplate: {
      parameters: ['payload'],
      item: {
        type: 'Frame',
        id: 'stage',
        width: '100vw',
        height: '100vh',
        backgroundColor: colours.night,
        bind: [{ name: 'isStopped', value: false, type: 'boolean' }, ...bind],
        ...(handleTick.length === 0 ? {} : { handleTick }),
        item,
      },
    },
  },
  datasources,
});
