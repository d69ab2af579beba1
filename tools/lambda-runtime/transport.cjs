const { existsSync } = require('node:fs');
const http = require('node:http');
const Module = require('node:module');
const { dirname, join } = require('node:path');

/*
 * The runtime interface client leaves three requests to a compiled add-on: for the next event, for an answer and for
 * an error. Compiled (`npm rebuild` in this folder, with cmake and a C++ compiler), that add-on is used; else these
 * requests go through Node. Everything else (starting, loading the handler, what it is given, what errors become,
 * the log) is the client's own either way.
 */

const addOn = './rapid-client.node';
const api = process.env.AWS_LAMBDA_RUNTIME_API;
const agent = new http.Agent({ keepAlive: true, maxSockets: 1 });

const request = (method, path, body, headers = {}) =>
  new Promise((resolve, reject) => {
    const url = `http://${api}/2018-06-01/runtime/invocation/${path}`;
    const sent = http.request(url, { method, agent, headers }, (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (part) => (text += part));
      response.on('end', () => resolve({ bodyJson: text, headers: response.headers }));
    });
    sent.on('error', reject);
    sent.end(body);
  });

/** The add-on answers before it asks for more: what was begun is finished before the next event. */
let answered = Promise.resolve();

const post = (path, body, headers) => {
  answered = request('POST', path, body, { 'content-type': 'application/json', ...headers });
};

const throughNode = {
  next: async () => {
    await answered;
    return request('GET', 'next');
  },
  done: (id, body) => post(`${id}/response`, body),
  error: (id, body, xray) => post(`${id}/error`, body, { 'lambda-runtime-function-xray-error-cause': xray }),
};

const load = Module._load;

Module._load = function loadOrStandIn(wanted, parent, ...rest) {
  const isAddOn = wanted === addOn && !existsSync(join(dirname(parent.filename), addOn));
  return isAddOn ? throughNode : load.call(this, wanted, parent, ...rest);
};
