const { execFileSync } = require('node:child_process');
const { join } = require('node:path');

/** Tests read the compiled content, so it is compiled anew before they run. */
module.exports = () => {
  const root = join(__dirname, '..');
  execFileSync(process.execPath, [join(root, 'node_modules/tsx/dist/cli.mjs'), 'tools/content/compile.ts'], {
    cwd: root,
    stdio: 'inherit',
  });
};
