import { writeSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type LogLine, openDatabase } from '@tokenwright/server';
import { createReplica } from '../createReplica.ts';
import { withPlaces } from './withPlaces.ts';

/** `x-die-at` names the place of the SIGKILL; `x-ahead` advances the clock. */
let fatal: string | undefined;
let ahead = 0;

function reach(place: string): void {
  if (place === fatal) process.kill(process.pid, 'SIGKILL');
}

const { KILLABLE_FOLDER: folder, KILLABLE_URL: url, KILLABLE_KEY: serverKey, KILLABLE_PLANT: plant = '' } = process.env;
// Written synchronously, so that a killed process leaves a complete log.
const log = (line: LogLine) => void writeSync(1, `${JSON.stringify(line)}\n`);
const server = createReplica({
  database: withPlaces(await openDatabase({ url, folder, connections: 3 }), reach),
  serverKey,
  log,
  clock: () => Date.now() + ahead,
  checkpoint: reach,
});
if (plant) log({ event: 'failure', at: 'planted', error: plant });

const listener = createServer((message, reply) => void answer(message, reply));
listener.listen(0, '127.0.0.1', () => process.send?.((listener.address() as AddressInfo).port));

async function answer(message: IncomingMessage, reply: ServerResponse): Promise<void> {
  const request = await requestOf(message);
  fatal = request.headers.get('x-die-at') ?? undefined;
  ahead = Number(request.headers.get('x-ahead'));
  reach('request');
  const response = await server.fetch(request);
  reach('answered');
  const body = Buffer.from(await response.arrayBuffer());
  reply.writeHead(response.status, { ...Object.fromEntries(response.headers), 'content-length': body.length });
  const half = body.subarray(0, body.length / 2);
  if (fatal === 'half-answered') reply.write(half, () => reach('half-answered'));
  else reply.end(body);
}

async function requestOf(message: IncomingMessage): Promise<Request> {
  const chunks: Buffer[] = [];
  for await (const chunk of message) chunks.push(chunk as Buffer);
  const { method = 'GET', headers } = message;
  const pairs = Object.entries(headers).map(([name, value]): [string, string] => [name, String(value)]);
  const body = chunks.length > 0 ? { body: Buffer.concat(chunks) } : {};
  return new Request(`http://127.0.0.1${message.url}`, { method, headers: pairs, ...body });
}
