import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { ENGLISH_VOICE } from '../../lambda/speech/constants';
import { createSpokenLength } from '../../lambda/speech/spoken-length';
import { syllablesIn } from '../../lambda/speech/syllables';
import { createWords } from '../../lambda/words';
import { createVoice } from '../../lambda/speech/voice';
import { readContent } from '../../tools/content/read';
import { type Espeak, EspeakMissing, openEspeak } from './espeak';
import { fitConstants } from './fit';
import { measureHolds } from './holds';
import { asSource, figures, spreads } from './report';
import { projectSentences, wordsOf } from './texts';
import { inParallel, measureTruths } from './truth';
import { measureTurns } from './turns';

const USAGE = `npx tsx bench/voice/measure.ts [--fit | --write | --syllables | --worst]

  (nothing)     measure, and print the figures
  --fit         print the constants that fit the stand-in voice best, to be pasted into lambda/speech/constants.ts
  --write       renew the figures in docs/voice.md
  --syllables   list the words whose syllables the spelling rules count differently from the stand-in voice
  --worst       list the sentences whose modelled length is furthest off`;

const ROOT = join(__dirname, '../..');
const CONTENT = join(ROOT, 'content');
const GUIDE = join(ROOT, 'docs/voice.md');
const FIGURES = /(<!-- figures -->\n\n)[\s\S]*(\n\n<!-- \/figures -->)/;

const NUMBERS = Array.from({ length: 61 }, (_, value) => String(value));
const WORST_SHOWN = 40;

const print = (text: string): void => {
  process.stdout.write(`${text}\n`);
};

const percentOff = (modelMs: number, trueMs: number): number => Math.round((modelMs / trueMs - 1) * 100);

const printFit = async (espeak: Espeak): Promise<void> => {
  const sentences = await measureTruths(espeak, projectSentences(CONTENT));
  const numbers = await measureTruths(espeak, NUMBERS);
  const fitted = fitConstants(sentences, numbers, ENGLISH_VOICE);
  const { beforeBreak, beforeSentence } = spreads(sentences, createSpokenLength(fitted));
  print(asSource(fitted));
  print(
    `within 15 %: ${(beforeSentence.withinFifteen * 100).toFixed(1)} % of the sentences with their pause, ` +
      `${(beforeBreak.withinFifteen * 100).toFixed(1)} % before a break`,
  );
};

const printSyllables = async (espeak: Espeak): Promise<void> => {
  const words = wordsOf(projectSentences(CONTENT));
  const counted = await inParallel(words, async (word) => ({ word, heard: await espeak.syllables(word) }));
  const different = counted.filter(({ word, heard }) => syllablesIn(word) !== heard);
  print(`${words.length} words, ${different.length} counted differently (by the rules / by the voice)`);
  for (const { word, heard } of different) print(`${word} ${syllablesIn(word)} / ${heard}`);
};

const printWorst = async (espeak: Espeak): Promise<void> => {
  const spoken = createSpokenLength(ENGLISH_VOICE);
  const sentences = await measureTruths(espeak, projectSentences(CONTENT));
  const errors = sentences
    .map(({ text, beforeBreakMs }) => ({ text, percent: percentOff(spoken(text).voicedMs, beforeBreakMs) }))
    .sort((a, b) => Math.abs(b.percent) - Math.abs(a.percent));
  for (const { text, percent } of errors.slice(0, WORST_SHOWN))
    print(`${String(percent).padStart(4)} %  ${text}`);
};

const measureAll = async (espeak: Espeak): Promise<string> => {
  const catalogue = readContent(CONTENT);
  const { en } = catalogue.words;
  const words = createWords('en', en);
  const stay = en.exercises['figure-four']?.phases['stay'];
  const held = { stay: stay?.first ?? '', soften: stay?.again.replaceAll('{side}', 'left') ?? '' };
  return figures(
    {
      espeakVersion: espeak.version,
      sentences: await measureTruths(espeak, projectSentences(CONTENT)),
      numbers: await measureTruths(espeak, NUMBERS.slice(1)),
      holds: await measureHolds(espeak, words, held),
      slowHolds: await measureHolds(espeak, words, { ...held, ratePercent: 90 }),
      turns: await measureTurns(espeak, {
        catalogue,
        words,
        voice: (ratePercent) => createVoice({ ratePercent }),
      }),
    },
    ENGLISH_VOICE,
  );
};

const writeFigures = async (block: string): Promise<void> => {
  const guide = readFileSync(GUIDE, 'utf8');
  if (!FIGURES.test(guide))
    throw new Error('docs/voice.md has lost the marks between which its figures stand');
  const renewed = guide.replace(FIGURES, (_, before: string, after: string) => before + block + after);
  const style = await resolveConfig(GUIDE);
  writeFileSync(GUIDE, await format(renewed, { ...style, parser: 'markdown' }));
};

const main = async ([option, ...more]: readonly string[]): Promise<number> => {
  const isKnown = [undefined, '--fit', '--write', '--syllables', '--worst'].includes(option);
  if (!isKnown || more.length > 0) {
    print(USAGE);
    return option === '--help' ? 0 : 2;
  }
  const espeak = await openEspeak();
  try {
    if (option === '--fit') await printFit(espeak);
    else if (option === '--syllables') await printSyllables(espeak);
    else if (option === '--worst') await printWorst(espeak);
    else {
      const block = await measureAll(espeak);
      print(block);
      if (option === '--write') await writeFigures(block);
    }
    return 0;
  } finally {
    await espeak.close();
  }
};

main(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = error instanceof EspeakMissing ? 2 : 1;
  },
);
