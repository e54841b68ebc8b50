import { readFileSync } from 'node:fs';
import { afterAll, expect, it } from 'vitest';
import { createCopy, type Edits } from './createCopy.ts';

const edits = {
  'packages/core/src/token/token.ts': (text) =>
    text.replace('  revokedAt: optional(instant),', '  lastUsedFrom: optional(string),\n$&'),
  'packages/react/src/messages/managerMessages.ts': (text) =>
    text.replace("  'manager.expires':", "  'manager.lastUsedFrom': 'From',\n$&"),
  'packages/react/src/tokens/tokenColumns.tsx': (text) =>
    text
      .replace(
        "  { id: 'expires',",
        "  { id: 'last-used-from', header: 'manager.lastUsedFrom', Cell: LastUsedFrom, width: '64px' },\n$&",
      )
      .replace(
        'const RELATIVE_BELOW',
        `function LastUsedFrom({ token: { lastUsedFrom = '' } }: TokenCellProps) {
  return <VisibleText text={lastUsedFrom} />;
}

$&`,
      ),
  'packages/adapters/test/rest/exampleToken.ts': (text) =>
    text.replace("  name: 'CRM sync',", "$&\n  lastUsedFrom: 'FR',"),
} as const satisfies Edits;

const serverEdits = {
  'packages/server/src/wire/tokenSchema.ts': (text) =>
    text.replace('    revokedAt: instantSchema.optional(),', '    lastUsedFrom: z.string().optional(),\n$&'),
  'packages/server/src/tokens/viewTokens.ts': (text) =>
    text.replace('    lastUsedAt: row', "    lastUsedFrom: 'FR',\n$&"),
} as const satisfies Edits;

const ownTest = `import { expect, test } from 'vitest';
import { answerFault } from './portMethods.ts';

const token = { id: 't1', name: 'CI', tokenType: 'service', permissions: [], status: 'active', createdAt: '2026-11-24T11:00:00Z', expiresAt: null };

test('reads the new field of a token, and reports an invalid value', () => {
  expect(answerFault('listTokens', { items: [{ ...token, lastUsedFrom: 'FR' }] })).toBeUndefined();
  expect(answerFault('listTokens', { items: [{ ...token, lastUsedFrom: 33 }] })).toContain('lastUsedFrom');
});
`;

const copy = createCopy();
afterAll(() => copy.remove());

it('the recipe changes at most 6 files, including those of the server, each named in CONTRIBUTING.md', () => {
  const files = Object.keys({ ...edits, ...serverEdits });
  const recipe = readFileSync('CONTRIBUTING.md', 'utf8');
  expect(files.length).toBeLessThanOrEqual(6);
  expect(files.filter((file) => !recipe.includes(file))).toEqual([]);
});

it('the code compiles with all edits of the recipe, and the port reads the field', { timeout: 300_000 }, () => {
  copy.apply({ ...edits, ...serverEdits, 'packages/core/src/api/newField.test.ts': ownTest });
  const errors = [
    copy.errorsIn('react', ['src/index.ts']),
    copy.errorsIn('server', ['src/index.ts']),
    copy.errorsIn('adapters', ['test/rest/exampleToken.ts']),
  ];
  expect(errors.join('')).toBe('');
  expect(copy.failuresOf('packages/core/src/api/newField.test.ts')).toBe('');
});

it.each([
  ['packages/core/src/token/token.ts', 'lastUsedFrom'],
  ['packages/react/src/messages/managerMessages.ts', 'manager.lastUsedFrom'],
] as const)('the code does not compile without the edit of %s', (file, error) => {
  copy.restore(file);
  expect(copy.errorsIn('react', ['src/tokens/tokenColumns.tsx'])).toContain(error);
  copy.apply({ [file]: edits[file] });
});

it('the code does not compile with a column that has no cell', () => {
  const file = 'packages/react/src/tokens/tokenColumns.tsx';
  copy.apply({ [file]: (text) => edits[file](text).replace(' Cell: LastUsedFrom,', '') });
  expect(copy.errorsIn('react', ['src/tokens/tokenColumns.tsx'])).toContain("'Cell' is missing");
});
