import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** An error as the runtime reports it to Lambda. */
interface ReportedError {
  errorType: string;
  errorMessage: string;
  /** Also named `stackTrace` by Lambda. */
  trace?: string[];
}

/** What came of an event. */
export type Outcome = { answer: unknown } | { error: ReportedError };

/** Lambda's side of the runtime API on loopback: hands out events, takes answers and errors. */
export interface RuntimeApi {
  /** What belongs into `AWS_LAMBDA_RUNTIME_API`. */
  address: string;
  /** Settled as soon as the runtime asks for its first event, or says that it cannot start. */
  started: Promise<'ready' | ReportedError>;
  /** Gives the runtime an event, and waits for what it says. */
  invoke: (event: unknown) => Promise<Outcome>;
  stop(): Promise<void>;
}

interface Invocation {
  id: string;
  event: unknown;
  settle: (outcome: Outcome) => void;
}

const bodyOf = async (request: IncomingMessage): Promise<unknown> => {
  let text = '';
  for await (const part of request.setEncoding('utf8')) text += String(part);
  return JSON.parse(text) as unknown;
};

const prefix = '/2018-06-01/runtime';

/** As long as the function may take, milliseconds. */
const TIMEOUT_MS = 7_000;

export const startRuntimeApi = async (): Promise<RuntimeApi> => {
  const waiting: Invocation[] = [];
  const underWay = new Map<string, Invocation>();
  let poll: ServerResponse | undefined;
  let hasStarted: (how: 'ready' | ReportedError) => void = () => undefined;
  const started = new Promise<'ready' | ReportedError>((resolve) => {
    hasStarted = resolve;
  });

  /** Brings an event and a runtime that asks for one together, whichever was first. */
  const handOut = (): void => {
    if (poll === undefined) return;
    const next = waiting.shift();
    if (next === undefined) return;
    underWay.set(next.id, next);
    poll.writeHead(200, {
      'content-type': 'application/json',
      'Lambda-Runtime-Aws-Request-Id': next.id,
      'Lambda-Runtime-Deadline-Ms': String(Date.now() + TIMEOUT_MS),
      'Lambda-Runtime-Invoked-Function-Arn': 'arn:aws:lambda:us-east-1:000000000000:function:skill:live',
      'Lambda-Runtime-Trace-Id': 'Root=1-00000000-000000000000000000000000;Sampled=1',
    });
    poll.end(JSON.stringify(next.event));
    poll = undefined;
  };

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const path = request.url?.slice(prefix.length) ?? '';
    if (path === '/invocation/next') {
      poll = response;
      hasStarted('ready');
      handOut();
      return;
    }
    const body = await bodyOf(request);
    response.writeHead(202).end('{}');
    if (path === '/init/error') {
      hasStarted(body as ReportedError);
      return;
    }
    const [, id, what] = /^\/invocation\/([^/]+)\/(response|error)$/.exec(path) ?? [];
    const invocation = id === undefined ? undefined : underWay.get(id);
    invocation?.settle(what === 'response' ? { answer: body } : { error: body as ReportedError });
  };

  const server: Server = createServer((request, response) => {
    void answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));

  return {
    address: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    started,
    invoke: (event) =>
      new Promise((settle) => {
        waiting.push({ id: randomUUID(), event, settle });
        handOut();
      }),
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
};
