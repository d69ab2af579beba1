import { createServer, get, type Server } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { startGate, type Gate } from '../../simulator/gate';

let server: Server;
let gate: Gate;

beforeEach(async () => {
  server = createServer((_, response) => response.end('here')).listen(0, '127.0.0.1');
  await once(server, 'listening');
  gate = await startGate(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
});
afterEach(async () => {
  await gate.close();
  server.close();
});

const knock = (): Promise<string> =>
  new Promise((resolve) => {
    const request = get(gate.endpoint, { agent: false }, (response) => {
      response.resume();
      response.on('end', () => resolve('answered'));
    });
    request.on('error', () => resolve('broken off'));
  });

test('lets through while it is open, breaks off while it is shut, and opens again', async () => {
  expect(await knock()).toBe('answered');
  gate.isOpen = false;
  expect(await knock()).toBe('broken off');
  gate.isOpen = true;
  expect(await knock()).toBe('answered');
});
