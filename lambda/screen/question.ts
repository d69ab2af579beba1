import { box, text, type AplScreen } from './apl';
import { buttonOf, type Button } from './button';
import { colours } from './colours';
import { documentOf } from './document';
import type { Profile } from './profile';

export interface QuestionInputs {
  profile: Profile;
  title: string;
  /** What is said, to be read. */
  sentences: readonly string[];
  buttons: readonly Button[];
}

/** Something to read, and what can be answered by touch. */
export const questionScreen = ({ profile, title, sentences, buttons }: QuestionInputs): AplScreen => {
  const { marginVh, layout, smallVh, nameVh, textVh } = profile;
  const isRound = layout === 'round';
  const isLong = sentences.join(' ').length > 160;
  const side = isRound ? '15vw' : `${marginVh + 1}vh`;
  const align = isRound ? 'center' : 'left';
  const item = box(
    'column',
    {
      width: '100vw',
      height: '100vh',
      paddingLeft: side,
      paddingRight: side,
      paddingTop: isRound ? '10vh' : `${marginVh}vh`,
      paddingBottom: isRound ? '6vh' : `${marginVh}vh`,
    },
    [
      text(title, {
        color: colours.words,
        fontSize: `${nameVh}vh`,
        fontWeight: '500',
        maxLines: 2,
        textAlign: align,
        width: '100%',
      }),
      {
        type: 'ScrollView',
        grow: 1,
        shrink: 1,
        width: '100%',
        paddingTop: '2vh',
        paddingBottom: '2vh',
        item: text(sentences.join(' '), {
          color: colours.quiet,
          fontSize: `${isLong ? smallVh : textVh}vh`,
          lineHeight: 1.35,
          textAlign: align,
        }),
      },
      buttons.length === 0
        ? null
        : box(
            isRound ? 'column' : 'row',
            { alignItems: 'center', alignSelf: isRound ? 'center' : 'start', paddingTop: '2vh' },
            buttons.map((button, index) =>
              buttonOf(button, profile, { spacing: index === 0 ? 0 : isRound ? '1.5vh' : '3vh' }),
            ),
          ),
    ],
  );
  return documentOf({ item });
};
