import { checkOptions, type TokenOptions } from '@tokenwright/core';
import { catalogueOf, proposeGrants } from '@tokenwright/core/permissions';
import * as fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { publicDocuments as documents } from '../../test/openapi/publicDocuments.ts';
import { grantsFromScopes } from './grantsFromScopes.ts';
import { optionsFromOpenApi } from './optionsFromOpenApi.ts';
import { scopesFromGrants } from './scopesFromGrants.ts';

const outline = ({ groups }: TokenOptions) =>
  groups.flatMap(({ label, permissions }) =>
    permissions.map(({ label: name, levels }) => {
      const steps = levels.map(
        (level) => `${level.label} ${level.readOnly ? 'reads' : 'changes'} ${level.endpoints?.length ?? 0}`,
      );
      return `${label} > ${name}: ${steps.join(', ')}`;
    }),
  );

describe('a public document', () => {
  it.each(Object.entries(documents))('%s gives valid options, in which every operation can be found', (_, document) => {
    const options = optionsFromOpenApi(document);
    expect(checkOptions(options)).toBe(options);
    const catalogue = catalogueOf(options.groups);
    const endpoints = options.groups
      .flatMap(({ permissions }) => permissions)
      .flatMap(({ levels }) => levels.flatMap((level) => level.endpoints ?? []));
    if (_ !== 'box') expect(endpoints.length).toBeGreaterThan(5);
    const ids = [...new Set(endpoints.flatMap((each) => each.operationId ?? []))];
    for (const operationId of ids.filter((_id, at) => at % Math.ceil(ids.length / 60) === 0)) {
      const [call] = proposeGrants(`${operationId}`, catalogue).calls;
      expect(call?.endpoint?.operationId).toBe(operationId);
    }
  });

  it('Figma', () => {
    expect(outline(optionsFromOpenApi(documents.figma))).toEqual([
      'Users > Current user: Read reads 1',
      'Comments > File comments: Read reads 2, Write changes 4',
      'Files > File content: Read reads 4',
      'Files > File metadata: Read reads 2',
      'Files > File versions: Read reads 1',
      'Files > Files: Read reads 23',
      'Dev Resources > File dev resources: Read reads 1, Write changes 3',
      'Variables > File variables: Read reads 2, Write changes 1',
      'Library Analytics > Library analytics: Read reads 6',
      'Components > Library assets: Read reads 3',
      'Components > Library content: Read reads 3',
      'Components > Team library content: Read reads 3',
      'Projects > Project metadata: Read reads 1',
      'Projects > Projects: Read reads 2',
      'Folders > Folders: Read reads 3',
      'Folders > Folder metadata: Read reads 1',
      'Webhooks > Webhooks: Read reads 4, Write changes 3',
      'Activity Logs > Org activity log: Read reads 1',
    ]);
  });

  it('Train Travel', () => {
    expect(outline(optionsFromOpenApi(documents.trainTravel))).toEqual([
      'Bookings > Everything: Read changes 5, Write changes 2',
    ]);
  });

  it('Petstore, in OpenAPI 3 and in Swagger 2', () => {
    expect(outline(optionsFromOpenApi(documents.petstore))).toEqual(['Pet > Pets: Read reads 0, Write changes 7']);
    expect(outline(optionsFromOpenApi(documents.swaggerPetstore))).toEqual([
      'Pet > Pets: Read reads 0, Write changes 7',
    ]);
  });
});

const documented = (scopes: readonly string[], more: object = {}) => ({
  openapi: '3.1.0',
  paths: Object.fromEntries(
    scopes.map((scope, at) => [`/p${at}`, { get: { operationId: `op${at}`, security: [{ oauth: [scope] }] } }]),
  ),
  ...more,
});

const levelsOf = (options: TokenOptions) =>
  options.groups.flatMap(({ permissions }) => permissions).flatMap(({ levels }) => levels);

describe('"read only"', () => {
  it.each(['admin', 'database:view_credentials', 'app:access_console'])(
    'does not include the scope %s, even for a GET endpoint',
    (scope) => {
      expect(levelsOf(optionsFromOpenApi(documented([scope])))[0]?.readOnly).toBe(false);
    },
  );
});

