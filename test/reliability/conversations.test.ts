import { converse } from './conversations';
import { openShared, type Shared } from './shared';

describe('Random households with the built skill', () => {
  let shared: Shared;

  beforeAll(async () => {
    shared = await openShared();
  }, 60_000);

  afterAll(async () => {
    await shared.close();
  });

  it('always get an answer that Alexa takes, keep their place, and lose nothing that is stored', async () => {
    const { failure } = await converse(shared, { runs: 40, withinMs: 12_000, maxCommands: 25 });
    expect(failure).toBeNull();
  }, 120_000);
});
