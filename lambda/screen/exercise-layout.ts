import { box, text, type AplThing } from './apl';
import { colours } from './colours';
import type { Profile } from './profile';
import { ring, withRing, type RingLooks } from './ring';

/** The pieces of an exercise's screen, put together alike whether it counts or stands still. */
export interface Pieces {
  /** All drawings, one of which is displayed. */
  drawings: (size: { width: string; height: string }) => readonly (AplThing | null)[];
  name: string;
  /** A share of the profile's size: long names are written smaller. */
  nameShare: number;
  where: string;
  /** What stands in the ring, and below it. */
  big: string;
  phase: string;
  ringShare: string | number;
  ringTint: string;
  next: string;
  said: AplThing;
  controls: AplThing;
  progress: (width: string) => AplThing;
}

const looksOf = ({ ringShare: share, ringTint: tint }: Pieces): RingLooks => ({ share, tint });

const count = (pieces: Pieces, profile: Profile): AplThing =>
  text(pieces.big, {
    id: 'count',
    color: colours.words,
    fontSize: `${profile.countVh}vh`,
    fontWeight: '300',
    lineHeight: 1,
    maxLines: 1,
    textAlign: 'center',
    width: '100%',
  });

const phase = (pieces: Pieces, { smallVh }: Profile): AplThing =>
  text(pieces.phase, {
    id: 'phase',
    color: colours.quiet,
    fontSize: `${smallVh}vh`,
    maxLines: 1,
    textAlign: 'center',
    width: '100%',
  });

const name = (pieces: Pieces, { nameVh }: Profile, properties: AplThing = {}): AplThing =>
  text(pieces.name, {
    id: 'name',
    color: colours.words,
    fontSize: `${(nameVh * pieces.nameShare).toFixed(1)}vh`,
    fontWeight: '500',
    lineHeight: 1.1,
    maxLines: 1,
    ...properties,
  });

const where = (pieces: Pieces, { textVh }: Profile, properties: AplThing = {}): AplThing =>
  text(pieces.where, {
    id: 'where',
    color: colours.work,
    fontSize: `${textVh}vh`,
    maxLines: 1,
    ...properties,
  });

const nextName = (pieces: Pieces, { smallVh }: Profile): AplThing =>
  text(pieces.next, { id: 'next-name', color: colours.words, fontSize: `${smallVh}vh`, maxLines: 1 });

const ringWithCount = (pieces: Pieces, profile: Profile, sizeVh: number): AplThing =>
  withRing(looksOf(pieces), sizeVh, [count(pieces, profile), phase(pieces, profile)]);

/** The drawing in its own proportions, four to three. */
const card = (pieces: Pieces, heightVh: number, insetVh: number): AplThing => {
  const size = { width: `${((heightVh * 4) / 3).toFixed(2)}vh`, height: `${heightVh}vh` };
  return {
    type: 'Frame',
    ...size,
    backgroundColor: colours.card,
    borderRadius: `${insetVh}vh`,
    item: box('column', size, pieces.drawings(size)),
  };
};

const wide = (pieces: Pieces, profile: Profile): AplThing => {
  const { marginVh, buttonVh, ringVh, nameVh, textVh } = profile;
  const middleVh = 100 - 2 * marginVh - buttonVh - 5;
  const cardVh = Math.floor(middleVh - 3 - 1.3 * nameVh - 1.4 * textVh);
  return box(
    'column',
    {
      width: '100vw',
      height: '100vh',
      paddingLeft: `${marginVh}vh`,
      paddingRight: `${marginVh}vh`,
      paddingTop: `${marginVh}vh`,
      paddingBottom: `${marginVh}vh`,
    },
    [
      pieces.progress('100%'),
      box('row', { height: `${middleVh}vh`, paddingTop: '2.5vh' }, [
        box('column', { width: '50vw' }, [
          name(pieces, profile),
          where(pieces, profile),
          box('column', { grow: 1, justifyContent: 'end' }, [card(pieces, cardVh, 3)]),
        ]),
        box('column', { grow: 1, alignItems: 'center', justifyContent: 'center' }, [
          ringWithCount(pieces, profile, ringVh),
        ]),
      ]),
      box('row', { grow: 1, alignItems: 'center', paddingTop: '2vh' }, [
        pieces.controls,
        box('column', { grow: 1, shrink: 1, paddingLeft: '4vh', justifyContent: 'center' }, [
          nextName(pieces, profile),
          pieces.said,
        ]),
      ]),
    ],
  );
};

const tall = (pieces: Pieces, profile: Profile): AplThing => {
  const { marginVh, ringVh } = profile;
  return box(
    'column',
    {
      width: '100vw',
      height: '100vh',
      alignItems: 'center',
      paddingTop: `${marginVh}vh`,
      paddingBottom: `${marginVh}vh`,
    },
    [
      pieces.progress('92vw'),
      name(pieces, profile, { width: '92vw', textAlign: 'center', paddingTop: '2vh' }),
      where(pieces, profile, { width: '92vw', textAlign: 'center' }),
      box('column', { height: '32vh', paddingTop: '1vh' }, [card(pieces, 31, 2)]),
      box('column', { paddingTop: '2vh' }, [ringWithCount(pieces, profile, ringVh)]),
      box('column', { grow: 1, width: '92vw', alignItems: 'center', justifyContent: 'center' }, [
        nextName(pieces, profile),
        pieces.said,
      ]),
      pieces.controls,
    ],
  );
};

const round = (pieces: Pieces, profile: Profile): AplThing =>
  box('column', { width: '100vw', height: '100vh' }, [
    box('column', { position: 'absolute', left: '1vw', top: '1vh' }, [
      ring('edge', looksOf(pieces), profile.ringVh),
    ]),
    box('column', { width: '100vw', height: '100vh', alignItems: 'center', paddingTop: '8vh' }, [
      card(pieces, 29, 2),
      name(pieces, profile, { width: '88vw', textAlign: 'center', paddingTop: '1vh' }),
      where(pieces, profile, { width: '86vw', textAlign: 'center' }),
      count(pieces, profile),
      phase(pieces, profile),
      box('column', { position: 'absolute', left: 0, top: '78.5vh', width: '100vw', alignItems: 'center' }, [
        pieces.controls,
      ]),
    ]),
  ]);

/** An exercise on a screen of any shape. */
export const exerciseLayout = (pieces: Pieces, profile: Profile): AplThing => {
  switch (profile.layout) {
    case 'round':
      return round(pieces, profile);
    case 'tall':
      return tall(pieces, profile);
    case 'wide':
      return wide(pieces, profile);
  }
};
