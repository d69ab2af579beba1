import type { Words } from '../coach/words';
import { box, capital, sendEvent, setValue, stopSpeaking, text, type AplScreen, type AplThing } from './apl';
import { colours } from './colours';
import { documentOf } from './document';
import type { Profile } from './profile';
import { withRing } from './ring';
import { linesData, speakers, speakingCommands, type Line } from './speaking';

/** A routine that can be chosen. */
export interface Choice {
  routine: string;
  minutes: number;
}

export interface ListInputs {
  words: Words;
  profile: Profile;
  title: string;
  choices: readonly Choice[];
  isCareful: boolean;
  /** What begins by itself; null where nothing does. */
  offer: { name: string; hint: string; ssml: string; waitMs: number } | null;
}

const TICK_MS = 200;

const rowOf = (
  { routine, minutes }: Choice,
  { words, profile, isCareful }: ListInputs,
  heightVh: number,
): AplThing => ({
  type: 'TouchWrapper',
  id: `choose-${routine}`,
  width: '100%',
  spacing: '1.5vh',
  accessibilityLabel: capital(words.routine(routine).name),
  onPress: [setValue('isStopped', true), sendEvent(['chosen', routine, isCareful]), stopSpeaking],
  item: {
    type: 'Frame',
    style: 'button',
    inheritParentState: true,
    width: '100%',
    height: `${heightVh}vh`,
    borderRadius: '2.5vh',
    item: box(
      'row',
      { width: '100%', height: '100%', alignItems: 'center', paddingLeft: '3vh', paddingRight: '3vh' },
      [
        text(capital(words.routine(routine).name), {
          grow: 1,
          shrink: 1,
          color: colours.words,
          fontSize: `${profile.textVh}vh`,
          maxLines: 1,
        }),
        profile.layout === 'round'
          ? null
          : text(words.phrase('shown.minutes', { minutes, count: minutes }), {
              color: colours.quiet,
              fontSize: `${profile.smallVh}vh`,
              maxLines: 1,
              paddingLeft: '2vh',
            }),
      ],
    ),
  },
});

/** The big button of what begins by itself, with the ring that closes until it does. */
const offerOf = (name: string, hint: string, { profile, isCareful }: ListInputs): AplThing => {
  const sizeVh = profile.layout === 'round' ? 16 : profile.buttonVh * 1.6;
  return {
    type: 'TouchWrapper',
    id: 'go',
    width: '100%',
    accessibilityLabel: name,
    onPress: [setValue('isStopped', true), sendEvent(['touched', 'yes', isCareful]), stopSpeaking],
    item: {
      type: 'Frame',
      style: 'mainButton',
      inheritParentState: true,
      width: '100%',
      borderRadius: '3vh',
      item: box(
        'row',
        {
          width: '100%',
          alignItems: 'center',
          paddingLeft: '3vh',
          paddingRight: '3vh',
          paddingTop: '2vh',
          paddingBottom: '2vh',
        },
        [
          withRing({ share: '${waitShare}', tint: colours.words, track: colours.night }, sizeVh, [
            {
              type: 'VectorGraphic',
              source: 'resume',
              width: `${sizeVh * 0.42}vh`,
              height: `${sizeVh * 0.42}vh`,
              scale: 'best-fit',
            },
          ]),
          box('column', { grow: 1, shrink: 1, paddingLeft: '3vh' }, [
            text(name, {
              color: colours.words,
              fontSize: `${profile.nameVh * (profile.layout === 'round' ? 0.7 : 0.85)}vh`,
              fontWeight: '500',
              lineHeight: 1.1,
              maxLines: 2,
            }),
            text(hint, { color: colours.quiet, fontSize: `${profile.smallVh}vh`, maxLines: 1 }),
          ]),
        ],
      ),
    },
  };
};

/** A list of routines to touch; something may begin by itself while it is shown. */
export const listScreen = (inputs: ListInputs): AplScreen => {
  const { words, profile, title, choices, isCareful, offer } = inputs;
  const { marginVh, layout } = profile;
  const rowVh = layout === 'tall' ? 6.5 : profile.buttonVh;
  const line: Line[] = offer === null ? [] : [{ ssml: offer.ssml, cues: 0, scene: 0 }];
  const side = layout === 'round' ? '13vw' : `${marginVh + 1}vh`;
  const content = box(
    'column',
    {
      width: '100vw',
      height: '100vh',
      paddingLeft: side,
      paddingRight: side,
      paddingTop: layout === 'round' ? '9vh' : `${marginVh}vh`,
    },
    [
      text(title, {
        color: colours.quiet,
        fontSize: `${profile.textVh}vh`,
        maxLines: 2,
        lineHeight: 1.15,
        textAlign: layout === 'round' ? 'center' : 'left',
        paddingBottom: '2vh',
      }),
      offer === null ? null : offerOf(offer.name, offer.hint, inputs),
      offer === null || layout === 'round'
        ? null
        : text(capital(words.phrase('shown.or-choose')), {
            color: colours.quiet,
            fontSize: `${profile.smallVh}vh`,
            paddingTop: '2.5vh',
            paddingBottom: '1.5vh',
          }),
      {
        type: 'Sequence',
        id: 'choices',
        grow: 1,
        shrink: 1,
        width: '100%',
        paddingTop: layout === 'round' ? '2vh' : 0,
        paddingBottom: layout === 'round' ? '20vh' : `${marginVh}vh`,
        items: choices.map((choice) => rowOf(choice, inputs, rowVh)),
      },
    ],
  );
  return documentOf({
    bind: [
      { name: 'scene', value: 0, type: 'number' },
      { name: 'lineAt', value: 0, type: 'number' },
      { name: 'now', value: 0, type: 'number' },
      { name: 'isWaiting', value: false, type: 'boolean' },
      { name: 'waitAt', value: 0, type: 'number' },
      { name: 'waitShare', value: 0, type: 'number' },
    ],
    onMount: offer === null ? [] : speakingCommands(line, offer.waitMs, isCareful),
    handleTick:
      offer === null
        ? []
        : [
            {
              minimumDelay: TICK_MS,
              when: '${isWaiting && !isStopped}',
              commands: [setValue('waitShare', `\${Math.min(1, (elapsedTime - waitAt) / ${offer.waitMs})}`)],
            },
          ],
    item: { type: 'Container', width: '100vw', height: '100vh', items: [content, ...speakers(line)] },
    datasources: offer === null ? {} : { talk: linesData(line) },
  });
};
