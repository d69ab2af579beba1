import { once } from 'node:events';
import { createServer } from 'node:http';
import type { IncomingMessage, Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { DynamoDBClient, ListTablesCommand } from '@aws-sdk/client-dynamodb';
import { createDynamoClient } from '../../lambda/store/client';

describe('the database client', () => {
  let server: Server;
  let endpoint: string;
  let requests: IncomingMessage[];

  beforeAll(async () => {
    server = createServer((request, response) => {
      requests.push(request);
      response.writeHead(200, { 'content-type': 'application/x-amz-json-1.0' }).end('{"TableNames":[]}');
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    endpoint = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
  });

  afterAll(() => {
    server.close();
    server.closeAllConnections();
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

  it('goes to Amazon in its region where it is pointed nowhere', async () => {
    const client = createDynamoClient({ ...credentials, AWS_REGION: 'eu-west-1' });
    const { endpointProvider } = client.config;
    const region = await client.config.region();
    expect(endpointProvider({ Region: region }).url.host).toBe('dynamodb.eu-west-1.amazonaws.com');
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
    await expect(headersOf(client)).rejects.toThrow('AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY must be set.');
    expect(requests).toHaveLength(0);
  });

  it('tries twice at most', async () => {
    expect(await createDynamoClient({}).config.maxAttempts()).toBe(2);
  });
});
