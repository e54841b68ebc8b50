import { afterAll, beforeAll, expect, it } from 'vitest';
import { createCopy, type Edits } from './createCopy.ts';
import { recipeOf } from './recipeOf.ts';

const edits = {
  'packages/core/src/token/token.ts': (text) =>
    text.replace('  revokedAt: optional(instant),', '  changedAt: optional(instant),\n$&'),
  'packages/react/src/messages/managerMessages.ts': (text) =>
    text.replace("  'manager.expires':", "  'manager.changedAt': 'Secret changed',\n$&"),
  'packages/react/src/tokens/tokenColumns.tsx': (text) =>
    text
      .replace(
        /\n {2}\{ id: 'expires',.*/,
        "$&\n  { id: 'rotated', header: 'manager.changedAt', Cell: Rotated, width: '96px' },",
      )
      .replace(
        'const RELATIVE_BELOW',
        `function Rotated({ token: { changedAt } }: TokenCellProps) {
  const { text } = useTokenwright();
  return changedAt ? <Moment at={changedAt} /> : <Quiet>{text('manager.never')}</Quiet>;
}

$&`,
      ),
  'packages/adapters/test/rest/exampleToken.ts': (text) =>
    text.replace("  name: 'CRM sync',", "$&\n  changedAt: '2026-03-02T10:00:00Z',"),
  'docs/token-api.md': (text) =>
    text.replace(
      /^\| `revokedAt`.*$/m,
      '| `changedAt` | instant, may be missing | the last change of the secret |\n$&',
    ),
  '.changeset/show-rotations.md': `---
'@tokenwright/core': minor
'@tokenwright/react': minor
---

The list shows when the secret of a token changed, if the API sends \`changedAt\`.
`,
} as const satisfies Edits;

const serverEdits = {
  'packages/server/src/wire/tokenSchema.ts': (text) =>
    text.replace('    revokedAt: instantSchema.optional(),', '    changedAt: instantSchema.optional(),\n$&'),
  'packages/server/src/tokens/viewTokens.ts': (text) =>
    text.replace('    ...(revokedAt &&', '    ...(row.changedAt && { changedAt: iso(row.changedAt) }),\n$&'),
  'packages/server/src/database/tokenwrightSchema.ts': (text) =>
    text.replace("  revokedAt: instant('revoked_at'),", "  changedAt: instant('changed_at'),\n$&"),
  'packages/server/src/database/tokenMigrations.ts': (text) =>
    text.replace(/ {2}\],\n\};\n$/, "    ['alter table tokenwright.tokens add column changed_at timestamptz(3)'],\n$&"),
  'packages/server/src/life/rotateToken.ts': (text) => text.replace('{ rotatedAt: now,', '$& changedAt: now,'),
  'packages/server/test/describeRotation.ts': (text) =>
    text.replace(
      "    it('cancels only",
      `    it('sets changedAt', async () => {
      const office = await world().office();
      const { made, id } = await rotated(office);
      expect((await tokenOf(office, id)).changedAt).toBe('2026-11-23T12:00:00.000Z');
      expect(made.token.changedAt).toBe('2026-11-23T12:00:00.000Z');
    });

$&`,
    ),
} as const satisfies Edits;

const recipe = recipeOf('Add a token field with a column', { name: 'show-rotations', field: 'changedAt' });
const testOfField = recipe.commands.find((command) => command.endsWith('-t changedAt')) ?? '';
const copy = createCopy();
beforeAll(() => copy.apply({ ...edits, ...serverEdits }));
afterAll(() => copy.remove());

it('the recipe names each file: at most 6, and 6 of the server', () => {
  expect([...recipe.files].sort()).toEqual(Object.keys({ ...edits, ...serverEdits }).sort());
  expect(recipe.counts).toEqual([Object.keys(edits).length, Object.keys(serverEdits).length]);
  expect(Object.keys(edits).length).toBeLessThanOrEqual(6);
});

it.each(recipe.commands)('after all edits of the recipe, `%s` passes', { timeout: 600_000 }, (command) => {
  const { ok, output } = copy.run(command);
  expect(ok ? '' : output).toBe('');
});

it('the code does not compile without an example value, or with a column that has no cell', () => {
  const columns = 'packages/react/src/tokens/tokenColumns.tsx';
  const example = 'packages/adapters/test/rest/exampleToken.ts';
  copy.restore(example);
  copy.apply({ [columns]: (text) => edits[columns](text).replace(' Cell: Rotated,', '') });
  const errors = copy.errorsIn(columns, example);
  expect(errors).toContain("'changedAt' is missing");
  expect(errors).toContain("'Cell' is missing");
  copy.apply(edits);
});

it('the code does not compile without the field, or without the heading of its column', () => {
  copy.restore('packages/core/src/token/token.ts', 'packages/react/src/messages/managerMessages.ts');
  const errors = copy.errorsIn('packages/react/src/tokens/tokenColumns.tsx');
  expect(errors).toContain("'changedAt' does not exist");
  expect(errors).toContain('"manager.changedAt"');
  copy.apply(edits);
});

it.each(Object.keys(serverEdits).filter((file) => file.includes('/src/')))(
  'types or a test fail without the change of %s',
  { timeout: 300_000 },
  (file) => {
    copy.restore(file);
    const types = copy.errorsIn('packages/server/test/contractOnPglite.test.ts');
    const test = types ? undefined : copy.run(testOfField);
    copy.apply(serverEdits);
    expect(types || test?.output).toContain('changedAt');
    expect(types !== '' || test?.ok === false).toBe(true);
  },
);

it('a test fails without the row in the documentation', { timeout: 120_000 }, () => {
  copy.restore('docs/token-api.md');
  expect(copy.run('pnpm test product test/documentedCode.test.ts').output).toContain('changedAt');
});
