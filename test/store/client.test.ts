import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { IncomingMessage, Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type DynamoDBClient, ListTablesCommand } from '@aws-sdk/client-dynamodb';
import { createDynamoClient } from '../../lambda/store/client';

/** Every setting in it bends a client that looks it up. */
const MISLEADING_CONFIGURATION = `[default]
endpoint_url = http://127.0.0.1:2
region = ap-south-1
use_fips_endpoint = true
use_dualstack_endpoint = true
disable_clock_skew_correction = true
account_id_endpoint_mode = required
auth_scheme_preference = sigv4a
sdk_ua_app_id = somebody-else
max_attempts = 9
retry_mode = adaptive
`;

describe('the database client', () => {
  let server: Server;
  let endpoint: string;
  let requests: IncomingMessage[];
  let folder: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'client-'));
    // The SDK reads the file once, so it is there from the start.
    process.env.AWS_CONFIG_FILE = join(folder, 'config');
    await writeFile(process.env.AWS_CONFIG_FILE, MISLEADING_CONFIGURATION);
    server = createServer((request, response) => {
      requests.push(request);
      response.writeHead(200, { 'content-type': 'application/x-amz-json-1.0' }).end('{"TableNames":[]}');
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    endpoint = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
  });

  afterAll(async () => {
    server.close();
    server.closeAllConnections();
    delete process.env.AWS_CONFIG_FILE;
    await rm(folder, { recursive: true });
  });

  beforeEach(() => {
    requests = [];
  });

  const credentials = { AWS_ACCESS_KEY_ID: 'somebody', AWS_SECRET_ACCESS_KEY: 'secret' };

  const headersOf = async (client: DynamoDBClient) => {
    await client.send(new ListTablesCommand({})).finally(() => {
      client.destroy();
    });
    return requests[0]?.headers;
  };

  it('goes where AWS_ENDPOINT_URL_DYNAMODB points', async () => {
    const client = createDynamoClient({ ...credentials, AWS_ENDPOINT_URL_DYNAMODB: endpoint });
    expect((await headersOf(client))?.host).toBe(new URL(endpoint).host);
  });

  it('goes where AWS_ENDPOINT_URL points, unless it is told more precisely', async () => {
    const general = createDynamoClient({ ...credentials, AWS_ENDPOINT_URL: endpoint });
    expect(await headersOf(general)).toBeDefined();
    const precise = { AWS_ENDPOINT_URL: 'http://127.0.0.1:1', AWS_ENDPOINT_URL_DYNAMODB: endpoint };
    expect(await headersOf(createDynamoClient({ ...credentials, ...precise }))).toBeDefined();
  });

  /** Where a request would go, without its going there. */
  const destinationOf = async (client: DynamoDBClient): Promise<string> => {
    let destination = '';
    client.middlewareStack.add(
      () => (args) => {
        destination = (args.request as { hostname: string }).hostname;
        return Promise.reject(new Error('Far enough.'));
      },
      { step: 'finalizeRequest', priority: 'low' },
    );
    await expect(client.send(new ListTablesCommand({}))).rejects.toThrow('Far enough.');
    return destination;
  };

  it('goes to Amazon in its region where it is pointed nowhere', async () => {
    const client = createDynamoClient({ ...credentials, AWS_REGION: 'eu-west-1' });
    expect(await destinationOf(client)).toBe('dynamodb.eu-west-1.amazonaws.com');
  });

  it('is not misled by a configuration file on the machine', async () => {
    const client = createDynamoClient({ ...credentials, AWS_REGION: 'eu-west-1' });
    expect(await destinationOf(client)).toBe('dynamodb.eu-west-1.amazonaws.com');
    expect(await client.config.userAgentAppId()).toBeUndefined();
    expect(await client.config.disableClockSkewCorrection()).toBe(false);
    expect(await client.config.authSchemePreference()).toEqual([]);
    expect(await client.config.accountIdEndpointMode()).toBe('disabled');
  });

  it.each([
    [{ AWS_REGION: 'eu-west-1', AWS_DEFAULT_REGION: 'us-west-2' }, 'eu-west-1'],
    [{ AWS_DEFAULT_REGION: 'us-west-2' }, 'us-west-2'],
    [{}, 'us-east-1'],
  ])('takes its region from %p', async (env, region) => {
    expect(await createDynamoClient(env).config.region()).toBe(region);
  });

  it('signs with the credentials of the environment', async () => {
    const env = { ...credentials, AWS_SESSION_TOKEN: 'token', AWS_ENDPOINT_URL_DYNAMODB: endpoint };
    const headers = await headersOf(createDynamoClient(env));
    expect(headers?.authorization).toContain('Credential=somebody/');
    expect(headers?.['x-amz-security-token']).toBe('token');
  });

  it('fails without credentials at the first call, and says which variables are missing', async () => {
    const client = createDynamoClient({ AWS_ENDPOINT_URL_DYNAMODB: endpoint });
    await expect(headersOf(client)).rejects.toThrow(
      'AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY must be set.',
    );
    expect(requests).toHaveLength(0);
  });

  it('tries twice at most', async () => {
    expect(await createDynamoClient({}).config.maxAttempts()).toBe(2);
  });
});