describe('scopes that an operation needs together', () => {
  const joint = {
    paths: {
      '/v2/droplets': {
        post: { operationId: 'makeDroplet', security: [{ oauth: ['droplet:create', 'image:read'] }] },
        get: { operationId: 'listDroplets', security: [{ oauth: ['droplet:read'] }] },
      },
      '/v2/droplets/{id}': { delete: { operationId: 'endDroplet', security: [{ oauth: ['droplet:delete'] }] } },
    },
  };
  const proposed = (text: string, ladder: boolean) => {
    const options = optionsFromOpenApi(joint, { ladder });
    return scopesFromGrants(proposeGrants(text, catalogueOf(options.groups)).grants, options).toSorted();
  };

  it('are proposed together, without other scopes', () => {
    expect(proposed('POST /v2/droplets', false)).toEqual(['droplet:create', 'image:read']);
  });

  it('require no lower level without a ladder', () => {
    expect(proposed('DELETE /v2/droplets/1', false)).toEqual(['droplet:delete']);
    expect(proposed('DELETE /v2/droplets/1', true)).toEqual(['droplet:create', 'droplet:delete', 'droplet:read']);
  });

  it('are the alternative with the fewest scopes', () => {
    const security = [{ oauth: ['a:read', 'b:read'] }, { oauth: ['a:read'] }];
    const options = optionsFromOpenApi({ paths: { '/x': { get: { security } } } });
    expect(proposeGrants('GET /x', catalogueOf(options.groups)).grants).toEqual([{ permission: 'a', level: 'a:read' }]);
  });
});

it('reports the parts of a document that the options do not have', () => {
  const onLeftOut = vi.fn();
  const document = documented(['forms:read', 'openid'], {
    components: { securitySchemes: { oauth: { flows: { code: { scopes: { 'forms:export': 'Exports.' } } } } } },
  });
  optionsFromOpenApi(document, { onLeftOut });
  expect(onLeftOut).toHaveBeenCalledExactlyOnceWith({
    scopes: ['openid'],
    operations: [{ method: 'GET', path: '/p1', operationId: 'op1' }],
    unused: ['forms:export'],
  });
});

it('labels scopes in words, and describes them as plain text', () => {
  const scopes = { BANK_ACCOUNTS_READ: 'See **all** [accounts](javascript:alert(1)).<script>x()</script>' };
  const components = { securitySchemes: { oauth: { flows: { code: { scopes } } } } };
  const [permission] = optionsFromOpenApi({ components }).groups.flatMap(({ permissions }) => permissions);
  expect(permission).toMatchObject({ label: 'Bank accounts', levels: [{ description: 'See all accounts.' }] });
});

it('truncates a long description of a tag instead of rejecting all options', () => {
  const get = { tags: ['fields'], security: [{ oauth: ['fields:read'] }] };
  const tags = [{ name: 'fields', description: 'Fields. '.repeat(1_389) }];
  const [group] = optionsFromOpenApi({ tags, paths: { '/fields': { get } } }).groups;
  expect(group?.description).toMatch(/…$/);
  expect(group?.description).toHaveLength(9_999);
});

