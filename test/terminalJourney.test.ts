import { spawn } from 'node:child_process';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { examplePerson } from '../packages/terminal/src/testing/examplePerson.ts';
import { type Mountly, startMountly, temporaryFolder } from './startMountly.ts';

let mountly: Mountly;
const stops: (() => Promise<unknown>)[] = [];

beforeAll(async () => {
  const folder = await temporaryFolder();
  mountly = await startMountly({ dataFolder: folder.path });
  stops.push(mountly.stop, folder.remove);
});

afterAll(async () => {
  for (const stop of stops) await stop();
});

function startInTerminal(cookie: string) {
  const command = `stty cols 200 rows 60; exec "${process.execPath}" --conditions=tokenwright-source packages/terminal/src/start.ts`;
  const env = {
    PATH: process.env.PATH,
    LANG: 'en_GB.UTF-8',
    TERM: 'xterm',
    TOKENWRIGHT_URL: `${mountly.url}/api`,
    TOKENWRIGHT_COOKIE: cookie,
  };
  const child = spawn('script', ['-q', '-e', '-c', command, '/dev/null'], { env });
  const person = examplePerson();
  person.streams.input.pipe(child.stdin);
  child.stdout.pipe(person.streams.output);
  stops.unshift(async () => child.kill());
  return { person, ended: new Promise<number | null>((resolve) => child.once('exit', resolve)) };
}

test('creates a working token in a real terminal on the running server, and shows its secret once', async () => {
  const cookie = (await fetch(`${mountly.url}/forms`)).headers.get('set-cookie')?.split(';')[0] ?? '';
  const { person, ended } = startInTerminal(cookie);
  await person.answers('Token name', 'From a terminal');
  await person.answers('Description', 'Nightly.');
  await person.sees('Permissions');
  await person.sees('to search');
  person.type('entries');
  await person.sees('match');
  person.press('tab', 'enter');
  await person.presses('Token type', 'enter');
  await person.presses('Expiration', 'enter');
  await person.sees('Create this token?');
  await person.presses('Create token', 'enter');
  await person.presses('I stored it', 'enter');
  await person.sees('clear it from the screen.');
  await person.sees('↵');
  const [secret = ''] = /mtl_\w+/.exec(person.written()) ?? [];
  person.press('enter');
  await person.presses('I stored it', 'enter');
  expect(await ended).toBe(0);
  const used = await fetch(`${mountly.url}/v1/verify`, { headers: { Authorization: `Bearer ${secret}` } });
  expect(used.status).toBe(200);
});
