import { afterAll, beforeAll, expect, it } from 'vitest';
import { createCopy, type Edits } from './createCopy.ts';
import { recipeOf } from './recipeOf.ts';

const entry = {
  import: { types: './dist/audited.d.ts', default: './dist/audited.js' },
  require: { types: './dist/audited.d.cts', default: './dist/audited.cjs' },
};

const edits = {
  'packages/adapters/src/audited.ts': `import type { TokenApi } from '@tokenwright/core';

export function createAuditedApi(api: TokenApi, report: (event: 'created' | 'revoked', id: string) => void): TokenApi {
  const { revokeToken } = api;
  return {
    ...api,
    async createToken(request, call) {
      const result = await api.createToken(request, call);
      report('created', result.token.id);
      return result;
    },
    ...(revokeToken && {
      async revokeToken(id: string, reason?: string) {
        const token = await revokeToken(id, reason);
        report('revoked', id);
        return token;
      },
    }),
  };
}
`,
  'packages/adapters/src/audited.test.ts': `import { describe, expect, it } from 'vitest';
import { createAuditedApi } from './audited.ts';
import { describeTokenApi } from './contract.ts';
import { createMemoryApi } from './memory.ts';

const levels = [{ id: 'read', label: 'Read' }];
const options = {
  groups: [{ id: 'content', label: 'Content', permissions: [{ id: 'forms', label: 'Forms', levels }] }],
  tokenTypes: [{ id: 'service', label: 'Service token' }],
  expirations: { presets: [7, 30], defaultDays: 30 },
};
const request = { name: 'CI', permissions: [{ permission: 'forms', level: 'read' }], tokenType: 'service', expiration: { days: 7 } };
const reported: string[] = [];

describeTokenApi('audited', () => ({ api: createAuditedApi(createMemoryApi({ options }), (event) => reported.push(event)), request }), { describe, it });

it('reports each created and revoked token', () => expect(new Set(reported)).toEqual(new Set(['created', 'revoked'])));
`,
  'packages/adapters/package.json': (text) => {
    const manifest = JSON.parse(text);
    manifest.exports['./audited'] = { 'tokenwright-source': './src/audited.ts', ...entry };
    manifest.publishConfig.exports['./audited'] = entry;
    manifest.typesVersions['*'].audited = ['./dist/audited.d.cts'];
    return JSON.stringify(manifest, null, 2);
  },
  'packages/adapters/tsconfig.build.json': (text) => text.replace('"src/rest.ts"', '$&, "src/audited.ts"'),
  'test/publicExports/adapters.txt': (text) => `${text}./audited\n  createAuditedApi\n`,
  '.changeset/audit-calls.md': `---
'@tokenwright/adapters': minor
---

The new adapter \`audited\` reports each created and revoked token.
`,
} as const satisfies Edits;

const recipe = recipeOf('Add an adapter', { id: 'audited', name: 'audit-calls' });
const copy = createCopy();
beforeAll(() => copy.apply(edits));
afterAll(() => copy.remove());

it('the recipe names each file', () => {
  expect([...recipe.files].sort()).toEqual(Object.keys(edits).sort());
  expect(recipe.counts).toEqual([Object.keys(edits).length]);
});

it.each(recipe.commands)('after all edits of the recipe, `%s` passes', { timeout: 600_000 }, (command) => {
  const { ok, output } = copy.run(command);
  expect(ok ? '' : output).toBe('');
});

it('the new adapter has an entry point', () => {
  copy.apply({ 'stories/usesEntry.ts': "export { createAuditedApi } from '@tokenwright/adapters/audited';\n" });
  expect(copy.errorsIn('stories/usesEntry.ts')).toBe('');
});

it('the new adapter does not compile without a required method', () => {
  const file = 'packages/adapters/src/audited.ts';
  copy.apply({ [file]: edits[file].replace('    ...api,\n', '    ...{ ...api, loadOptions: undefined },\n') });
  expect(copy.errorsIn(file)).toContain('loadOptions');
});
