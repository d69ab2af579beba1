import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { services } from 'ask-sdk-model';
import { AlexaAccount, type ApiAnswer } from './alexa-api-account';
import type { AlexaServices } from './device-types';

/** Alexa's services for skills, on this machine. */
export interface AlexaApi extends AlexaServices {
  /** What the services know of a customer; nothing at first. */
  account(userId: string): AlexaAccount;
  close(): Promise<void>;
}

const bodyOf = async (request: IncomingMessage): Promise<unknown> => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk as Uint8Array));
  const text = Buffer.concat(chunks).toString('utf8');
  try {
    return text === '' ? {} : JSON.parse(text);
  } catch {
    return {};
  }
};

const send = (response: ServerResponse, { status, body }: ApiAnswer): void => {
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(body === undefined ? undefined : JSON.stringify(body));
};

const unauthorised: ApiAnswer = {
  status: 401,
  body: { code: 'INVALID_BEARER_TOKEN', message: 'Who are you?' },
};

/**
 * Serves the Alexa APIs that the skill uses, on the loopback interface: reminders (`/v1/alerts/reminders`) and the
 * time zone of a device (`/v2/devices/{id}/settings/System.timeZone`). Everything is kept in memory, by user.
 *
 * @param timeZone the time zone of the devices, unless an account says otherwise
 */
export const startAlexaApi = async ({ timeZone = 'America/New_York' } = {}): Promise<AlexaApi> => {
  const accounts = new Map<string, AlexaAccount>();
  const usersByToken = new Map<string, string>();

  const account = (userId: string): AlexaAccount => {
    const known = accounts.get(userId) ?? new AlexaAccount(timeZone);
    accounts.set(userId, known);
    return known;
  };

  /** What is answered; null for nothing at all. */
  const answer = async (request: IncomingMessage): Promise<ApiAnswer | null> => {
    const token = /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1] ?? '';
    const userId = usersByToken.get(token);
    if (userId === undefined) return unauthorised;
    const customer = account(userId);
    if (customer.refuses('silent')) return null;
    if (customer.refuses('cut-off')) {
      request.socket.destroy();
      return null;
    }
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const reminder = /^\/v1\/alerts\/reminders(?:\/([^/]+))?$/.exec(pathname);
    if (reminder) {
      const body = (await bodyOf(request)) as services.reminderManagement.ReminderRequest;
      return customer.answerReminders(request.method ?? 'GET', reminder[1], body);
    }
    if (request.method === 'GET' && /^\/v2\/devices\/[^/]+\/settings\/System\.timeZone$/.test(pathname)) {
      return customer.answerTimeZone();
    }
    return { status: 404, body: { code: 'NOT_FOUND', message: `There is no ${pathname} here.` } };
  };

  const server = createServer((request, response) => {
    answer(request).then(
      (answered) => {
        if (answered) send(response, answered);
      },
      (error: unknown) =>
        send(response, { status: 500, body: { code: 'SIMULATOR_ERROR', message: String(error) } }),
    );
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;

  return {
    endpoint: `http://127.0.0.1:${port}`,
    account,
    tokenFor(userId) {
      const token = `simulated.${Buffer.from(userId).toString('base64url')}`;
      usersByToken.set(token, userId);
      return token;
    },
    isGranted: (userId, scope) => account(userId).isGranted(scope),
    grant: (userId, scope) => account(userId).grant(scope),
    async close() {
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
};
