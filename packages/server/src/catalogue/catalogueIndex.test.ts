import { describe, expect, it } from 'vitest';
import { catalogueIndex } from './catalogueIndex.ts';
import { defineCatalogue } from './defineCatalogue.ts';
import type { Permission, TokenOptions } from './tokenOptions.ts';

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
  it('is given back as it is, and looked over once', () => {
    const options = catalogue([permission('forms', 'read', 'write')]);
    expect(defineCatalogue(options)).toBe(options);
    expect(catalogueIndex(options)).toBe(catalogueIndex(options));
  });

  it('knows where a level stands, also for ids that are names of JavaScript', () => {
    const { rank, level } = catalogueIndex(catalogue([permission('__proto__', 'constructor', 'toString')]));
    expect(rank({ permission: '__proto__', level: 'toString' })).toBe(1);
    expect(level({ permission: '__proto__', level: 'constructor' })?.id).toBe('constructor');
    expect(rank({ permission: '__proto__', level: 'valueOf' })).toBe(-1);
    expect(rank({ permission: 'constructor', level: 'read' })).toBe(-1);
    expect(level({ permission: 'constructor', level: 'read' })).toBeUndefined();
  });

  it('may have requirements that cross each other at different levels', () => {
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
    ['a permission twice', catalogue([permission('a', 'x'), permission('a', 'x')]), 'permission "a" comes twice'],
    ['a level twice', catalogue([permission('a', 'x', 'x')]), 'level of "a" "x" comes twice'],
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
      'token type "t" comes twice',
    ],
    [
      'a template of nothing',
      catalogue([], { templates: [{ id: 't', label: 'T', grants: [{ permission: 'b', level: 'x' }] }] }),
      '"b: x" is named in it but not offered',
    ],
    [
      'a refusal of nothing',
      catalogue([], { policy: { refusedCombinations: [{ grants: [{ permission: 'b', level: 'x' }], reason: 'r' }] } }),
      '"b: x" is named in it but not offered',
    ],
    [
      'a requirement of nothing',
      catalogue([
        { id: 'a', label: 'a', levels: [{ id: 'x', label: 'x', requires: [{ permission: 'b', level: 'x' }] }] },
      ]),
      '"b: x" is named in it but not offered',
    ],
    [
      'a requirement of itself by way of another',
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
      '"a: x" in the end requires itself',
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
      'group "g" comes twice',
    ],
  ])('with %s is refused by the id', (_, options, message) => {
    expect(() => defineCatalogue(options)).toThrow(message);
  });
});
