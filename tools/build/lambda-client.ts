/**
 * Stands in the bundle for `runtimeConfig` of `@aws-sdk/client-dynamodb`: the one module by which AWS tells platforms
 * apart (its packages swap it for browsers in the same way). This one is for Lambda. It leaves out what is never used
 * there, a third of the client: other sources of credentials, configuration files, instance metadata, the rules by
 * which endpoints of all regions and partitions are found. `lambda/store/client.ts` gives all of that itself.
 */
import { Readable } from 'node:stream';
import type { getRuntimeConfig as originalConfig } from '@aws-sdk/client-dynamodb/dist-types/runtimeConfig';
import { defaultDynamoDBHttpAuthSchemeProvider } from '@aws-sdk/client-dynamodb/dist-types/auth/httpAuthSchemeProvider';
import { errorTypeRegistries } from '@aws-sdk/client-dynamodb/dist-types/schemas/schemas_0';
import { AwsSdkSigV4Signer } from '@aws-sdk/core/httpAuthSchemes';
import { AwsJson1_0Protocol } from '@aws-sdk/core/protocols';
import { DynamoDBJsonCodec2 } from '@aws-sdk/dynamodb-codec';
import { Sha256 } from '@smithy/core/checksum';
import { NoOpLogger } from '@smithy/core/client';
import { parseUrl } from '@smithy/core/protocols';
import { calculateBodyLength, fromBase64, fromUtf8, toBase64, toUtf8 } from '@smithy/core/serde';
import { NodeHttpHandler } from '@smithy/node-http-handler';
import type { ClientConfig } from '../../lambda/store/client';

/** A whole answer. The client's own collector looks for streams of the web first, which makes Node load those. */
const streamCollector = (stream: unknown): Promise<Uint8Array> =>
  new Promise((resolve, reject) => {
    if (!(stream instanceof Readable)) throw new TypeError('An answer of the database is a stream of Node.');
    const chunks: Buffer[] = [];
    stream.on('data', (chunk: Buffer) => chunks.push(chunk));
    stream.on('error', reject);
    stream.on('end', () => resolve(Buffer.concat(chunks)));
  });

const notLookedUp = (): never => {
  throw new Error('Credentials are given to the client, not looked up.');
};

/** What the client of the SDK runs with, in place of its own module: see above for what is left out. */
export const getRuntimeConfig = (config: ClientConfig): ReturnType<typeof originalConfig> => ({
  apiVersion: '2012-08-10',
  base64Decoder: fromBase64,
  base64Encoder: toBase64,
  disableHostPrefix: false,
  extensions: [],
  httpAuthSchemeProvider: defaultDynamoDBHttpAuthSchemeProvider,
  httpAuthSchemes: [
    {
      schemeId: 'aws.auth#sigv4',
      identityProvider: (providers) => providers.getIdentityProvider('aws.auth#sigv4'),
      signer: new AwsSdkSigV4Signer(),
    },
  ],
  logger: new NoOpLogger(),
  protocol: AwsJson1_0Protocol,
  protocolSettings: {
    defaultNamespace: 'com.amazonaws.dynamodb',
    errorTypeRegistries,
    xmlNamespace: 'http://dynamodb.amazonaws.com/doc/2012-08-10/',
    version: '2012-08-10',
    serviceTarget: 'DynamoDB_20120810',
    jsonCodec: new DynamoDBJsonCodec2(),
  },
  serviceId: 'DynamoDB',
  sha256: Sha256,
  urlParser: parseUrl,
  utf8Decoder: fromUtf8,
  utf8Encoder: toUtf8,
  runtime: 'node',
  defaultsMode: () => Promise.resolve('standard'),
  bodyLengthChecker: calculateBodyLength,
  credentialDefaultProvider: notLookedUp,
  defaultSocketTimeout: undefined,
  defaultUserAgentProvider: () => Promise.resolve([['aws-sdk-js', '3']]),
  endpointDiscoveryEnabledProvider: () => Promise.resolve(false),
  streamCollector,
  ...config,
  requestHandler: NodeHttpHandler.create(config.requestHandler),
});