describe('the names of scopes', () => {
  it.each([
    [['forms:read', 'forms:write'], 'Forms: forms:read forms:write'],
    [['write:forms', 'read:forms'], 'Forms: read:forms write:forms'],
    [['write_forms', 'read_forms'], 'Forms: read_forms write_forms'],
    [['forms.write', 'forms.readonly'], 'Forms: forms.readonly forms.write'],
    [
      ['https://api.test/auth/drive', 'https://api.test/auth/drive.readonly'],
      'Drive: https://api.test/auth/drive.readonly https://api.test/auth/drive',
    ],
    [['admin', 'read', 'write'], 'Everything: read write admin'],
    [['org:member:read', 'org:member:admin'], 'Org member: org:member:read org:member:admin'],
    [['files:invoke'], 'Files invoke: files:invoke'],
  ])('%j form one ladder, lowest first', (scopes, ladder) => {
    const [permission, ...others] = optionsFromOpenApi(documented(scopes)).groups.flatMap((group) => group.permissions);
    expect(`${permission?.label}: ${permission?.levels.map(({ id }) => id).join(' ')}`).toBe(ladder);
    expect(others).toEqual([]);
  });

  it('become the scopes of a grant, including the lower scopes, and become the grant again', () => {
    const options = optionsFromOpenApi(documented(['forms:read', 'forms:write', 'forms:admin', 'billing:read']));
    const scopes = scopesFromGrants([{ permission: 'forms', level: 'forms:write' }], options);
    expect(scopes).toEqual(['forms:read', 'forms:write']);
    expect(grantsFromScopes([...scopes, 'gone:read'], options)).toEqual([
      { permission: 'forms', level: 'forms:write' },
      { permission: 'gone:read', level: 'gone:read' },
    ]);
  });

  it.each([
    [{ permission: 'gone', level: 'forms:write' }, 'gone:forms:write'],
    [{ permission: 'forms', level: 'owner' }, 'forms:owner'],
    [{ permission: 'forms', level: 'read' }, 'forms:read:read'],
    [{ permission: 'forms:read', level: 'forms:read' }, 'forms:read:forms:read'],
    [{ permission: 'gone:read', level: 'gone:read' }, 'gone:read'],
  ])('stay unchanged for a grant that the options do not contain: %j', (grant, scope) => {
    const options = optionsFromOpenApi(documented(['forms:read', 'forms:write']));
    expect(scopesFromGrants([grant], options)).toEqual([scope]);
    expect(grantsFromScopes([scope], options)).toEqual([{ permission: scope, level: scope }]);
    expect(scopesFromGrants(grantsFromScopes([scope], options), options)).toEqual([scope]);
  });

  it('for sign-in are not permissions unless the host includes them', () => {
    const document = documented(['openid', 'forms:read']);
    const ids = (options: TokenOptions) => options.groups.flatMap((group) => group.permissions.map(({ id }) => id));
    expect(ids(optionsFromOpenApi(document))).toEqual(['forms']);
    expect(ids(optionsFromOpenApi(document, { includes: () => true }))).toEqual(['openid', 'forms']);
  });
});

describe('a hostile document', () => {
  it.each([
    undefined,
    null,
    'openapi: 3.1.0',
    7,
    [],
    {},
    { paths: null },
    { paths: { '/a': { get: null } } },
    documented([]),
  ])('without scopes throws with a fix: %j', (document) => {
    expect(() => optionsFromOpenApi(document)).toThrow(/^The document names no scope .* by hand\.$/);
  });

  it('with circular, external or missing references still gives options', () => {
    const references = {
      '/round': { $ref: '#/components/pathItems/round' },
      '/away': { $ref: 'https://evil.test/item.json' },
      '/gone': { $ref: '#/components/none/~1x' },
      '/kept': { $ref: '#/components/pathItems/kept' },
    };
    const kept = { get: { security: [{ oauth: ['forms:read'] }] } };
    const pathItems = { round: { $ref: '#/components/pathItems/round' }, kept };
    const options = optionsFromOpenApi({ paths: references, components: { pathItems } });
    expect(outline(options)).toEqual(['Other > Forms: Read reads 1']);
  });

  it('with names of object properties is read like any other', () => {
    const text = `{"tags":[{"name":"__proto__"}],"paths":{"__proto__":{"get":{"tags":["__proto__"],"security":[{"__proto__":["__proto__:read","constructor:write"]}]}}}}`;
    const { groups } = optionsFromOpenApi(JSON.parse(text));
    expect(groups.flatMap(({ id, permissions }) => permissions.map((permission) => `${id} ${permission.id}`))).toEqual([
      '__proto__ __proto__',
      '__proto__ constructor',
    ]);
    expect(Object.keys({})).toEqual([]);
  });

  it('gives valid options or throws a reason, for any input', () => {
    const word = fc.constantFrom(
      'paths',
      'get',
      'security',
      '/a',
      '$ref',
      '#/paths',
      'tags',
      'components',
      '__proto__',
      'a:read',
    );
    const { document } = fc.letrec((tie) => ({
      document: fc.oneof(
        { maxDepth: 6 },
        word,
        fc.constant(null),
        fc.integer(),
        fc.array(tie('document')),
        fc.dictionary(word, tie('document')),
      ),
    }));
    fc.assert(
      fc.property(document, (hostile) => {
        try {
          checkOptions(optionsFromOpenApi({ paths: hostile, ...Object(hostile) }));
        } catch (error) {
          expect(String(error)).toContain('names no scope');
        }
      }),
      { numRuns: 5_000, seed: Number(process.env.SEED ?? 5) },
    );
  });
});
