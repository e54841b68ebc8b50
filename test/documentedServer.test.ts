import { spawn } from 'node:child_process';
import { createRestApi } from '@tokenwright/adapters/rest';
import { expect, test, vi } from 'vitest';
import { freePort } from './freePort.ts';
import { startPostgres } from './startPostgres.ts';

const request = {
  name: 'CI',
  tokenType: 'service',
  permissions: [{ permission: 'forms', level: 'read' }],
  expiration: { days: 7 },
};

test('the server of the guide creates a token, and its route accepts only this token', async () => {
  const [{ url: database, stop }, port] = await Promise.all([startPostgres({ durable: true }), freePort()]);
  const key = Buffer.from(crypto.getRandomValues(new Uint8Array(32))).toString('base64');
  const env = { ...process.env, DATABASE_URL: database, TOKEN_SERVER_KEY: key, PORT: String(port) };
  const program = ['--conditions=tokenwright-source', 'test/hosts/shared/postgresServer.js'];
  const server = spawn(process.execPath, program, { env, stdio: 'ignore' });
  const ended = new Promise((done) => server.once('exit', done));
  const url = `http://localhost:${port}`;
  try {
    const read = (secret: string) => fetch(`${url}/forms`, { headers: { Authorization: `Bearer ${secret}` } });
    await vi.waitFor(async () => expect((await read('none')).status).toBe(401), { timeout: 60_000, interval: 200 });
    const api = createRestApi({ baseUrl: `${url}/api` });
    const created = await api.createToken(request, { intentKey: 'a5'.repeat(32), signal: AbortSignal.timeout(60_000) });
    if (created.status !== 'created') throw new Error(created.status);
    expect(await (await read(String(created.secret))).json()).toEqual({ workspace: 'acme', forms: [] });
  } finally {
    server.kill('SIGTERM');
    await ended;
    await stop();
  }
});
