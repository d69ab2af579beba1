import { join } from 'node:path';
import type { Plugin } from 'esbuild';

/** The client's own platform module, and the folder that holds the types of what this replaces. */
const CLIENT = /@aws-sdk[\\/]client-dynamodb[\\/]/;
const TYPES_OF_CLIENT = /^@aws-sdk\/client-dynamodb\/dist-types\//;

/**
 * An esbuild plugin that leaves out of `@aws-sdk/client-dynamodb` what Lambda never needs of it.
 *
 * The client's `runtimeConfig` becomes `lambda-client.ts`. Streams of events, which DynamoDB does not have, and the
 * discovery of endpoints, which AWS keeps for another service, become empty modules; the one `import()` of the former
 * keeps esbuild from leaving out anything of the client's core. Shared files of configuration are not there, so neither
 * are the parts of Node that would read them.
 *
 * @param root the repository
 */
export const leanClient = (root: string): Plugin => ({
  name: 'lean-client',
  setup: (build) => {
    const ours = (file: string) => ({ path: join(root, 'tools/build', file), sideEffects: false });
    build.onResolve({ filter: /^\.\/runtimeConfig$/ }, ({ importer }) =>
      CLIENT.test(importer) ? ours('lambda-client.ts') : undefined,
    );
    build.onResolve({ filter: TYPES_OF_CLIENT }, ({ path, ...from }) =>
      build.resolve(path.replace('/dist-types/', '/dist-es/'), from),
    );
    build.onResolve({ filter: /^@smithy\/core\/event-streams$/ }, () => ours('no-event-streams.ts'));
    build.onResolve({ filter: /shared-ini-file-loader\/loadSharedConfigFiles$/ }, () =>
      ours('no-configuration-files.ts'),
    );
    build.onResolve({ filter: /^ask-sdk-model$/ }, () => ours('lazy-services.ts'));
    build.onResolve({ filter: /^@aws-sdk\/middleware-endpoint-discovery$/ }, () =>
      ours('no-endpoint-discovery.ts'),
    );
  },
});
