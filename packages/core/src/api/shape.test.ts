import { expect, expectTypeOf, test } from 'vitest';
import { array, instant, nullable, number, object, oneOf, optional, string, type TypeOf, variants } from './shape.ts';

const row = object({ name: string, seen: optional(nullable(instant)), size: optional(number) });
const scope = variants('mode', { selected: { ids: array(string) }, all: {} });
const page = object({ rows: array(row), scope, kind: oneOf('open', 'closed') });

test('infers the type of each value that it accepts', () => {
  expectTypeOf<TypeOf<typeof page>>().toEqualTypeOf<{
    readonly rows: readonly { readonly name: string; readonly seen?: string | null; readonly size?: number }[];
    readonly scope: { readonly mode: 'selected'; readonly ids: readonly string[] } | { readonly mode: 'all' };
    readonly kind: 'open' | 'closed';
  }>();
  const good: TypeOf<typeof page> = { rows: [{ name: 'CI', seen: null }], scope: { mode: 'all' }, kind: 'open' };
  expect(page(good, '')).toBeUndefined();
});

const secret = 'mtl_0123456789abcdefghij';

test.each([
  [{ rows: secret }, 'rows: expected an array, got text of 24 characters'],
  [{ rows: [{ name: 'CI' }, { name: 4 }] }, 'rows[1].name: expected text of at most 10000 characters, got 4'],
  [{ rows: [{ name: 'CI', seen: secret }] }, 'rows[0].seen: expected an ISO instant, got text of 24 characters'],
  [{ rows: [{ name: 'CI', size: Number.NaN }] }, 'rows[0].size: expected a number, got NaN'],
  [
    { scope: { mode: 'selected', ids: [secret, {}] } },
    'scope.ids[1]: expected text of at most 10000 characters, got an object',
  ],
  [{ scope: { mode: secret } }, 'scope.mode: expected "selected" or "all", got text of 24 characters'],
  [{ scope: null }, 'scope: expected an object, got null'],
  [{ kind: '<!doctype html>' }, 'kind: expected "open" or "closed", got HTML'],
])('reports the path of a fault without quoting text: %o', (wrong, fault) => {
  expect(page({ rows: [], scope: { mode: 'all' }, kind: 'open', ...wrong }, '')).toBe(fault);
});
