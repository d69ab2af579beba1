import { readFileSync } from 'node:fs';

/**
 * Amazon's renderer of APL as a script for a page. Its engine must be started in the same turn as the bundle runs, or
 * it is never told that it is ready.
 */
export const viewhostScript = (): string =>
  `${readFileSync(require.resolve('apl-viewhost-web'), 'utf8')}\n;window.aplEngine = window.AplRenderer.initEngine();\n`;
