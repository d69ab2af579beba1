/** One row of the filter lists (content facts 4.4.1), ids separated by spaces. */
export interface FilterRow {
  /** The code of the facts, and the id of the caution. */
  code: string;
  leftOut: readonly string[];
  adapted: readonly string[];
}

const row = (code: string, leftOut: string, adapted: string): FilterRow => ({
  code,
  leftOut: leftOut.split(/\s+/).filter(Boolean),
  adapted: adapted.split(/\s+/).filter(Boolean),
});

/** What the facts list in so many words. */
export const filterRows: readonly FilterRow[] = [
  row(
    'disc',
    'double-knee-to-chest straight-leg-raise bicycle ball-crunch',
    `pelvic-tilt single-knee-to-chest knee-rolls figure-four supine-hamstring-stretch open-book
     sphinx-prop press-up-hold prone-press-up superman prone-leg-raise cat-cow childs-pose
     kneeling-side-stretch seated-pelvic-tilt seated-forward-bend seated-hamstring-stretch
     seated-rotation standing-back-bend standing-hamstring-stretch ball-bridge ball-bird-dog
     ball-walk-out ball-back-extension`,
  ),
  row(
    'stenosis',
    `sphinx-prop press-up-hold prone-press-up superman prone-leg-raise standing-back-bend
     ball-back-extension`,
    `bridge bridge-leg-raise knee-rolls bicycle prone-lying prone-shoulder-blade-squeeze cat-cow bird-dog
     seated-cat-cow ball-bird-dog ball-walk-out ball-crunch walking`,
  ),
  row(
    'spondy',
    `sphinx-prop press-up-hold prone-press-up superman prone-leg-raise standing-back-bend
     ball-back-extension`,
    `bridge bridge-leg-raise knee-rolls prone-lying cat-cow bird-dog seated-cat-cow ball-bridge
     ball-bird-dog ball-walk-out`,
  ),
  row(
    'osteo',
    `single-knee-to-chest double-knee-to-chest bicycle thread-the-needle seated-forward-bend
     ball-bird-dog ball-walk-out ball-back-extension ball-crunch`,
    `pelvic-tilt bridge knee-rolls figure-four open-book sphinx-prop press-up-hold prone-press-up
     superman cat-cow all-fours-pelvic-tilt childs-pose kneeling-side-stretch seated-pelvic-tilt
     seated-cat-cow seated-hamstring-stretch seated-figure-four seated-rotation seated-side-bend
     seated-rhomboid-stretch standing-back-bend standing-hamstring-stretch neck-stretch
     trigger-point-wall-ball ball-bridge ball-march`,
  ),
  row(
    'preg1',
    `bridge-leg-raise bicycle press-up-hold prone-press-up superman ball-bridge ball-bird-dog
     ball-walk-out ball-back-extension ball-crunch`,
    'sphinx-prop prone-leg-raise prone-shoulder-blade-squeeze',
  ),
  row(
    'preg2',
    `neutral-spine-draw-in pelvic-tilt bridge bridge-leg-raise single-knee-to-chest double-knee-to-chest
     knee-rolls figure-four supine-hamstring-stretch supine-march straight-leg-raise bicycle prone-lying
     sphinx-prop press-up-hold prone-press-up superman prone-leg-raise prone-shoulder-blade-squeeze
     standing-back-bend ball-bridge ball-bird-dog ball-walk-out ball-back-extension ball-crunch`,
    `relaxed-breathing clamshell open-book cat-cow rock-forward bird-dog thread-the-needle childs-pose
     kneeling-side-stretch seated-cat-cow seated-forward-bend seated-figure-four seated-rotation
     wall-slide standing-hamstring-stretch doorway-chest-stretch trigger-point-wall-ball ball-march
     walking`,
  ),
  row(
    'postpartum',
    'bridge-leg-raise bicycle superman ball-walk-out ball-crunch',
    'neutral-spine-draw-in supine-march straight-leg-raise',
  ),
  row(
    'hip-replacement',
    `single-knee-to-chest double-knee-to-chest knee-rolls figure-four supine-hamstring-stretch
     straight-leg-raise childs-pose kneeling-side-stretch seated-forward-bend seated-figure-four
     standing-hamstring-stretch`,
    `bridge-leg-raise supine-march clamshell prone-lying prone-leg-raise rock-back
     seated-hamstring-stretch seated-march standing-back-bend`,
  ),
  row(
    'abdominal',
    'straight-leg-raise bicycle superman ball-bird-dog ball-walk-out ball-back-extension ball-crunch',
    'single-knee-to-chest supine-march',
  ),
  row(
    'bp',
    'ball-bridge ball-bird-dog ball-walk-out ball-back-extension',
    `neutral-spine-draw-in bridge bridge-leg-raise double-knee-to-chest straight-leg-raise bicycle
     superman prone-leg-raise thread-the-needle childs-pose kneeling-side-stretch seated-forward-bend
     wall-slide ball-crunch`,
  ),
  row(
    'eye',
    `thread-the-needle childs-pose seated-forward-bend ball-bridge ball-bird-dog ball-walk-out
     ball-back-extension`,
    'bridge bridge-leg-raise kneeling-side-stretch',
  ),
  row(
    'dizzy',
    `standing-back-bend standing-hamstring-stretch ball-march ball-bird-dog ball-walk-out
     ball-back-extension ball-crunch`,
    'relaxed-breathing childs-pose seated-forward-bend shoulder-rolls neck-stretch',
  ),
  row(
    'wrist',
    'press-up-hold rock-forward ball-walk-out',
    `prone-press-up cat-cow all-fours-pelvic-tilt rock-back bird-dog thread-the-needle
     kneeling-side-stretch ball-bird-dog`,
  ),
  row(
    'knee',
    '',
    `single-knee-to-chest double-knee-to-chest figure-four supine-hamstring-stretch cat-cow
     all-fours-pelvic-tilt rock-back rock-forward bird-dog thread-the-needle childs-pose
     kneeling-side-stretch seated-figure-four wall-slide standing-hamstring-stretch`,
  ),
  row(
    'neck',
    'bicycle neck-stretch ball-crunch',
    `bridge single-knee-to-chest double-knee-to-chest prone-lying sphinx-prop press-up-hold superman
     prone-leg-raise prone-shoulder-blade-squeeze cat-cow thread-the-needle seated-cat-cow
     seated-rhomboid-stretch standing-back-bend ball-bridge ball-back-extension`,
  ),
  row(
    'shoulder',
    'doorway-chest-stretch ball-walk-out',
    `knee-rolls open-book sphinx-prop press-up-hold prone-press-up superman prone-shoulder-blade-squeeze
     rock-forward bird-dog thread-the-needle childs-pose seated-side-bend seated-rhomboid-stretch
     seated-arm-sweep shoulder-rolls`,
  ),
  row(
    'balance',
    `standing-back-bend standing-hamstring-stretch ball-bridge ball-march ball-bird-dog ball-walk-out
     ball-back-extension ball-crunch`,
    `bird-dog seated-rotation standing-pelvic-tilt wall-slide doorway-chest-stretch shoulder-rolls
     neck-stretch walking`,
  ),
  row('thinners', 'trigger-point-wall-ball', ''),
];

