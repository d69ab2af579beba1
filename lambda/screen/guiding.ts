import type { Plan } from '../coach/plan';
import type { Flow } from '../coach/turn';
import { linesOf } from '../coach/lines';
import { capital, setValue, type AplScreen, type AplThing } from './apl';
import { colours } from './colours';
import { documentOf } from './document';
import {
  caption,
  controls,
  drawingOfStep,
  drawingsOf,
  pageOf,
  progressBar,
  whereLine,
} from './exercise-page';
import { exerciseLayout } from './exercise-layout';
import type { Profile } from './profile';
import { scenesOf, type Scene } from './scenes';
import { linesData, speakers, speakingCommands, type Line } from './speaking';
import type { Words } from '../coach/words';

export interface GuidingInputs {
  plan: Plan;
  flow: Flow;
  words: Words;
  profile: Profile;
  /** Each line as SSML. */
  ssml: readonly string[];
  isCareful: boolean;
  /** Holds of these steps are counted down. */
  countsDown: (step: number) => boolean;
}

/** Milliseconds between two looks at the clock: a second is never shown more than this late. */
const TICK_MS = 200;

const current = 'payload.show.properties.scenes[scene]';

/** While it is told what to do, the ring says how much of it: "6 x", "3 seconds". */
const inRing = ({ on, step, big }: Scene, plan: Plan, words: Words): { big: string; phase: string } => {
  const phase = capital(words.phrase(`shown.${on}`));
  const dose = plan.steps[step]?.dose;
  if (on !== 'instruction' || dose === undefined) return { big, phase };
  const { reps, holdSeconds: seconds } = dose;
  return {
    big: reps > 1 ? words.phrase('shown.times', { reps }) : '',
    phase: seconds > 0 ? words.phrase('shown.seconds-each', { seconds, count: seconds }) : phase,
  };
};

/** A scene as the document reads it: its words looked up, so that nothing needs to be worked out on the device. */
const shownScene = (scene: Scene, plan: Plan, words: Words, countsDown: boolean): AplThing => {
  const { at, ms, on, step, side, runAt, runMs, said } = scene;
  return {
    at,
    end: at + ms,
    step,
    ...inRing(scene, plan, words),
    where: whereLine(plan, scene, words),
    mirror: side === 'right' ? -1 : 1,
    runAt,
    runMs,
    // A hold counts up as it is spoken, unless it is counted down; waiting counts down.
    up: on === 'hold' && !countsDown ? 1 : 0,
    tint: on === 'hold' ? colours.work : colours.rest,
    said,
  };
};

/** What is spoken and shown, in the order of the cues. */
interface Shown {
  lines: readonly Line[];
  scenes: readonly Scene[];
  /** The steps that come up, in their order. */
  steps: readonly number[];
  pages: readonly ReturnType<typeof pageOf>[];
}

const shownOf = ({ plan, flow, words, ssml }: GuidingInputs): Shown => {
  const byLine = linesOf(flow).map((cues) => scenesOf(cues, plan));
  const lines = byLine.map((_, index): Line => ({
    ssml: ssml[index] ?? '<speak/>',
    cues: flow.lineEnds[index] ?? 0,
    scene: byLine.slice(0, index).flat().length,
  }));
  const scenes = byLine.flat();
  const steps = [...new Set(scenes.map(({ step }) => step))].sort((a, b) => a - b);
  return { lines, scenes, steps, pages: steps.map((step) => pageOf(plan, step, words)) };
};

/** The page of an exercise, all of it bound to the current scene. */
const boundPage = (
  { plan, words, profile, isCareful }: GuidingInputs,
  { steps, pages }: Shown,
  graphics: ReturnType<typeof drawingsOf>,
): AplThing => {
  const runShare = `\${${current}.runMs > 0 ? Math.min(1, Math.max(0, (now - ${current}.runAt) / ${current}.runMs)) : 0}`;
  const seconds =
    `(${current}.up ? Math.floor(Math.max(0, now - ${current}.runAt) / 1000) : ` +
    `Math.ceil(Math.max(0, ${current}.runAt + ${current}.runMs - now) / 1000))`;
  const pause = {
    id: 'pause',
    icon: 'pause' as const,
    label: capital(words.phrase('shown.pause')),
    tells: ['touched', 'pause', isCareful] as const,
  };
  return exerciseLayout(
    {
      drawings: (size) =>
        steps.map((step) =>
          drawingOfStep(
            plan,
            step,
            graphics,
            size,
            `\${${current}.step == ${step} ? 'normal' : 'none'}`,
            `\${${current}.mirror}`,
          ),
        ),
      name: `\${payload.show.properties.names[${current}.name].name}`,
      nameShare: Math.min(...pages.map(({ share }) => share)),
      where: `\${${current}.where}`,
      big: `\${${current}.runMs > 0 && ${current}.big == '' ? ${seconds} : ${current}.big}`,
      phase: `\${${current}.phase}`,
      ringShare: runShare,
      ringTint: `\${${current}.tint}`,
      next: `\${payload.show.properties.names[${current}.name].next}`,
      said: caption(`\${${current}.said}`, profile, { id: 'said' }),
      controls: controls(profile, pause, words, isCareful),
      progress: (width) => progressBar(plan, `${current}.step`, width),
    },
    profile,
  );
};

/** Moves count and ring, and goes to the next scene of a line once the last one is over. */
const tick = (lastScene: number): AplThing => ({
  minimumDelay: TICK_MS,
  when: '${!isStopped}',
  commands: [
    setValue('now', '${elapsedTime - lineAt}'),
    setValue(
      'scene',
      `\${scene < ${lastScene} && now >= ${current}.end && payload.show.properties.scenes[scene + 1].at > 0 ? scene + 1 : scene}`,
    ),
  ],
});

/** The document that guides by itself: it speaks its lines, and its own clock moves count and ring. */
export const guidingScreen = (inputs: GuidingInputs): AplScreen => {
  const { plan, flow, words, isCareful, countsDown } = inputs;
  const shown = shownOf(inputs);
  const { lines, scenes, steps, pages } = shown;
  const graphics = drawingsOf(plan, steps);
  const item = boundPage(inputs, shown, graphics);
  return documentOf({
    bind: [
      { name: 'scene', value: 0, type: 'number' },
      { name: 'lineAt', value: 0, type: 'number' },
      { name: 'now', value: 0, type: 'number' },
    ],
    graphics,
    onMount: speakingCommands(lines, flow.waitMs, isCareful),
    handleTick: [tick(scenes.length - 1)],
    item: { type: 'Container', width: '100vw', height: '100vh', items: [item, ...speakers(lines)] },
    datasources: {
      talk: linesData(lines),
      show: {
        type: 'object',
        properties: {
          names: pages.map(({ name, next }) => ({ name, next })),
          scenes: scenes.map((scene) => ({
            ...shownScene(scene, plan, words, countsDown(scene.step)),
            name: steps.indexOf(scene.step),
          })),
        },
      },
    },
  });
};
