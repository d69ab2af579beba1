import type { Choices } from '../../../lambda/coach/content';
import { rule } from '../../../tools/content/lint/choices-suit';
import { exerciseIn } from '../fixture';
import { findingsAfter } from './findings-after';

const choosing = (choices: Partial<Choices>): string[] =>
  findingsAfter(rule, (catalogue) => {
    exerciseIn(catalogue, 'stroll').coaching = 'refused';
    Object.assign(catalogue.choices, choices);
  });

describe('choices-suit', () => {
  it('finds nothing where wishes are met', () => {
    expect(findingsAfter(rule)).toEqual([]);
  });

  it.each<[Partial<Choices>, string]>([
    [{ usual: 'general' }, 'usual names "general", which does not exist.'],
    [{ bodyPart: { hips: { exercise: 'hip' } } }, 'bodyPart.hips names "hip", which does not exist.'],
    [{ lengths: ['floor-five', 'ten'] }, 'lengths names "ten", which does not exist.'],
    [{ noEquipment: { routine: 'ball-five' } }, 'noEquipment names "ball-five", which needs a ball.'],
    [{ noEquipment: { exercise: 'ball-walk' } }, 'noEquipment names "ball-walk", which needs a ball.'],
    [{ noFloor: { routine: 'floor-five' } }, 'noFloor names "floor-five", which goes down to the floor.'],
    [{ noFloor: { exercise: 'knee-rolls' } }, 'noFloor names "knee-rolls", which goes down to the floor.'],
    [{ lengths: ['long-one', 'floor-five'] }, 'lengths last 40, 5 minutes; list them shortest first.'],
    [{ position: { desk: { exercise: 'stroll' } } }, 'position.desk names "stroll", which is never guided.'],
  ])('finds what is wrong with %j', (choices, message) => {
    expect(choosing(choices)).toContain(`choices.yaml: ${message}`);
  });

  it.each<[Record<string, string>, string]>([
    [{}, 'gentler has nothing for "back-arch", which is advanced.'],
    [
      { 'back-arch': 'knee-rolls', 'seated-turn': 'knee-rolls' },
      'gentler has something for "seated-turn", which is no advanced exercise.',
    ],
    [{ 'back-arch': 'stroll' }, 'gentler names "stroll", which is no gentler exercise.'],
    [{ 'back-arch': 'back-arch' }, 'gentler names "back-arch", which is no gentler exercise.'],
  ])('finds what is wrong with %j for an advanced exercise', (gentler, message) => {
    const findings = findingsAfter(rule, (catalogue) => {
      exerciseIn(catalogue, 'back-arch').level = 3;
      catalogue.choices.gentler = gentler;
    });
    expect(findings).toEqual([`choices.yaml: ${message}`]);
  });

  it('lets what is refused be asked for by its own name, so that it can be explained', () => {
    expect(choosing({ equipment: { stroll: { exercise: 'stroll' } } })).toEqual([]);
  });
});
