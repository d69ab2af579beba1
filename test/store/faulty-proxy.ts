import { once } from 'node:events';
import { createServer, request as sendRequest } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';

/**
 * What can go wrong between the skill and its database, or an answer of the test's own. With `answer-lost`, the
 * `mid-answer` ones and the slow one, the database does what it was asked to.
 */
export type Fault =
  | 'none'
  | 'hang'
  | 'reset'
  | 'answer-lost'
  | 'reset-mid-answer'
  | 'hang-mid-answer'
  | 'server-error'
  | 'throttled'
  | 'not-json'
  | { slowMs: number }
  | { status: number; json: unknown };

export interface FaultyProxy {
  endpoint: string;
  /** Operations asked for since the start, in order: `GetItem`, `PutItem`... */
  operations: string[];
  /** Connections opened since the start. */
  connections(): number;
  /** From now on every request meets this fault, or only the next so many, or each the one that is chosen for it. */
  fail(fault: Fault | (() => Fault), times?: number): void;
  /** Called before each request is passed on. */
  before(passOn: (operation: string) => Promise<void>): void;
  /** Every connection dies, as they do while a container is frozen. */
  dropConnections(): void;
  stop(): Promise<void>;
}

interface Answer {
  status: number;
  headers: IncomingMessage['headers'];
  body: Buffer;
}

const jsonAnswer = (status: number, json: unknown): Answer => ({
  status,
  headers: { 'content-type': 'application/x-amz-json-1.0' },
  body: Buffer.from(JSON.stringify(json)),
});

const errorAnswer = (status: number, type: string): Answer =>
  jsonAnswer(status, { __type: `com.amazonaws.dynamodb.v20120810#${type}`, message: type });

const passOn = async (upstream: URL, from: IncomingMessage, body: Buffer): Promise<Answer> => {
  const outgoing = sendRequest(upstream, { method: from.method, headers: from.headers });
  outgoing.end(body);
  const [answer] = (await once(outgoing, 'response')) as [IncomingMessage];
  return { status: answer.statusCode ?? 500, headers: answer.headers, body: await buffer(answer) };
};

const reset = ({ socket }: IncomingMessage): void => {
  socket.resetAndDestroy();
};

const writeHalf = ({ status, headers, body }: Answer, response: ServerResponse): Promise<void> =>
  new Promise((written) => {
    response.writeHead(status, { ...headers, 'content-length': String(body.length) });
    response.write(body.subarray(0, body.length / 2), () => {
      written();
    });
  });

/** A request that has arrived, and what can be done with it. */
interface Passing {
  incoming: IncomingMessage;
  response: ServerResponse;
  /** Passes it on to the database. */
  ask: () => Promise<Answer>;
  pause: (ms: number) => Promise<void>;
}

/** Does to a request what its fault wants. */
const meet = async (fault: Fault, { incoming, response, ask, pause }: Passing): Promise<void> => {
  const send = ({ status, headers, body }: Answer): void => {
    response.writeHead(status, headers).end(body);
  };
  switch (fault) {
    case 'none':
      send(await ask());
      return;
    case 'hang':
      return;
    case 'reset':
      reset(incoming);
      return;
    case 'answer-lost':
      await ask();
      reset(incoming);
      return;
    case 'reset-mid-answer':
      await writeHalf(await ask(), response);
      reset(incoming);
      return;
    case 'hang-mid-answer':
      await writeHalf(await ask(), response);
      return;
    case 'server-error':
      send(errorAnswer(500, 'InternalServerError'));
      return;
    case 'throttled':
      send(errorAnswer(400, 'ProvisionedThroughputExceededException'));
      return;
    case 'not-json':
      send({
        status: 200,
        headers: { 'content-type': 'text/html' },
        body: Buffer.from('<html>captive portal'),
      });
      return;
  }
  if ('slowMs' in fault) {
    await pause(fault.slowMs);
    send(await ask());
  } else {
    send(jsonAnswer(fault.status, fault.json));
  }
};

/**
 * A proxy on loopback in front of the database, which fails as it is told to.
 *
 * @param upstream The database's endpoint.
 */
export const startFaultyProxy = async (upstream: string): Promise<FaultyProxy> => {
  const operations: string[] = [];
  const timers = new Set<NodeJS.Timeout>();
  let connections = 0;
  let fault: Fault | (() => Fault) = 'none';
  let faultsLeft = Infinity;
  let beforePassing: (operation: string) => Promise<void> = () => Promise.resolve();

  const nextFault = (): Fault => {
    if (faultsLeft === 0) return 'none';
    faultsLeft -= 1;
    return typeof fault === 'function' ? fault() : fault;
  };

  const pause = (ms: number): Promise<void> =>
    new Promise((resolve) => {
      const timer = setTimeout(() => {
        timers.delete(timer);
        resolve();
      }, ms);
      timers.add(timer);
    });

  const handle = async (incoming: IncomingMessage, response: ServerResponse): Promise<void> => {
    const body = await buffer(incoming);
    const operation = String(incoming.headers['x-amz-target']).replace(/^.*\./, '');
    operations.push(operation);
    const met = nextFault();
    const ask = async (): Promise<Answer> => {
      await beforePassing(operation);
      return passOn(new URL(upstream), incoming, body);
    };
    await meet(met, { incoming, response, ask, pause });
  };

  const server = createServer((incoming, response) => {
    // A caller that gave up is no fault of the proxy.
    incoming.on('error', () => undefined);
    response.on('error', () => undefined);
    handle(incoming, response).catch(() => {
      response.destroy();
    });
  });
  server.on('connection', () => {
    connections += 1;
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;

  return {
    endpoint: `http://127.0.0.1:${port}`,
    operations,
    connections: () => connections,
    fail(next, times = Infinity) {
      fault = next;
      faultsLeft = times;
    },
    before(next) {
      beforePassing = next;
    },
    dropConnections() {
      server.closeAllConnections();
    },
    async stop() {
      for (const timer of timers) clearTimeout(timer);
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
};
