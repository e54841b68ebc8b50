import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { english, readPart, translatedTags } from '../scripts/messages/catalogues.ts';
import { buildComponents } from './buildComponents.ts';
import { bundlers } from './size/bundlers.ts';

const MOST_BYTES = 10 * 1024;
const surfaces = ['list', 'wizard', 'acts'] as const;

let folder: string;

beforeAll(async () => {
  folder = await buildComponents();
});

afterAll(() => rm(folder, { recursive: true, force: true }));

it.each(translatedTags())(
  'the package contains the texts of %s once in each module format, in a file per surface',
  async (tag) => {
    const names = ['acts.cjs', 'acts.js', 'wizard.cjs', 'wizard.js'];
    expect(readdirSync(join(folder, 'locales', tag)).sort()).toEqual(names);
    for (const extension of ['js', 'cjs']) {
      for (const surface of surfaces) {
        const file = surface === 'list' ? `${tag}.${extension}` : `${tag}/${surface}.${extension}`;
        const code = readFileSync(join(folder, 'locales', file), 'utf8');
        const ids = [...code.matchAll(/^ +"([^"]+)": /gm)].map(([, id]) => id);
        expect(ids.sort(), file).toEqual(Object.keys(await readPart(tag, surface)).sort());
        if (extension === 'js') expect(gzipSync(code).length, file).toBeLessThanOrEqual(MOST_BYTES);
      }
    }
  },
);

it.each([
  ['import', (path: string) => `await import('${path}.js')`],
  ['require', (path: string) => `process.getBuiltinModule('module').createRequire('/')('${path}.cjs')`],
])('loads each part of each language in Node with %s', async (_, moduleAt) => {
  const script = `const loaded = {};
const load = async (tag, module) => {
  const [language] = Object.values(module);
  loaded[tag] = { list: language.list, wizard: await language.wizard(), acts: await language.acts() };
};
${translatedTags()
  .map((tag) => `await load('${tag}', ${moduleAt(join(folder, 'locales', tag))});`)
  .join('\n')}
console.log(JSON.stringify(loaded));`;
  const printed = execFileSync(process.execPath, ['--input-type=module', '--eval', script], {
    encoding: 'utf8',
    maxBuffer: 2 ** 24,
  });
  for (const [tag, parts] of Object.entries<Record<string, unknown>>(JSON.parse(printed))) {
    for (const surface of surfaces) expect(parts[surface], tag).toEqual(await readPart(tag, surface));
  }
  expect(Object.keys(JSON.parse(printed))).toEqual(translatedTags());
});

it.each(Object.entries(bundlers))('%s keeps each surface of a language in a chunk of its own', async (_, bundle) => {
  const chunks = await bundle(`export { de } from '${join(folder, 'locales', 'de.js')}';`, []);
  const found = surfaces.map((surface) => {
    const hasText = (code: string) => Object.keys(english[surface]).some((id) => code.includes(`"${id}"`));
    return chunks.filter(({ code }) => hasText(code)).map(({ isEntry }) => isEntry);
  });
  expect(chunks).toHaveLength(3);
  expect(found).toEqual([[true], [false], [false]]);
});
