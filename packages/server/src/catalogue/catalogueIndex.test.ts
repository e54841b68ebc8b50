import { describe, expect, it } from 'vitest';
import type { Permission, TokenOptions } from '../wire/tokenOptionsSchema.ts';
import { catalogueIndex, defineCatalogue } from './catalogueIndex.ts';

const catalogue = (permissions: readonly Permission[], rest: Partial<TokenOptions> = {}): TokenOptions => ({
  groups: [{ id: 'g', label: 'G', permissions }],
  tokenTypes: [{ id: 'service', label: 'Service' }],
  expirations: { presets: [7] },
  ...rest,
});
const permission = (id: string, ...levels: string[]): Permission => ({
  id,
  label: id,
  levels: levels.map((level) => ({ id: level, label: level })),
});

describe('a catalogue', () => {
  it('is returned unchanged, and validated only once', () => {
    const options = catalogue([permission('forms', 'read', 'write')]);
    expect(defineCatalogue(options)).toBe(options);
    expect(catalogueIndex(options)).toBe(catalogueIndex(options));
  });

  it('ranks levels, also for ids that are JavaScript property names', () => {
    const { rank, level } = catalogueIndex(catalogue([permission('__proto__', 'constructor', 'toString')]));
    expect(rank({ permission: '__proto__', level: 'toString' })).toBe(1);
    expect(level({ permission: '__proto__', level: 'constructor' })?.id).toBe('constructor');
    expect(rank({ permission: '__proto__', level: 'valueOf' })).toBe(-1);
    expect(rank({ permission: 'constructor', level: 'read' })).toBe(-1);
    expect(level({ permission: 'constructor', level: 'read' })).toBeUndefined();
  });

  it('accepts permissions that require each other at different levels', () => {
    const levels = (other: string) => [
      { id: 'read', label: 'Read' },
      { id: 'write', label: 'Write', requires: [{ permission: other, level: 'read' }] },
    ];
    const crossed = catalogue([
      { id: 'forms', label: 'Forms', levels: levels('entries') },
      { id: 'entries', label: 'Entries', levels: levels('forms') },
    ]);
    expect(defineCatalogue(crossed)).toBe(crossed);
  });

  it.each<[string, TokenOptions, string]>([
    ['a permission twice', catalogue([permission('a', 'x'), permission('a', 'x')]), 'permission "a" is a duplicate'],
    ['a level twice', catalogue([permission('a', 'x', 'x')]), 'level of "a" "x" is a duplicate'],
    ['no level', catalogue([permission('a')]), 'permission "a" has no level'],
    ['an empty id', catalogue([permission('', 'x')]), 'a permission has an empty id'],
    [
      'a token type twice',
      catalogue([], {
        tokenTypes: [
          { id: 't', label: 'T' },
          { id: 't', label: 'T' },
        ],
      }),
      'token type "t" is a duplicate',
    ],
    [
      'a template with an unknown level',
      catalogue([], { templates: [{ id: 't', label: 'T', grants: [{ permission: 'b', level: 'x' }] }] }),
      '"b: x" but does not offer it',
    ],
    [
      'a refused combination with an unknown level',
      catalogue([], { policy: { refusedCombinations: [{ grants: [{ permission: 'b', level: 'x' }], reason: 'r' }] } }),
      '"b: x" but does not offer it',
    ],
    [
      'an unknown requirement',
      catalogue([
        { id: 'a', label: 'a', levels: [{ id: 'x', label: 'x', requires: [{ permission: 'b', level: 'x' }] }] },
      ]),
      '"b: x" but does not offer it',
    ],
    [
      'a circular requirement',
      catalogue([
        { id: 'a', label: 'a', levels: [{ id: 'x', label: 'x', requires: [{ permission: 'b', level: 'y' }] }] },
        {
          id: 'b',
          label: 'b',
          levels: [
            { id: 'x', label: 'x', requires: [{ permission: 'a', level: 'x' }] },
            { id: 'y', label: 'y' },
          ],
        },
      ]),
      '"a: x" requires itself in a circle',
    ],
    [
      'a group twice',
      {
        ...catalogue([]),
        groups: [
          { id: 'g', label: 'G', permissions: [] },
          { id: 'g', label: 'G', permissions: [] },
        ],
      },
      'group "g" is a duplicate',
    ],
  ])('with %s is rejected, and the error names its id', (_, options, message) => {
    expect(() => defineCatalogue(options)).toThrow(message);
  });
});