/** Left out with sciatica on top of the disc row (content facts, below 4.4.1). */
export const leftOutWithSciatica: readonly string[] = [
  'press-up-hold',
  'prone-press-up',
  'superman',
  'prone-leg-raise',
];

/** Adapted with pelvic girdle pain on top of the row for later pregnancy: wide knees, and load on one leg. */
export const adaptedWithPelvicGirdle: readonly string[] = ['rock-back', 'seated-march'];

/** Locked until a clinician has said that exercise is fine (content facts, below 4.4.1). */
export const lockedUntilCleared: readonly string[] = ['postpartum', 'surgery'];

/**
 * What is left after spine surgery once a clinician has agreed (content facts 4.4, the row "After spine surgery"):
 * breathing, walking, and light strengthening with a still back.
 */
export const leftAfterSurgery: readonly string[] = [
  'relaxed-breathing',
  'seated-arm-sweep',
  'walking',
  'neutral-spine-draw-in',
  'supine-march',
  'clamshell',
  'rock-back',
  'rock-forward',
  'shoulder-blade-squeeze',
  'seated-march',
  'wall-slide',
];

/** With these nothing is left out; the first remark is all that changes. */
export const nothingInParticular: readonly string[] = ['arthritis', 'scoliosis'];

/** Every exercise that the facts know of. Those that came later are weighed by the lint rule `cautions-decided`. */
export const exercisesOfTheFacts: ReadonlySet<string> = new Set([
  ...filterRows.flatMap(({ leftOut, adapted }) => [...leftOut, ...adapted]),
  ...leftAfterSurgery,
]);
