import { box, sendEvent, setValue, stopSpeaking, text, type AplThing, type EventArguments } from './apl';
import { colours } from './colours';
import type { Profile } from './profile';
import type { IconName } from './ring';

export interface Button {
  id: string;
  icon: IconName | null;
  /** Read out by screen readers, and written on the button where `isWritten`. */
  label: string;
  isWritten?: boolean;
  /** The one that is meant mostly. */
  isMain?: boolean;
  tells: EventArguments;
}

/** Focused by a remote control, or under a finger, a button is brighter. */
export const buttonStyle: AplThing = {
  values: [
    { backgroundColor: colours.card, borderColor: colours.line, borderWidth: 2 },
    { when: '${state.focused}', borderColor: colours.words, borderWidth: 4 },
    { when: '${state.pressed}', backgroundColor: colours.press },
  ],
};

export const mainButtonStyle: AplThing = {
  values: [
    { backgroundColor: colours.press, borderColor: colours.work, borderWidth: 3 },
    { when: '${state.focused}', borderColor: colours.words, borderWidth: 5 },
    { when: '${state.pressed}', backgroundColor: colours.line },
  ],
};

/**
 * Something to touch. Whatever the document was doing stops at once: its commands by APL's own rule, its clock by
 * `isStopped`.
 */
export const buttonOf = (
  { id, icon, label, isWritten = false, isMain = false, tells }: Button,
  { buttonVh, smallVh }: Profile,
  properties: AplThing = {},
): AplThing => ({
  type: 'TouchWrapper',
  id,
  accessibilityLabel: label,
  ...properties,
  onPress: [setValue('isStopped', true), sendEvent(tells), stopSpeaking],
  item: {
    type: 'Frame',
    style: isMain ? 'mainButton' : 'button',
    inheritParentState: true,
    height: `${buttonVh}vh`,
    ...(isWritten ? {} : { width: `${isMain ? buttonVh * 1.6 : buttonVh}vh` }),
    borderRadius: `${buttonVh / 2}vh`,
    item: box(
      'row',
      {
        height: '100%',
        alignItems: 'center',
        justifyContent: 'center',
        ...(isWritten
          ? { paddingLeft: `${buttonVh / 3}vh`, paddingRight: `${buttonVh / 3}vh` }
          : { width: '100%' }),
      },
      [
        icon === null
          ? null
          : {
              type: 'VectorGraphic',
              source: icon,
              width: `${buttonVh * 0.5}vh`,
              height: `${buttonVh * 0.5}vh`,
              scale: 'best-fit',
            },
        isWritten
          ? text(label, {
              color: colours.words,
              fontSize: `${smallVh}vh`,
              fontWeight: '500',
              maxLines: 1,
              paddingLeft: icon === null ? 0 : '1.5vh',
            })
          : null,
      ],
    ),
  },
});
