import type { Skill } from './device-types';

/**
 * Loads the real skill as Lambda would start it. The module is loaded once a process, so the first environment
 * counts.
 *
 * @param env the variables that configure it; set before it is loaded
 */
export const loadSkill = async (env: Readonly<Record<string, string>>): Promise<Skill> => {
  Object.assign(process.env, env);
  const { handler } = await import('../lambda/index');
  return handler;
};
