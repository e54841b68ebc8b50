import type { Fault } from './fault.ts';
import { movedResets } from './rateLimitResets.ts';
import { html, problem, tryLater } from './spoiltAnswers.ts';

export interface Journey {
  readonly deliver: () => Promise<Response>;
  readonly drop: () => Response;
  readonly slowness: number;
  readonly retryAfter: number;
  readonly resets: ReadonlyMap<string, string>;
  readonly signal: AbortSignal;
}

const enact: { readonly [Name in Fault]: (journey: Journey) => Promise<Response> | Response } = {
  'drop-before': ({ drop }) => drop(),
  async 'drop-after'({ deliver, drop }) {
    await deliver();
    return drop();
  },
  async 'half-body'({ deliver }) {
    const { status, headers, text } = await read(await deliver());
    return new Response(text.slice(0, Math.floor(text.length / 2)), { status, headers });
  },
  'html-before': () => html(),
  async 'html-after'({ deliver }) {
    await deliver();
    return html();
  },
  'error-before': () => new Response('Something went wrong.', { status: 500 }),
  async 'error-after'({ deliver }) {
    await deliver();
    return new Response('Something went wrong.', { status: 500 });
  },
  async slow({ deliver, slowness, signal }) {
    const answer = await deliver();
    await passed(slowness, signal);
    return answer;
  },
  async hang({ deliver, signal }) {
    await deliver();
    return passed(Number.POSITIVE_INFINITY, signal) as Promise<never>;
  },
  async duplicate({ deliver }) {
    const [, second] = await Promise.all([deliver(), deliver()]);
    return second;
  },
  'in-flight': () => problem(409, 'conflict', { 'Retry-After': '1' }),
  'rate-limited': ({ retryAfter, resets }) =>
    tryLater(String(Math.ceil(retryAfter / 1000)), movedResets(resets, retryAfter)),
  'rate-limited-until': ({ retryAfter, resets }) =>
    tryLater(new Date(Date.now() + retryAfter).toUTCString(), movedResets(resets, retryAfter)),
  'signed-out': () => problem(401, 'unauthenticated', { 'WWW-Authenticate': 'Session' }),
};

export async function enactFault(fault: Fault, journey: Journey): Promise<Response> {
  return enact[fault](journey);
}

async function read(answer: Response) {
  const headers = new Headers(answer.headers);
  headers.delete('Content-Length');
  headers.delete('Content-Encoding');
  return { status: answer.status, headers, text: await answer.text() };
}

function passed(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = () => reject(signal.reason);
    if (signal.aborted) stop();
    signal.addEventListener('abort', stop, { once: true });
    if (milliseconds !== Number.POSITIVE_INFINITY) setTimeout(resolve, milliseconds);
  });
}
