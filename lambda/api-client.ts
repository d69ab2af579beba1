import { request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import type { services } from 'ask-sdk-model';

/** One call of Alexa's services may take so long; ask-sdk's own client waits for ever. */
const CALL_MS = 2_500;

/** Alexa's services answer in a few hundred bytes; a list of all reminders may be longer. */
const MOST_BYTES = 1_000_000;

const isLoopback = (hostname: string): boolean => ['127.0.0.1', '[::1]', 'localhost'].includes(hostname);

/** Something about a call that must not be, or an answer that never came. */
export class ApiCallFailed extends Error {
  override name = 'ApiCallFailed';
}

/**
 * The way to Alexa's services, for ask-sdk's service clients. Every call ends in time.
 *
 * @param callMs the longest that a call may take, milliseconds
 * @returns a client whose calls resolve with whatever was answered, refusals included, and reject with
 *   `ApiCallFailed` where nothing was, or where the access token would travel in the open: plain http is for services
 *   on this machine only
 */
export const createApiClient = (callMs = CALL_MS): services.ApiClient => ({
  invoke: ({ url, method, headers, body }) =>
    new Promise((resolve, reject) => {
      const fail = (cause: unknown): void =>
        reject(new ApiCallFailed(`${method} did not come to an end.`, { cause }));
      const target = new URL(url);
      if (target.protocol !== 'https:' && !isLoopback(target.hostname)) {
        throw new ApiCallFailed('An access token must not leave this machine in the open.');
      }
      const request = (target.protocol === 'https:' ? requestHttps : requestHttp)(target, {
        method,
        headers: Object.fromEntries(headers.map(({ key, value }) => [key, value])),
        signal: AbortSignal.timeout(callMs),
      });
      request.on('error', fail);
      request.on('response', (response) => {
        let text = '';
        response.setEncoding('utf8');
        response.on('error', fail);
        response.on('data', (chunk: string) => {
          text += chunk;
          if (text.length > MOST_BYTES) request.destroy(new Error('The answer is too long.'));
        });
        response.on('end', () =>
          resolve({
            statusCode: response.statusCode ?? 0,
            headers: Object.entries(response.headers).map(([key, value]) => ({
              key,
              value: [value ?? ''].flat().join(', '),
            })),
            body: text,
          }),
        );
      });
      request.end(body);
    }),
});
