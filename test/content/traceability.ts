import {
  all,
  byLint,
  eachSays,
  exercise,
  inContent,
  inWords,
  type Kept,
  phrasesSay,
  positionsOf,
  routine,
  routineSays,
  stepsOf,
} from './keeping';

/**
 * Rules that are still to be kept to. Empty: what is added here must leave again, and
 * what holds may not stay on it.
 */
export const stillOpen: readonly string[] = [];

const CLINICIAN = /\b(?:doctor|physiotherapist)\b/i;
const KNEE_TO_CHEST = ['single-knee-to-chest', 'double-knee-to-chest'];
const PRESS_UPS = ['sphinx-prop', 'press-up-hold', 'prone-press-up'];
const HAMSTRINGS = ['supine-hamstring-stretch', 'seated-hamstring-stretch', 'standing-hamstring-stretch'];

/** Every safety rule of the inventory, and where it is kept to. */
export const kept: readonly Kept[] = [
  inWords(
    'S01',
    'the notice, and the answer to what hurts',
    all(
      phrasesSay(/\bstop if anything hurts\b/i),
      phrasesSay(/\bthen we stop here\b/i, /\bask a doctor or physiotherapist\b/i),
    ),
  ),
  byLint('S02', 'phases-breathe', 'no-claims'),
  inWords('S03', 'counting with the coach', phrasesSay(/\bcount out loud\b/i)),
  byLint('S04', 'spoken-style', 'no-claims'),
  byLint('S05', 'complete', 'instruction-length'),
  inWords('S06', 'the notice', phrasesSay(CLINICIAN, /\bask (?:them|your doctor|a doctor)[^.]* first\b/i)),
  inWords('S07', 'the answer to a doubt', phrasesSay(/\bsay skip\b/i, /\bdoubt\b/i, /\banother day\b/i)),
  inWords('S08', 'the notice', phrasesSay(/\bsore(?:ness)?\b[^.]*\bdays?\b/i)),
  inWords('S09', 'the notice', phrasesSay(/\bcommon sense\b|\byou know your (?:own )?(?:body|back) best\b/i)),
  inWords(
    'S10',
    'the notice',
    phrasesSay(/\bnot medical advice\b/i, /\bsay,? I understand\b/i, /\bnothing starts without\b/i),
  ),
  inWords(
    'S11',
    'press-ups',
    all(
      eachSays(['press-up-hold'], /\bas far as is easy\b/i),
      eachSays(['prone-press-up'], /\bbefore any pain\b|\bas far as is easy\b/i),
    ),
  ),
  inWords(
    'S12',
    'repeated press-up',
    all(
      eachSays(['prone-press-up'], /\bempty\b|\ball the way out\b/i),
      exercise('prone-press-up', ({ phases }) =>
        phases.some(({ seconds, breath }) => seconds === 'hold' && breath === 'out'),
      ),
    ),
  ),
  inWords('S13', 'prop and press-ups', eachSays(PRESS_UPS, /\bhips\b[^.]*\b(?:floor|down|heavy)\b/i)),
  inWords(
    'S14',
    'rocks',
    all(
      eachSays(['rock-back'], /\bonly (?:at )?(?:the |your )?hips\b/i),
      eachSays(['rock-forward'], /\bback (?:still|long|flat)\b/i),
    ),
  ),
  inWords(
    'S15',
    'bird dogs',
    all(
      eachSays(['bird-dog'], /\bno twisting\b|\bwithout twisting\b/i),
      eachSays(['ball-bird-dog'], /\bnothing else\b|\bstill\b/i),
    ),
  ),
  inWords(
    'S16',
    'kneeling side stretch',
    eachSays(['kneeling-side-stretch'], /\bsomething (?:secure|solid|steady)\b/i),
  ),
  inWords(
    'S17',
    'knee to chest',
    eachSays(KNEE_TO_CHEST, /\bhead (?:down|resting|rests)\b/i, /^(?!.*lift your head)/is),
  ),
  inWords(
    'S18',
    'bridges',
    eachSays(['bridge', 'bridge-leg-raise', 'ball-bridge'], /\blower\b[^.]*\bslowly\b|\bdown slowly\b/i),
  ),
  inWords('S19', 'sphinx prop', eachSays(['sphinx-prop'], /\btoo much\b[^.]*\blower\b/i, /\bcomfortable\b/i)),
  inContent(
    'S20',
    'press-up hold: harder than the prop, ten seconds at first',
    all(
      exercise('press-up-hold', ({ level, dose }, { exercises }) => {
        const prop = exercises['sphinx-prop'];
        return prop !== undefined && level > prop.level && dose.holdSeconds >= 10 && dose.holdSeconds <= 15;
      }),
      eachSays(['press-up-hold'], /\bwhen the sphinx prop feels easy\b/i),
    ),
  ),
  inWords(
    'S21',
    'bridge',
    all(
      eachSays(['bridge'], /\bpiece by piece\b/i, /\bslowly\b/i),
      exercise(
        'bridge',
        ({ phases, dose }) =>
          phases.every(({ seconds }) => seconds === 'hold' || seconds >= 4) && dose.reps === 10,
      ),
    ),
  ),
  inWords('S22', 'the notice', phrasesSay(/\bcomfortable cloth(?:es|ing)\b/i)),
  inWords('S23', 'the notice', phrasesSay(/\bpain is not\b/i, /\bstop\b/i)),
  inWords('S24', 'the notice', phrasesSay(/\btakes? (?:a few |several |some )?weeks\b/i)),
  inWords(
    'S25',
    'the notice or help',
    phrasesSay(/\b(?:physiotherapist|trained)\b[^.]*\b(?:show|check|watch)\b/i),
  ),
  inContent('S26', 'a routine for each part of the back', ({ routines }) =>
    (['low-back', 'mid-back', 'upper-back', 'neck', 'hips'] as const).every((region) =>
      Object.values(routines).some(({ regions, kind }) => kind === 'counted' && regions.includes(region)),
    ),
  ),
  inContent(
    'S27',
    'routine for a sore day: short and gentle',
    all(
      routineSays('ease-the-ache', /\bmov(?:e|ing) a little\b/i),
      routine(
        'ease-the-ache',
        ({ minutes, steps }, { exercises }) =>
          minutes <= 5 && steps.every((step) => exercises[step.exercise]?.level === 1),
      ),
    ),
  ),
  inContent(
    'S28',
    'the upper-back routine takes in the neck and leaves the lower back alone',
    all(
      routine(
        'upper-back-and-neck',
        ({ regions }) => regions.includes('neck') && !regions.includes('low-back'),
      ),
      routine('lower-back', ({ regions }) => regions.includes('low-back') && !regions.includes('upper-back')),
    ),
  ),
  inContent(
    'S29',
    'a routine of five minutes',
    routine('general-5', ({ minutes, kind }) => kind === 'counted' && minutes <= 5),
  ),
  inContent(
    'S30',
    'shoulder rolls: one set at first, three in the end',
    exercise('shoulder-rolls', ({ dose, starter }) => starter.sets === 1 && dose.sets === 3),
  ),
  inWords(
    'S31',
    'standing back bend',
    eachSays(['standing-back-bend'], /\bknees straight\b/i, /\bonly as far as is comfortable\b/i),
  ),
  inContent(
    'S32',
    'doorway chest stretch: fifteen to twenty seconds, less at first',
    exercise(
      'doorway-chest-stretch',
      ({ dose, starter }) =>
        dose.holdSeconds >= 15 && dose.holdSeconds <= 20 && (starter.holdSeconds ?? dose.holdSeconds) < 15,
    ),
  ),
  inWords(
    'S33',
    'face-down shoulder-blade squeeze',
    eachSays(['prone-shoulder-blade-squeeze'], /\bgetting used to\b/i),
  ),
  inWords(
    'S34',
    'repeated press-up',
    eachSays(['prone-press-up'], /\bonly until a small stretch\b/i, /\bslowly\b/i),
  ),
  inWords(
    'S35',
    'the answer to whether it is safe',
    phrasesSay(/\byour situation\b[^.]*\bcannot say\b/i, CLINICIAN),
  ),
  inWords('S36', 'walking', eachSays(['walking'], /\bshort\b/i, /\bhome\b/i, /\bway back\b/i)),
  inWords(
    'S37',
    'the answer to whoever names a condition',
    phrasesSay(/\bwhat suits you\b[^.]*\b(?:doctor|physiotherapist)\b/i),
  ),
  inWords('S38', 'bicycle', eachSays(['bicycle'], /\bstart slowly\b/i, /\brelax\b/i)),
  inContent(
    'S39',
    'hamstrings in every all-round routine from twenty minutes up, and wherever the sources have them',
    (catalogue) =>
      [
        'general-20',
        'hip-and-back-20',
        'lower-back',
        'morning-in-bed',
        'chair-only',
        'seated-forward-series',
        'core-programme-stretches',
        'core-programme-all',
        'hamstring-and-extension-pair',
      ].every((id) =>
        routine(id, (found) => stepsOf(found).some((step) => HAMSTRINGS.includes(step)))(catalogue),
      ),
  ),
  inWords(
    'S40',
    'five moves without lying down, and the answer to somebody who is expecting',
    all(
      routine('upright-and-all-fours-five', (found, catalogue) =>
        positionsOf(found, catalogue).every((position) => position !== 'on-back' && position !== 'on-front'),
      ),
      routineSays('upright-and-all-fours-five', /\bwell inside your comfortable range\b/i),
      phrasesSay(/\bmidwife or doctor\b/i),
    ),
  ),
  inWords(
    'S41',
    'moves on hands and knees',
    eachSays(['cat-cow', 'rock-back'], /\bhands slightly ahead of your shoulders\b/i),
  ),
  inWords(
    'S42',
    'moves on hands and knees, and kneeling',
    eachSays(
      ['cat-cow', 'rock-back', 'rock-forward', 'bird-dog', 'all-fours-pelvic-tilt', 'kneeling-side-stretch'],
      /\bcushion under your knees\b/i,
    ),
  ),
  inWords('S43', 'figure four', eachSays(['figure-four'], /\bbottom foot planted\b/i)),
  inWords('S44', 'routine for a sore day', routineSays('ease-the-ache', /\bbetter than lying still\b/i)),
  inWords(
    'S45',
    'seated twist, also on the ball',
    all(
      eachSays(['seated-rotation'], /\bcomfortabl[ey]\b/i, /\bball\b/i),
      routine('stability-ball', ({ steps }) =>
        steps.some((step) => step.exercise === 'seated-rotation' && step.position === 'ball-seated'),
      ),
    ),
  ),
  inWords(
    'S46',
    'morning and bedtime routines',
    all(
      routineSays('morning-in-bed', /\bfloor works just as well\b/i),
      routine('bedtime-in-bed', ({ place }) => place === 'bed'),
    ),
  ),
  inContent(
    'S47',
    'morning routine: tilts and bridges before stretches',
    routine('morning-in-bed', (found) => {
      const order = stepsOf(found);
      const firstStretch = Math.min(
        ...['single-knee-to-chest', ...HAMSTRINGS]
          .map((id) => order.indexOf(id))
          .filter((index) => index >= 0),
      );
      return ['pelvic-tilt', 'bridge'].every((id) => order.includes(id) && order.indexOf(id) < firstStretch);
    }),
  ),
];
