import type { ColdResult } from './cold/measure';
import type { HandsFree } from './hands-free/measure';
import type { Results } from './results';
import { median, shortly, type Ratio } from './shared/figures';
import type { TurnResult } from './turn/measure';
import type { Voice } from './voice/summary';

const row = (cells: readonly (string | number)[]): string => `| ${cells.join(' | ')} |`;
const table = (head: readonly string[], rows: readonly (readonly (string | number)[])[]): string =>
  [row(head), row(head.map((_, index) => (index === 0 ? '---' : '---:'))), ...rows.map(row)].join('\n');

const ratio = ({ median: middle, lower, upper }: Ratio): string =>
  `${middle.toFixed(2)} (${lower.toFixed(2)}–${upper.toFixed(2)})`;
const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;

const coldSection = ({ node, rounds, rows, control }: ColdResult): string =>
  [
    `### Node ${node}, ${rounds} rounds`,
    table(
      ['', 'load, ms', 'first answer, ms', 'times d', 'times c', 'times d, CPU'],
      rows.map(({ name, what, loadMs, answerMs, toD, toC, cpuToD }) => [
        `${name === 'skill' ? '**skill**' : name}: ${what}`,
        shortly(loadMs, 3),
        shortly(answerMs, 3),
        ratio(toD),
        ratio(toC),
        cpuToD === null ? '' : ratio(cpuToD),
      ]),
    ),
    `The skill against itself: ${ratio(control)}.`,
  ].join('\n\n');

const turnSection = ({ node, warm, own, conversation, calls, items }: TurnResult): string => {
  const minutes = conversation.guidedSeconds / 60;
  const share = median(own.turns.map(({ medianMs }) => medianMs)) / warm.skill.p50Ms;
  return [
    `## A turn of a warm container (Node ${node})`,
    table(
      ['', 'p50, ms', 'p99, ms'],
      [
        ['**skill**', shortly(warm.skill.p50Ms, 3), shortly(warm.skill.p99Ms, 3)],
        ['d', shortly(warm.other.p50Ms, 3), shortly(warm.other.p99Ms, 3)],
      ],
    ),
    `Skill to d, turn by turn (${warm.turns} each): ${ratio(warm.ratio)}.`,
    'Of that, code of this project (plan, script, turn, SSML), by itself:',
    table(
      ['turn', 'median, ms', 'p99, ms', 'characters of SSML'],
      own.turns.map(({ turn, medianMs, p99Ms, characters }) => [
        turn,
        shortly(medianMs),
        shortly(p99Ms),
        characters,
      ]),
    ),
    `In the middle case that is ${percent(share)} of a turn.`,
    `## A routine of ten minutes`,
    table(
      ['', ''],
      [
        ['turns, "stop" at the end included', conversation.turns],
        ['guided minutes', minutes.toFixed(1)],
        [
          'database calls',
          Object.entries(calls)
            .map(([name, count]) => `${count} ${name}`)
            .join(', '),
        ],
        ['item, somebody new', `${items.newMember} bytes`],
        ['item, sixty days of practice', `${items.regular} bytes`],
        ['log a turn', `${Math.round(conversation.logBytes / conversation.turns)} bytes`],
        ['response a guided minute', `${Math.round(conversation.responseBytes / minutes)} bytes`],
        ['largest response', `${conversation.largestResponseBytes} bytes`],
      ],
    ),
  ].join('\n\n');
};

const growthSection = ({ scaling, memory }: Results): string[] => [
  ...(scaling === undefined
    ? []
    : [
        '## Growth',
        table(
          ['exercises in the routine', 'plan, ms', 'script, ms', 'script, ms an exercise'],
          scaling.routines.map(({ exercises, planMs, scriptMs }) => [
            exercises,
            shortly(planMs),
            shortly(scriptMs),
            shortly(scriptMs / exercises),
          ]),
        ),
        table(
          ['exercises in the catalogue', 'plan of ten minutes, ms', 'its script, ms'],
          scaling.catalogues.map(({ exercises, planMs, scriptMs }) => [
            exercises,
            shortly(planMs),
            shortly(scriptMs),
          ]),
        ),
      ]),
  ...(memory === undefined
    ? []
    : [
        `Heap in use in one container, megabytes: ${memory.samples
          .map(({ turns, heapMb }) => `${heapMb.toFixed(1)} after ${turns.toLocaleString('en-US')} turns`)
          .join(', ')}.`,
      ]),
];

