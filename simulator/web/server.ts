import { createServer, get, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { UsageError } from '../usage-error';
import type { Assets } from './assets';

const host = '127.0.0.1';

/** Says which program answers here, so that a second one can tell. */
const signature = 'my-back-stretches';

/** Nothing from anywhere else. Amazon's renderer of screens makes code from strings, and writes styles of its own. */
const policy = [
  "default-src 'self'",
  "script-src 'self' 'unsafe-eval'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "connect-src 'self' data:",
  "frame-ancestors 'none'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/**
 * Whether a request names this server by an address of this machine: a web site elsewhere that has its name point
 * here must not reach the Echo.
 */
export const isFromHere = ({ headers }: IncomingMessage): boolean => {
  const isLocal = (address: string): boolean => /^(127\.0\.0\.1|localhost)(:\d+)?$/.test(address);
  const { origin } = headers;
  return isLocal(headers.host ?? '') && (origin === undefined || isLocal(origin.replace(/^http:\/\//, '')));
};

const answer =
  (assets: Assets) =>
  (request: IncomingMessage, response: ServerResponse): void => {
    const { pathname } = new URL(request.url ?? '/', `http://${host}`);
    const asset = request.method === 'GET' && isFromHere(request) ? assets(pathname) : null;
    response.setHeader('content-security-policy', policy);
    response.setHeader('x-content-type-options', 'nosniff');
    response.setHeader('cache-control', 'no-store');
    response.setHeader('server', signature);
    if (!asset) {
      response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' });
      response.end('There is nothing here. The page is at /.');
      return;
    }
    response.writeHead(200, { 'content-type': asset.type });
    response.end(asset.body);
  };

/** How long whoever has the port may take to say who they are, milliseconds. */
const GREETING_MS = 2000;

/** Whether one of these pages is already served at a port. */
const isOurs = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const request = get({ host, port, path: '/', timeout: GREETING_MS }, ({ headers }) => {
      resolve(headers.server === signature);
      request.destroy();
    });
    request.on('timeout', () => request.destroy());
    request.on('error', () => resolve(false));
    request.on('close', () => resolve(false));
  });

const portSentence = async (port: number, code: unknown): Promise<string> => {
  if (code === 'EADDRINUSE') {
    return (await isOurs(port))
      ? `Your Echo is already open: http://${host}:${port}/. For a second one choose another --port and --data.`
      : `Port ${port} is taken by another program. Choose another with --port, or 0 for any that is free.`;
  }
  return code === 'EACCES'
    ? `This user may not open port ${port}. Choose one above 1023 with --port.`
    : `Port ${port} cannot be opened (${String(code)}). Choose another with --port.`;
};

/**
 * Serves the page on this machine alone.
 *
 * @param port 0 for any that is free
 * @throws UsageError that says in a sentence why the port cannot be had
 */
export const startServer = async (port: number): Promise<Server> => {
  const server = createServer();
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  }).catch(async (cause: unknown) => {
    const code = typeof cause === 'object' && cause !== null && 'code' in cause ? cause.code : cause;
    throw new UsageError(await portSentence(port, code), { cause });
  });
  return server;
};

/** From now on the server answers with these. */
export const serveAssets = (server: Server, assets: Assets): void => {
  server.on('request', answer(assets));
};

/** Where the page is. */
export const addressOf = (server: Server): string =>
  `http://${host}:${(server.address() as AddressInfo).port}/`;

/** Closes a server with all its connections; resolves when it listens no more. */
export const closeServer = async (server: Server): Promise<void> => {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  server.closeAllConnections();
  await closed;
};
