import { converse } from './conversations';
import { sharedForTests } from './shared-for-tests';

describe('Random households with the built skill', () => {
  const shared = sharedForTests();

  it('always get an answer that Alexa takes, keep their place, and lose nothing that is stored', async () => {
    const { failure } = await converse(shared(), { runs: 40, withinMs: 12_000, maxCommands: 25 });
    expect(failure).toBeNull();
  }, 120_000);
});
