import { openShared, type Shared } from './shared';

/**
 * What all conversations of a suite have in common: opened before its tests and closed after them.
 *
 * @returns what gives it, once the tests have begun
 */
export const sharedForTests = (): (() => Shared) => {
  let shared: Shared;

  beforeAll(async () => {
    shared = await openShared();
  }, 60_000);

  afterAll(async () => {
    await shared.close();
  });

  return () => shared;
};
