import { spawn } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDatabase } from './openDatabase.ts';

let root: string;
let killed: string;

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'tokenwright-'));
  killed = join(root, 'killed');
  await killAfterCommit(killed);
}, 120_000);

afterAll(() => rm(root, { recursive: true, force: true }));

async function killAfterCommit(folder: string): Promise<void> {
  const script = `
    import { openDatabase } from ${JSON.stringify(new URL('openDatabase.ts', import.meta.url).href)};
    const database = await openDatabase({ folder: process.argv[1] });
    await database.query('create table kept (word text)');
    await database.query("insert into kept values ('survived')");
    console.log('committed');
    setInterval(() => {}, 1_000);`;
  const child = spawn(process.execPath, ['--input-type=module', '--eval', script, folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise((resolve) => child.once('close', resolve));
  await new Promise((resolve) => child.stdout.once('data', resolve));
  await expect(openDatabase({ folder })).rejects.toThrow(`"pid":${child.pid}`);
  child.kill('SIGKILL');
  await ended;
}

const copyOf = async (name: string): Promise<string> => {
  const folder = join(root, name);
  await cp(killed, folder, { recursive: true });
  await rm(join(folder, 'lock'), { force: true });
  return folder;
};

describe('a folder', { timeout: 60_000 }, () => {
  it('can be opened with every committed row after its process was killed', async () => {
    expect(await readdir(killed)).toContain('lock');
    const database = await openDatabase({ folder: killed });
    expect(await database.query('select word from kept')).toEqual([{ word: 'survived' }]);
    await database.close();
    expect(await readdir(killed)).toEqual(['data']);
  });

  it('keeps its data after closing and opening', async () => {
    const folder = await copyOf('again');
    const first = await openDatabase({ folder });
    await first.query("insert into kept values ('again')");
    await expect(openDatabase({ folder })).rejects.toThrow('is open in another process');
    await first.close();
    const second = await openDatabase({ folder });
    expect(await second.query('select word from kept')).toHaveLength(2);
    await second.close();
  });

  it('that is damaged stays unchanged, with an error that names it', async () => {
    const folder = await copyOf('damaged');
    await writeFile(join(folder, 'data', 'global', 'pg_control'), 'garbage');
    for (let attempt = 0; attempt < 2; attempt++) {
      await expect(openDatabase({ folder })).rejects.toThrow(`The database in ${folder} cannot be read`);
    }
    expect(await readdir(folder)).toEqual(['data']);
  });

  it('that cannot be created fails with its path', async () => {
    await writeFile(join(root, 'file'), '');
    await expect(openDatabase({ folder: join(root, 'file', 'below') })).rejects.toThrow('cannot be created');
  });

  it('is not opened while the process in its lock may be running', async () => {
    const folder = join(root, 'elsewhere');
    await mkdir(folder);
    await writeFile(join(folder, 'lock'), JSON.stringify({ host: 'another-host', pid: 1, startedAt: null }));
    await expect(openDatabase({ folder })).rejects.toThrow(join(folder, 'lock'));
  });
});
