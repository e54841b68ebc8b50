import fc from 'fast-check';
import { expect, test } from 'vitest';
import { exampleGroups } from '../../../test/permissions/exampleGroups.ts';
import { catalogueOf } from '../catalogue.ts';
import { namedGrant } from './namedGrant.ts';
import { proposeGrants } from './proposeGrants.ts';
import { withoutSecrets } from './withoutSecrets.ts';

const catalogue = catalogueOf(exampleGroups);
const SECRET = 'mtl_live_0123456789abcdef0123456789';

test.each([
  [`curl -H "Authorization: Bearer ${SECRET}" https://api.example.com/v1/forms`, 'GET /v1/forms'],
  [
    `curl 'https://api.example.com/v1/forms?key=${SECRET}' \\\n  -b 'session=${SECRET}' \\\n  -d '{"a":1}'`,
    'POST /v1/forms',
  ],
  [`curl -u user:${SECRET} --cookie s=${SECRET} api.example.com/v1/forms`, 'GET /v1/forms'],
  [`https://user:${SECRET}@api.example.com/v1/forms#${SECRET}`, '/v1/forms'],
  [`GET /v1/forms\nAuthorization: Bearer ${SECRET}\nCookie: a=${SECRET}`, 'GET /v1/forms'],
  [`GET /v1/forms\n${SECRET}`, 'GET /v1/forms'],
  ['forms:read\nEntries: Read\nlistForms', 'listForms; forms:read; Entries: Read'],
  ['- s3:GetObject\n- s3:PutObject', 's3:GetObject; s3:PutObject'],
  ['* forms:read\r\n• Entries: Read\n1. billing', 'forms:read; Entries: Read; billing'],
  ['- read forms\n\n- write entries', 'read forms, write entries'],
  ['  s3:GetObject s3:PutObject\n forms: change\n', 's3:GetObject s3:PutObject, forms: change'],
  ['"iam:GetObject",\n"s3:PutObject"', '"iam:GetObject", "s3:PutObject"'],
  [`- read forms\n- forms:read\n- Bearer ${SECRET}`, 'forms:read'],
  [`- forms:read\n- Authorization: Basic dXNlcjpwdw\n- my ${SECRET}`, 'forms:read'],
  ['read forms\nX-Api-Key: abc', ''],
  [`- forms:read\n- user:${SECRET}\n- Cookie:a\n- key=abc`, 'forms:read'],
  ['read forms\nthe password: abc', ''],
  ['read forms\n-u user:pw', ''],
  ['read forms\n- -u user:pw', ''],
  ['read forms\n"Cookie": "a"', ''],
])('rewrites %j without its secrets', (pasted, shown) => {
  expect(withoutSecrets(pasted, catalogue)).toBe(shown);
});

test('removes headers from pasted text, wherever they are', () => {
  const header = fc.constantFrom('Authorization: Bearer', 'Cookie: session=', 'X-Api-Key:', 'authorization:Basic');
  const flag = fc.constantFrom('-H', '--header', '-b', '--cookie', '-u', '--oauth2-bearer', '--proxy-header');
  fc.assert(
    fc.property(fc.array(fc.tuple(flag, header), { minLength: 1, maxLength: 4 }), fc.boolean(), (headers, isFirst) => {
      const options = headers.map(([option, name]) => `${option} '${name} ${SECRET}'`).join(' ');
      const address = 'https://api.example.com/v1/forms';
      const pasted = isFirst ? `curl ${options} ${address}` : `curl ${address} ${options}`;
      expect(withoutSecrets(pasted, catalogue)).not.toContain(SECRET);
    }),
  );
});

test('finds grants by id, label and level', () => {
  expect(namedGrant('forms:write', catalogue)).toEqual({ permission: 'forms', level: 'write' });
  expect(namedGrant(' Entries: read ', catalogue)).toEqual({ permission: 'entries', level: 'read' });
  expect(namedGrant('FORMS', catalogue)).toEqual({ permission: 'forms', level: 'read' });
  expect(namedGrant('moons', catalogue)).toBeUndefined();
});

test('proposes the grants that a pasted list names', () => {
  const { calls, grants } = proposeGrants('forms:write; moons', catalogue);
  expect(grants).toEqual([{ permission: 'forms', level: 'write' }]);
  expect(calls.map(({ call, grant }) => [call.source, grant?.level])).toEqual([
    ['moons', undefined],
    ['forms:write', 'write'],
  ]);
});
