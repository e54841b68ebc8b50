import type { OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import type { NetworkFault } from './networkFaults.ts';

export interface Exchange {
  readonly reply: ServerResponse;
  readonly now: () => number;
  readonly forward: () => Promise<Answer>;
  readonly hold: () => Promise<void>;
}

export interface Answer {
  readonly status: number;
  readonly headers: OutgoingHttpHeaders;
  readonly body: Buffer;
}

export async function enactNetworkFault(fault: NetworkFault | undefined, exchange: Exchange): Promise<void> {
  if (fault === undefined) pass(exchange, await exchange.forward());
  else await enact[fault](exchange);
}

const enact: { readonly [Name in NetworkFault]: (exchange: Exchange) => Promise<void> | void } = {
  'drop-before': drop,
  'drop-after': after(drop),
  'reset-before': reset,
  'reset-after': after(reset),
  'half-body': after(half),
  'late-request': async (exchange) => {
    await exchange.hold();
    pass(exchange, await exchange.forward());
  },
  'late-answer': async (exchange) => {
    const answer = await exchange.forward();
    await exchange.hold();
    pass(exchange, answer);
  },
  duplicate: async (exchange) => {
    const [, second] = await Promise.all([exchange.forward(), exchange.forward()]);
    pass(exchange, second);
  },
  'in-flight': (exchange) => problem(exchange, 409, 'conflict', { 'retry-after': '1' }),
  'rate-limited': (exchange) => problem(exchange, 429, 'rate-limited', { 'retry-after': '7' }),
  'rate-limited-until': (exchange) => {
    const [date, until] = [exchange.now(), exchange.now() + 7_000].map((instant) => new Date(instant).toUTCString());
    problem(exchange, 429, 'rate-limited', { date, 'retry-after': until });
  },
  'error-before': failed,
  'error-after': after(failed),
  'page-after': after(({ reply }) => {
    reply.writeHead(200, { 'content-type': 'text/html' }).end('<h1>Sign in to the network</h1>');
  }),
  'forbidden-before': forbidden,
  'forbidden-after': after(forbidden),
  'gateway-after': after(({ reply }) => {
    reply.writeHead(502, { 'content-type': 'text/html' }).end('<h1>Bad gateway</h1>');
  }),
  'signed-out': (exchange) => problem(exchange, 401, 'unauthenticated', { 'www-authenticate': 'Session' }),
  'step-up': (exchange) => {
    const challenge = 'Bearer error="insufficient_user_authentication", max_age="0"';
    problem(exchange, 401, 'reauthentication-required', { 'www-authenticate': challenge });
  },
  'options-changed': (exchange) => problem(exchange, 409, 'options-changed', {}),
};

function after(spoil: (exchange: Exchange, answer: Answer) => void) {
  return async (exchange: Exchange): Promise<void> => spoil(exchange, await exchange.forward());
}

function pass({ reply }: Exchange, { status, headers, body }: Answer): void {
  reply.writeHead(status, headers).end(body);
}

function half({ reply }: Exchange, { status, headers, body }: Answer): void {
  const { 'transfer-encoding': _chunks, ...rest } = headers;
  reply.writeHead(status, { ...rest, 'content-length': String(body.length) });
  reply.write(body.subarray(0, Math.floor(body.length / 2)), () => reply.destroy());
}

function drop({ reply }: Exchange): void {
  reply.destroy();
}

function reset({ reply }: Exchange): void {
  if (reply.socket instanceof Socket) reply.socket.resetAndDestroy();
}

function failed({ reply }: Exchange): void {
  reply.writeHead(500, { 'content-type': 'text/plain' }).end('Something went wrong.');
}

function forbidden({ reply }: Exchange): void {
  reply.writeHead(403, { 'content-type': 'application/json' }).end('{"message":"Forbidden"}');
}

function problem({ reply }: Exchange, status: number, code: string, headers: OutgoingHttpHeaders): void {
  const body = JSON.stringify({ type: `https://tokenwright.dev/errors/${code}`, title: code, status, code });
  reply.writeHead(status, { 'content-type': 'application/problem+json', ...headers }).end(body);
}
