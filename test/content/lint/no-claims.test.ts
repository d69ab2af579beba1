import { claims } from '../../../tools/content/lint/claims';
import { rule } from '../../../tools/content/lint/no-claims';
import { exerciseWordsIn, phrasesIn } from '../fixture';
import { findingsAfter } from './findings-after';

/** What the claims of the inventory, and of the list of what is never said, sound like when somebody says them. */
const SAID: readonly (readonly [reference: string, says: string])[] = [
  ['K01', 'This is a permanent cure.'],
  ['K01', 'You can learn self-adjustment.'],
  ['K01', 'Manipulate the joint yourself.'],
  ['K02', 'It heals your back faster.'],
  ['K02', 'Here is a quick fix.'],
  ['K03', 'It pushes the disc back into its space.'],
  ['K04', 'It decompresses your lower back.'],
  ['K04', 'It moves the disc away from the nerve.'],
  ['K05', 'It helps with sciatica, too.'],
  ['K06', 'Do this instead of seeing a doctor.'],
  ['K06', 'You can sort it out yourself.'],
  ['K07', 'Medicines make people sicker.'],
  ['K06', 'Stretch without going to the doctor.'],
  ['K07', 'They are full of chemicals.'],
  ['K07', 'You can stop taking your tablets.'],
  ['K08', 'Weak muscles are why it aches.'],
  ['K08', 'The clock is ticking.'],
  ['K09', 'Hanging upside down opens the spine.'],
  ['K10', 'Stretch until you feel a slight burning twinge.'],
  ['K11', 'Lift your leg one to two feet.'],
  ['K11', 'Lift as high as possible.'],
  ['K11', 'Lift it two feet high.'],
  ['K12', 'All soft tissues improve.'],
  ['K12', 'It is the best exercise for backs.'],
  ['K12', 'Stretching is the activity of choice.'],
  ['K13', 'Back pain usually goes in a few days.'],
  ['K14', 'Find the knot with the ball.'],
  ['K14', 'A trigger point is a ball of muscle.'],
  ['K15', 'Your hormones make you stretch too far.'],
  ['K15', 'Relaxin loosens your joints.'],
  ['K16', 'Everyone gets back pain at some point.'],
  ['K17', 'It helps your hip pain.'],
  ['4.6', 'It is guaranteed to work.'],
  ['4.6', 'It is a miracle.'],
  ['4.6', 'Tablets are poison.'],
  ['4.6', 'You probably have a slipped disc.'],
  ['4.6', 'That sounds like a pinched nerve.'],
  ['4.6', 'This will ease your ache.'],
  ['4.6', 'You will soon feel much better.'],
  ['4.6', 'It brings lasting relief.'],
  ['4.6', 'Be pain-free in ten minutes.'],
  ['4.6', 'No pain, no gain.'],
  ['4.6', 'Push on through the ache.'],
  ['4.6', 'Go just a bit further.'],
  ['4.6', 'Lean back as far as you can.'],
  ['4.6', 'Stay as long as you can bear.'],
  ['4.6', 'Hold your breath for five.'],
  ['4.6', 'You do not need a doctor.'],
  ['4.6', 'It is safe for everyone.'],
  ['4.6', 'See if you can keep up with me.'],
  ['4.6', 'Try to beat your last time.'],
  ['4.6', 'Well done for ignoring the pain.'],
  ['4.6', 'That is good for your age.'],
  ['4.6', 'It is good for overweight people.'],
  ['4.6', 'You could lose weight.'],
  ['4.6', 'It helps with weight loss.'],
  ['4.6', 'You are too heavy for the ball.'],
  ['4.6', 'You should have come yesterday.'],
  ['4.6', 'Your discs may collapse.'],
  ['4.6', 'Sitting damages the spine.'],
  ['4.6', 'Let your back crack.'],
  ['4.6', 'Tip yourself upside down.'],
  ['4.6', 'Tilt the table to forty degrees.'],
  ['4.6', 'This is a McKenzie press-up.'],
];

/** Plain coaching, and warnings, that a careless pattern would catch. */
const INNOCENT: readonly string[] = [
  'Press through your heels, and keep a secure grip.',
  'Never hold your breath, and count out loud.',
  'Count with me, so you cannot hold your breath.',
  'Let the floor take your weight.',
  'Shift your weight onto your hands.',
  'Lower your hips as far as is easy.',
  'Lean back only as far as you comfortably like.',
  'Turn as far as you can comfortably.',
  'Keep your healthy habits.',
  'Float one foot up, then the other.',
  'You should have a wall behind you.',
  'Come back into the middle.',
  'Being upside down raises blood and eye pressure, and any relief usually does not last.',
  'I do not guide this, since it is not safe for everyone.',
  'If it is no better in two weeks, ask a doctor or physiotherapist.',
  'It is normal to be a little sore for a day or two.',
  'Do not start without asking your doctor.',
  'If you have a heart or nerve condition, check with your doctor first.',
  'It may also help hip pain.',
  'Many people find it eases them.',
  'You will feel a gentle pull.',
  'Get help if you have an unexplained weight loss.',
  'I cannot tell you about medicines.',
  'The routine will end in two minutes.',
  'Brace gently, and stay tall.',
];

const findingsSaying = (text: string): string[] =>
  findingsAfter(rule, (catalogue) => {
    phrasesIn(catalogue, 'rep')['said'] = text;
  });

describe('no-claims', () => {
  it('finds nothing where nothing is claimed', () => {
    expect(findingsAfter(rule)).toEqual([]);
  });

  it.each(SAID)('finds %s in "%s"', (reference, says) => {
    expect(findingsSaying(says)).toEqual(expect.arrayContaining([expect.stringContaining(`(${reference})`)]));
  });

  it.each(INNOCENT)('allows "%s"', (says) => {
    expect(findingsSaying(says)).toEqual([]);
  });

  it('has seen every one of its patterns find something', () => {
    const idle = claims.filter(({ pattern }) => !SAID.some(([, says]) => pattern.test(says)));
    expect(idle.map(({ pattern }) => pattern.source)).toEqual([]);
  });

  it('says where, what and what to say instead', () => {
    const findings = findingsAfter(rule, (catalogue) => {
      exerciseWordsIn(catalogue, 'knee-rolls').purpose = 'It cures a stiff back.';
    });
    expect(findings).toEqual([
      'words/en/exercises/knee-rolls.yaml: purpose says "cures" (K01); say that it may ease.',
    ]);
  });

  it('leaves alone what people say', () => {
    const findings = findingsAfter(rule, (catalogue) => {
      exerciseWordsIn(catalogue, 'knee-rolls').aliases = ['mckenzie', 'trigger points', 'quick fix'];
    });
    expect(findings).toEqual([]);
  });
});
