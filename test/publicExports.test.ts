import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it } from 'vitest';

const published = ['core', 'react', 'adapters', 'server'] as const;

interface Manifest {
  readonly exports: Readonly<Record<string, string | { readonly 'tokenwright-source'?: string }>>;
}

function entriesOf(name: string): readonly (readonly [entry: string, source: string])[] {
  const { exports } = JSON.parse(readFileSync(`packages/${name}/package.json`, 'utf8')) as Manifest;
  return Object.entries(exports).flatMap(([entry, target]) => {
    const source = typeof target === 'string' ? undefined : target['tokenwright-source'];
    return source !== undefined && /^[^*]+\.tsx?$/.test(source) ? [[entry, source] as const] : [];
  });
}

async function valuesOf(name: string): Promise<Readonly<Record<string, readonly string[]>>> {
  const values = entriesOf(name).map(async ([entry, source]) => {
    const module: object = await import(pathToFileURL(join('packages', name, source)).href);
    return [entry, Object.keys(module).sort()] as const;
  });
  return Object.fromEntries(await Promise.all(values));
}

it.each(published)('%s exports these values from its entry points', async (name) => {
  const lines = Object.entries(await valuesOf(name)).flatMap(([entry, values]) => [
    entry,
    ...values.map((value) => `  ${value}`),
  ]);
  await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot(`publicExports/${name}.txt`);
});

it('core exports at most 30 values from its root', async () => {
  expect((await valuesOf('core'))['.']?.length).toBeLessThanOrEqual(30);
});

it('react exports one language from each `./locales/<tag>`, named after its tag', async () => {
  const files = globSync('packages/react/src/locales/*.ts');
  const exported = files.map(async (file) => [basename(file, '.ts'), await import(pathToFileURL(file).href)] as const);
  for (const [tag, module] of await Promise.all(exported)) {
    expect(Object.keys(module), tag).toEqual([tag.replaceAll('-', '')]);
    expect(module[tag.replaceAll('-', '')], tag).toMatchObject({ locale: tag });
  }
  expect(files.length).toBeGreaterThanOrEqual(12);
});
