import { startHarness, type Harness } from './harness';

let members = 0;

/** The id of somebody whom no test has met. */
export const newMemberId = (): string => {
  members += 1;
  return `amzn1.ask.account.${members}`;
};

/**
 * One database and one proxy for all tests of the block that calls this, stopped after them. Each test begins with
 * nothing failing, nobody getting in between, and nothing asked for yet.
 */
export const harnessForTests = (): Omit<Harness, 'stop'> => {
  let harness: Harness;

  beforeAll(async () => {
    harness = await startHarness();
  });

  afterAll(async () => {
    await harness.stop();
  });

  beforeEach(() => {
    harness.proxy.fail('none');
    harness.proxy.before(() => Promise.resolve());
    harness.proxy.operations.length = 0;
  });

  return {
    get proxy() {
      return harness.proxy;
    },
    container: (options) => harness.container(options),
    proxied: () => harness.proxied(),
    clientFor: (endpoint) => harness.clientFor(endpoint),
    stored: (id) => harness.stored(id),
    plant: (id, fields) => harness.plant(id, fields),
  };
};
