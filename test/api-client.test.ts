import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ApiCallFailed, createApiClient } from '../lambda/api-client';

let server: Server | undefined;

const serve = async (listener: RequestListener): Promise<string> => {
  const started = createServer(listener);
  server = started;
  await new Promise<void>((resolve) => started.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(started.address() as AddressInfo).port}`;
};

afterEach(async () => {
  const running = server;
  server = undefined;
  running?.closeAllConnections();
  await new Promise((resolve) => (running ? running.close(resolve) : resolve(null)));
});

const call = (url: string, callMs?: number) =>
  createApiClient(callMs).invoke({
    url: `${url}/v1/alerts/reminders`,
    method: 'POST',
    headers: [{ key: 'Authorization', value: 'Bearer token' }],
    body: '{"text":"Zeit für Übungen"}',
  });

describe("the way to Alexa's services", () => {
  it('brings there what is asked, and back what is answered', async () => {
    const heard: unknown[] = [];
    const url = await serve((request, response) => {
      request.setEncoding('utf8');
      request.on('data', (body) =>
        heard.push(body, request.method, request.url, request.headers.authorization),
      );
      request.on('end', () => {
        response.writeHead(201, { 'content-type': 'application/json' });
        response.end('{"status":"ON"}');
      });
    });
    const { statusCode, headers, body } = await call(url);
    expect(heard).toEqual(['{"text":"Zeit für Übungen"}', 'POST', '/v1/alerts/reminders', 'Bearer token']);
    expect([statusCode, body]).toEqual([201, '{"status":"ON"}']);
    expect(headers).toContainEqual({ key: 'content-type', value: 'application/json' });
  });

  it('brings refusals back like any other answer', async () => {
    const url = await serve((_, response) =>
      response.writeHead(403).end('{"code":"MAX_REMINDERS_EXCEEDED"}'),
    );
    await expect(call(url)).resolves.toMatchObject({ statusCode: 403 });
  });

  it('is given up when no answer comes', async () => {
    const url = await serve(() => undefined);
    await expect(call(url, 20)).rejects.toBeInstanceOf(ApiCallFailed);
  });

  it('is given up when an answer never ends', async () => {
    const url = await serve((_, response) => void response.writeHead(200).write('{"alerts":['));
    await expect(call(url, 20)).rejects.toBeInstanceOf(ApiCallFailed);
  });

  it('is given up when the line breaks', async () => {
    const url = await serve((request) => void request.socket.destroy());
    await expect(call(url)).rejects.toBeInstanceOf(ApiCallFailed);
  });

  it('is given up when the answer is endless', async () => {
    const url = await serve((_, response) => void response.writeHead(200).end('x'.repeat(1_500_000)));
    await expect(call(url)).rejects.toBeInstanceOf(ApiCallFailed);
  });

  it('never carries an access token in the open', async () => {
    await expect(call('http://api.amazonalexa.com')).rejects.toThrow('in the open');
  });
});
