import { createCoach } from '../../lambda/skill';

/** The coach as it runs: its real content, words and voice. */
export const coach = createCoach();
