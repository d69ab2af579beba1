import { DynamoDBClient } from '@aws-sdk/client-dynamodb';

interface Credentials {
  accessKeyId: string;
  secretAccessKey: string;
  sessionToken?: string;
}

/** DynamoDB answers in single milliseconds; a connection that takes longer than this will not come. */
const CONNECTION_TIMEOUT_MS = 400;

/**
 * The longest wait for one answer. Two of them, and the pause between, fit into the store's deadline of two
 * seconds, which is well under the eight seconds that Alexa waits (platform 1.1).
 */
const REQUEST_TIMEOUT_MS = 900;

const MAX_ATTEMPTS = 2;

const credentialsFrom = (env: NodeJS.ProcessEnv): Credentials => {
  const { AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY, AWS_SESSION_TOKEN } = env;
  if (!AWS_ACCESS_KEY_ID || !AWS_SECRET_ACCESS_KEY) {
    throw new Error('AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY must be set.');
  }
  return {
    accessKeyId: AWS_ACCESS_KEY_ID,
    secretAccessKey: AWS_SECRET_ACCESS_KEY,
    ...(AWS_SESSION_TOKEN ? { sessionToken: AWS_SESSION_TOKEN } : {}),
  };
};

/**
 * What a client needs to know that depends on the platform. All of it is given, so that the bundle can do without the
 * parts of the client that would look it up (`tools/build/lambda-client.ts`).
 */
export interface ClientConfig {
  region: string;
  endpointProvider: () => { url: URL };
  ignoreConfiguredEndpointUrls: true;
  credentials: () => Promise<Credentials>;
  maxAttempts: number;
  retryMode: 'standard';
  /** In milliseconds. */
  requestHandler: {
    connectionTimeout: number;
    requestTimeout: number;
    socketTimeout: number;
    throwOnRequestTimeout: true;
  };
  accountIdEndpointMode: 'disabled';
  authSchemePreference: string[];
  disableClockSkewCorrection: false;
  useDualstackEndpoint: false;
  useFipsEndpoint: false;
  userAgentAppId: () => Promise<undefined>;
}

const clientConfig = (env: NodeJS.ProcessEnv): ClientConfig => {
  const region = env.AWS_REGION ?? env.AWS_DEFAULT_REGION ?? 'us-east-1';
  const endpoint = env.AWS_ENDPOINT_URL_DYNAMODB ?? env.AWS_ENDPOINT_URL;
  // Alexa calls functions in regions of Amazon's first partition only (platform 9.2).
  const url = new URL(endpoint ? endpoint : `https://dynamodb.${region}.amazonaws.com`);
  return {
    region,
    endpointProvider: () => ({ url }),
    ignoreConfiguredEndpointUrls: true,
    credentials: async () => Promise.resolve(credentialsFrom(env)),
    maxAttempts: MAX_ATTEMPTS,
    retryMode: 'standard',
    requestHandler: {
      connectionTimeout: CONNECTION_TIMEOUT_MS,
      requestTimeout: REQUEST_TIMEOUT_MS,
      socketTimeout: REQUEST_TIMEOUT_MS,
      throwOnRequestTimeout: true,
    },
    // At the values they have without a shared configuration file. Leaving any of them out means that two files are
    // looked for in a cold start.
    accountIdEndpointMode: 'disabled',
    authSchemePreference: [],
    disableClockSkewCorrection: false,
    useDualstackEndpoint: false,
    useFipsEndpoint: false,
    userAgentAppId: () => Promise.resolve(undefined),
  };
};

/**
 * What the client would do before each call for others: describe the request and its answer, field by field, for a log
 * that is not kept; look for functions that call themselves; and tell Amazon what it runs on.
 */
const UNUSED_MIDDLEWARE = ['loggerMiddleware', 'recursionDetectionMiddleware', 'getUserAgentMiddleware'];

/**
 * The AWS client of the store: bounded in time, and configured by the environment alone.
 *
 * Credentials come straight from the variables that Lambda sets, without the default provider chain, and no shared
 * configuration file is looked for: both only make a cold start slower.
 *
 * @param env `AWS_REGION`, `AWS_ACCESS_KEY_ID`, `AWS_SECRET_ACCESS_KEY`, `AWS_SESSION_TOKEN`, and
 *   `AWS_ENDPOINT_URL_DYNAMODB` (or `AWS_ENDPOINT_URL`) for a database other than Amazon's. Missing credentials
 *   fail the first call, not this one.
 */
export const createDynamoClient = (env: NodeJS.ProcessEnv = process.env): DynamoDBClient => {
  const client = new DynamoDBClient(clientConfig(env));
  UNUSED_MIDDLEWARE.forEach((name) => client.middlewareStack.remove(name));
  return client;
};
