import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import type { Certificate } from './certificate';

type Item = Record<string, AttributeValue>;

/** What the stub was asked for. */
interface Call {
  /** GetItem, PutItem..., or TimeZone. */
  operation: string;
  bytes: number;
}

/**
 * Stands in for DynamoDB where only the way there is measured: the same protocol over TLS, and no database behind it.
 * Alexa's service that tells the time zone of a device is answered for too.
 */
export interface DynamoStub {
  endpoint: string;
  /** Every call since it was started, or since this was emptied. */
  calls: Call[];
  close(): Promise<void>;
}

/** What the AWS client of a measured process needs to reach the stub, whose certificate is in a file. */
export const environmentFor = (stub: DynamoStub, certificateFile: string): Record<string, string> => ({
  NODE_EXTRA_CA_CERTS: certificateFile,
  AWS_ENDPOINT_URL_DYNAMODB: stub.endpoint,
  AWS_REGION: 'us-east-1',
  AWS_ACCESS_KEY_ID: 'measured',
  AWS_SECRET_ACCESS_KEY: 'measured',
  AWS_SESSION_TOKEN: 'measured',
  TABLE_NAME: 'members',
});

/**
 * Starts a stub on loopback that answers every read with one item, whoever is asked for, and says yes to every write.
 *
 * @param item under any id
 */
export const startDynamoStub = async ({ cert, key }: Certificate, item: Item): Promise<DynamoStub> => {
  const calls: Call[] = [];
  const found = JSON.stringify({ Item: item });
  const server = createServer({ cert, key, keepAlive: true }, (request, response) => {
    const operation = String(request.headers['x-amz-target'] ?? '').replace(/^.*\./, '');
    let bytes = 0;
    request.on('data', (chunk: Buffer) => {
      bytes += chunk.length;
    });
    request.on('end', () => {
      const isTimeZone = request.url?.endsWith('/System.timeZone') === true;
      calls.push({ operation: isTimeZone ? 'TimeZone' : operation, bytes });
      const body = isTimeZone ? '"Europe/London"' : operation === 'GetItem' ? found : '{}';
      response.writeHead(200, {
        'content-type': 'application/x-amz-json-1.0',
        'content-length': Buffer.byteLength(body),
        'x-amzn-requestid': String(calls.length),
      });
      response.end(body);
    });
  });
  // Longer than any run: a connection that is closed between two turns would be measured as a slow turn.
  server.keepAliveTimeout = 600_000;
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    endpoint: `https://localhost:${port}`,
    calls,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};
