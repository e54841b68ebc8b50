import { expect, test } from 'vitest';
import type { Permission, PermissionGroup, PermissionLevel } from '../../api/tokenOptions.ts';
import { type Catalogue, catalogueOf } from '../catalogue.ts';
import { proposeGrants } from './proposeGrants.ts';

const level = (id: string, calls: readonly string[], more: Partial<PermissionLevel> = {}): PermissionLevel => ({
  id,
  label: id,
  endpoints: calls.map((call) => {
    const [method = '', path = '', operationId] = call.split(' ');
    return operationId === undefined ? { method, path } : { method, path, operationId };
  }),
  ...more,
});
const permission = (id: string, ...levels: readonly PermissionLevel[]): Permission => ({ id, label: id, levels });
const groups = (...permissions: readonly Permission[]): readonly PermissionGroup[] => [
  { id: 'all', label: 'All', permissions },
];

const catalogue = catalogueOf(
  groups(
    permission(
      'forms',
      level('read', ['GET /v1/forms listForms', 'GET /v1/forms/{id}', 'GET /v1/forms/archived']),
      level('write', ['POST /v1/forms', 'PATCH /v1/forms/:id', 'GET /v1/forms']),
    ),
    permission(
      'entries',
      level('read', ['GET /v1/forms/{id}/entries listEntries'], {
        requires: [{ permission: 'forms', level: 'read' }],
      }),
    ),
    permission('search', level('run', ['GET /v1/forms/{id}/entries'], { risk: 'dangerous' })),
    { ...permission('billing', level('read', ['GET /v1/invoices'])), locked: { reason: 'Ask the owner.' } },
  ),
);

const proposed = (text: string, known: Catalogue = catalogue) =>
  proposeGrants(text, known).grants.map((grant) => `${grant.permission}:${grant.level}`);

test.each([
  ['GET /v1/forms', ['forms:read']],
  ['HEAD /v1/forms', ['forms:read']],
  ['https://api.example.com/v1/forms/42', ['forms:read']],
  ['curl -X PATCH https://api.example.com/v1/forms/42 -d "{}"', ['forms:write']],
  ['listEntries', ['forms:read', 'entries:read']],
  ['GET /v1/forms/42/entries', ['forms:read', 'entries:read']],
  ['GET /v1/forms/archived', ['forms:read']],
  ['GET /v1/forms\nPOST /v1/forms', ['forms:write']],
  ['https://eu.example.com/api/v1/forms/42', ['forms:read']],
  ['/forms/42/entries', ['forms:read', 'entries:read']],
  ['DELETE /v1/forms/42', []],
  ['GET /v1', []],
  ['GET /v1/forms/42/entries/7', []],
  ['nothing', []],
])('proposes for %s the fewest permissions that allow it', (text, grants) => {
  expect(proposed(text)).toEqual(grants);
});

test('lists the other methods of a known path', () => {
  const others = (text: string) => proposeGrants(text, catalogue).calls.map(({ otherMethods }) => otherMethods);
  expect(others('DELETE /v1/forms/42\nDELETE /v1/moons/42\nnothing\nGET /v1/forms')).toEqual([
    ['GET', 'PATCH'],
    [],
    [],
    [],
  ]);
});

test('reports the grant of each call, added requirements, and calls without a match', () => {
  const proposal = proposeGrants('listEntries\nDELETE /v1/forms/42', catalogue);
  expect(proposal.calls.map(({ call, grant, endpoint }) => [call.source, grant, endpoint?.path])).toEqual([
    ['listEntries', { permission: 'entries', level: 'read' }, '/v1/forms/{id}/entries'],
    ['DELETE /v1/forms/42', undefined, undefined],
  ]);
  expect(proposal.added).toEqual([
    { grant: { permission: 'forms', level: 'read' }, requiredBy: { permission: 'entries', level: 'read' } },
  ]);
});

test('does not propose a locked grant, and reports the reason', () => {
  const { calls, grants } = proposeGrants('GET /v1/invoices', catalogue);
  expect(grants).toEqual([]);
  expect(calls[0]).toMatchObject({
    grant: { permission: 'billing', level: 'read' },
    obstacle: { kind: 'locked', reason: 'Ask the owner.' },
  });
});

test('finds the smallest set if calls share a permission', () => {
  const shared = catalogueOf(
    groups(
      permission('a', level('use', ['GET /a'])),
      permission('b', level('use', ['GET /b'])),
      permission('both', level('use', ['GET /a', 'GET /b'])),
    ),
  );
  expect(proposed('GET /a\nGET /b', shared)).toEqual(['both:use']);
});

test('prefers two harmless permissions to a dangerous one', () => {
  const risky = catalogueOf(
    groups(
      permission('both', level('use', ['GET /a', 'GET /b'], { risk: 'dangerous' })),
      permission('a', level('use', ['GET /a'])),
      permission('b', level('use', ['GET /b'])),
    ),
  );
  expect(proposed('GET /a\nGET /b', risky)).toEqual(['a:use', 'b:use']);
  const allowedBy = proposeGrants('GET /a\nGET /b', risky).calls.map(({ grant }) => grant?.permission);
  expect(allowedBy).toEqual(['a', 'b']);
});

test('prefers two harmless permissions to an elevated one', () => {
  const sensitive = catalogueOf(
    groups(
      permission('both', level('use', ['GET /a', 'GET /b'], { risk: 'elevated' })),
      permission('a', level('use', ['GET /a'])),
      permission('b', level('use', ['GET /b'])),
    ),
  );
  expect(proposed('GET /a\nGET /b', sensitive)).toEqual(['a:use', 'b:use']);
});

test('matches a URL without a method to a GET endpoint, or else to any endpoint', () => {
  const either = catalogueOf(
    groups(
      permission('read', level('use', ['GET /things'], { risk: 'elevated' })),
      permission('make', level('use', ['POST /things', 'POST /imports'])),
    ),
  );
  expect(proposed('https://api.example.com/things', either)).toEqual(['read:use']);
  expect(proposed('https://api.example.com/imports', either)).toEqual(['make:use']);
});

test('stays fast if every permission allows every call', () => {
  const calls = Array.from({ length: 30 }, (_, at) => `GET /r${at}`);
  const many = catalogueOf(groups(...Array.from({ length: 30 }, (_, at) => permission(`p${at}`, level('use', calls)))));
  expect(proposed(calls.join('\n'), many)).toEqual(['p0:use']);
});
