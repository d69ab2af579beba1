/** What a device says of its screen, in density-independent pixels. */
export interface Viewport {
  isRound: boolean;
  isTv: boolean;
  widthDp: number;
  heightDp: number;
}

/** How a screen is laid out, and how large its words are, in hundredths of its height (APL's `vh`). */
export interface Profile {
  layout: 'round' | 'wide' | 'tall';
  /** Touched; a television has a remote control that moves a focus instead. */
  isTouched: boolean;
  /** Room at the edges: a television may cut its picture. */
  marginVh: number;
  nameVh: number;
  textVh: number;
  smallVh: number;
  countVh: number;
  ringVh: number;
  buttonVh: number;
}

/** Short screens, as of an Echo Show 5, need larger words for the same two metres. */
const SHORT_DP = 520;

/** What is read lying two metres away: the count above all, then name and side. */
export const profileOf = ({ isRound, isTv, widthDp, heightDp }: Viewport): Profile => {
  const isTouched = !isTv;
  if (isRound) {
    return {
      layout: 'round',
      isTouched,
      marginVh: 7,
      nameVh: 8,
      textVh: 6,
      smallVh: 5.2,
      countVh: 17,
      ringVh: 98,
      buttonVh: 13,
    };
  }
  if (heightDp > widthDp) {
    return {
      layout: 'tall',
      isTouched,
      marginVh: 3,
      nameVh: 4.2,
      textVh: 2.8,
      smallVh: 2.2,
      countVh: 13,
      ringVh: 30,
      buttonVh: 8,
    };
  }
  const isShort = heightDp < SHORT_DP;
  return {
    layout: 'wide',
    isTouched,
    marginVh: isTv ? 6 : 4,
    nameVh: isShort ? 9.5 : 8,
    textVh: isShort ? 6.5 : 5.2,
    smallVh: isShort ? 5.2 : 4,
    countVh: isShort ? 27 : 25,
    ringVh: isShort ? 60 : 60,
    buttonVh: isShort ? 17 : 13,
  };
};