const voiceSection = ({ espeak, holds, locating }: Voice): string =>
  [
    '## Voice',
    `With ${espeak} as the voice. Naive: every number with a break of its whole span. Worst: over holds of 5 to 60 seconds.`,
    table(
      ['count style', '30 s, rendered', '30 s, naive', 'worst', 'worst, naive'],
      holds.map(({ style, thirty, thirtyNaive, worst, worstNaive }) => [
        style,
        thirty.toFixed(2),
        thirtyNaive.toFixed(2),
        percent(worst),
        percent(worstNaive),
      ]),
    ),
    `Places by the clock, at ${locating.moments} moments picked by chance: off by ${locating.medianSeconds.toFixed(2)} s ` +
      `in the middle case, ${locating.ninetiethSeconds.toFixed(2)} s in one of ten, ${locating.worstSeconds.toFixed(2)} s ` +
      `at worst. With the caution that is taken, ${percent(locating.tooLate)} of the places are too late, and the middle ` +
      `one is ${locating.medianEarlySeconds.toFixed(2)} s too early.`,
  ].join('\n\n');

const handsFreeSection = (routines: readonly HandsFree[]): string => {
  const guided = routines.filter(({ guidedMinutes }) => guidedMinutes > 0);
  const perTen = (count: (one: HandsFree) => number): number =>
    median(guided.map((one) => (count(one) / one.guidedMinutes) * 10));
  return [
    '## Hands-free',
    'Words that must be said after the routine was started, if silence carries on: on a speaker without a screen, and on ' +
      'a device with one, and what must be touched there; and the words that a skill needs which waits for one ' +
      'after each exercise.',
    table(
      ['routine', 'guided minutes', 'words', 'with a screen', 'taps there', 'one an exercise'],
      guided.map(({ routine, guidedMinutes, words, exercises, onScreen }) => [
        routine,
        guidedMinutes.toFixed(1),
        words,
        onScreen?.words ?? '',
        onScreen?.taps ?? '',
        exercises - 1,
      ]),
    ),
    `In ten guided minutes, in the middle case: ${shortly(perTen(({ words }) => words))} on a speaker, ` +
      `${shortly(perTen(({ onScreen }) => onScreen?.words ?? Number.NaN))} words and ` +
      `${shortly(perTen(({ onScreen }) => onScreen?.taps ?? Number.NaN))} taps with a screen, against ` +
      `${shortly(perTen(({ exercises }) => exercises - 1))}.`,
  ].join('\n\n');
};

/** All results as a page. */
export const reportOf = (results: Results): string => {
  const { machine, bundleBytes, cold, turn, voice, handsFree, cost } = results;
  return [
    '# Results',
    'Written by `npm run bench`; [README.md](README.md) says how it is measured. Ratios are medians of pairs measured ' +
      'side by side, with the middle half in brackets.',
    `Machine: ${machine?.cores ?? '?'} cores, Node ${machine?.node.join(' and ') ?? '?'}.`,
    ...(cold === undefined
      ? []
      : [
          `## Cold start\n\nThe bundle has ${Math.round((bundleBytes ?? 0) / 1000)} KB.`,
          ...cold.map(coldSection),
        ]),
    ...(turn === undefined ? [] : [turnSection(turn)]),
    ...growthSection(results),
    ...(voice === undefined ? [] : [voiceSection(voice)]),
    ...(handsFree === undefined ? [] : [handsFreeSection(handsFree)]),
    ...(cost === undefined
      ? []
      : [
          `## Cost\n\nA thousand ten-minute routines, each in a container of its own, at list prices of ${cost.pricesAsOf}, in dollars.`,
          table(
            ['Lambda', 'DynamoDB', 'log', 'together'],
            [[cost.lambda, cost.database, cost.log, cost.together].map((dollars) => dollars.toFixed(4))],
          ),
        ]),
    '',
  ].join('\n\n');
};
