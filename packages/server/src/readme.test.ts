import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const home = join(import.meta.dirname, '..');

const freePort = async () => {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('The test server has no port.');
  return address.port;
};

it('runs the example of the README on a real HTTP server', { timeout: 120_000 }, async () => {
  const readme = await readFile(join(home, 'README.md'), 'utf8');
  const port = await freePort();
  const example = /```ts\n(.*?)```/s.exec(readme)?.[1]?.replace('port: 3000', `port: ${port}, hostname: '127.0.0.1'`);
  await mkdir(join(home, '.data'), { recursive: true });
  const folder = await mkdtemp(join(home, '.data', 'readme-'));
  await writeFile(join(folder, 'server.ts'), `${example}\nconsole.log('ready');`);
  const child = spawn(process.execPath, ['--conditions=tokenwright-source', 'server.ts'], {
    cwd: folder,
    env: { ...process.env, DATABASE_URL: '', TOKEN_SERVER_KEY: randomBytes(32).toString('base64') },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise((resolve) => child.once('close', resolve));
  await Promise.race([ended, new Promise((resolve) => child.stdout.once('data', resolve))]);

  const address = `http://127.0.0.1:${port}`;
  const created = await fetch(`${address}/api/tokens`, {
    method: 'POST',
    headers: {
      cookie: 'session=ada',
      'content-type': 'application/json',
      'x-tokenwright': '1',
      'idempotency-key': randomBytes(32).toString('hex'),
    },
    body: JSON.stringify({
      name: 'From the README',
      permissions: [{ permission: 'posts', level: 'read' }],
      tokenType: 'service',
      expiration: { days: 7 },
    }),
  });
  const { secret } = (await created.json()) as { secret: string };
  const verified = await fetch(`${address}/v1/verify`, { headers: { authorization: `Bearer ${secret}` } });
  const strange = await fetch(`${address}/api/tokens`);
  child.kill('SIGKILL');
  await ended;
  await rm(folder, { recursive: true });

  expect([created.status, verified.status, strange.status]).toEqual([201, 200, 401]);
  expect(await verified.json()).toMatchObject({ name: 'From the README' });
});
