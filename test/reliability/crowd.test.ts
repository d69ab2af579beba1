import { readMember } from '../../lambda/store/record';
import { crowdDoes } from './crowd';
import { sharedForTests } from './shared-for-tests';

describe('Forty people at once', () => {
  const shared = sharedForTests();

  it('each do a routine and have it counted once, whole, and as their own', async () => {
    const idOf = (member: number): string => `amzn1.ask.account.CROWD.${member}`;
    const { findings } = await crowdDoes(shared().current.containers, 40, 'general-10', idOf);
    expect(findings).toEqual([]);
    const stored = await Promise.all(
      Array.from(
        { length: 40 },
        async (_, member) => readMember((await shared().storedItem(idOf(member)))?.member).history,
      ),
    );
    expect(new Set(stored.map((history) => JSON.stringify(history))).size).toBe(1);
    expect(stored[0]).toMatchObject({ routinesFinished: 1, routines: { 'general-10': 1 } });
  }, 60_000);
});
