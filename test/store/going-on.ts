import type { Held } from '../../lambda/store/held';
import { StoreUnavailable } from '../../lambda/store/store-unavailable';

/** What a conversation goes on with, whether the store could be reached or not. */
export const goingOnAfter = async (call: Promise<Held>): Promise<Held> => {
  try {
    return await call;
  } catch (error) {
    if (error instanceof StoreUnavailable) return error.held;
    throw error;
  }
};
