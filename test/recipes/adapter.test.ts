import { readFileSync } from 'node:fs';
import { afterAll, expect, it } from 'vitest';
import { createCopy, type Edits } from './createCopy.ts';

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
} as const satisfies Edits;

const copy = createCopy();
afterAll(() => copy.remove());

it('the recipe changes at most 4 files, each named in CONTRIBUTING.md', () => {
  const files = Object.keys(edits);
  const recipe = readFileSync('CONTRIBUTING.md', 'utf8');
  expect(files.length).toBeLessThanOrEqual(4);
  expect(files.filter((file) => !recipe.includes(file.replace('audited', '<id>')))).toEqual([]);
});

it('the new adapter compiles, passes the contract suite, and has an entry point', () => {
  copy.apply({
    ...edits,
    'stories/usesEntry.ts': "export { createAuditedApi } from '@tokenwright/adapters/audited';\n",
  });
  expect(copy.errorsIn('adapters', ['src/audited.ts', 'src/audited.test.ts'])).toBe('');
  expect(copy.failuresOf('packages/adapters/src/audited.test.ts')).toBe('');
  expect(copy.errorsIn('.', ['stories/usesEntry.ts'])).toBe('');
});

it('the new adapter does not compile without a required method', () => {
  const file = 'packages/adapters/src/audited.ts';
  copy.apply({ [file]: edits[file].replace('    ...api,\n', '    ...{ ...api, loadOptions: undefined },\n') });
  expect(copy.errorsIn('adapters', ['src/audited.ts'])).toContain('loadOptions');
});
