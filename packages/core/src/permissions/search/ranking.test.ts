import { expect, test, vi } from 'vitest';
import { awsGroups } from '../../../test/permissions/awsGroups.ts';
import { exampleGroups } from '../../../test/permissions/exampleGroups.ts';
import type { Permission, PermissionGroup } from '../../api/tokenOptions.ts';
import { catalogueOf } from '../catalogue.ts';
import { createPermissionSearch } from '../createPermissionSearch.ts';

vi.setConfig({ testTimeout: 60_000 });

const aws = createPermissionSearch(catalogueOf(awsGroups(22_091)));
const ids = (search: typeof aws, query: string) =>
  search.find({ query }).entries.map(({ permission }) => permission.id);

test.each(['s3 put', 's3 put object', 'put-object s3', 's3:PutObject', 'S3:PUTOBJECT', 's3_put.object', 's3 PutObj'])(
  'ranks s3:PutObject first among 22,091 actions for “%s”',
  (query) => {
    expect(ids(aws, query)[0]).toBe('s3:PutObject');
  },
);

test('ranks whole words, then beginnings of words, then other texts', () => {
  expect(
    ids(aws, 's3 put')
      .slice(0, 7)
      .every((id) => id.startsWith('s3:Put')),
  ).toBe(true);
  expect(ids(aws, 's3 put')[7]).toBe('s3express:PutObject');
});

test('understands “*” and lists of names', () => {
  const gets = ids(aws, 's3:Get*');
  expect(gets).toHaveLength(7);
  expect(gets.every((id) => id.startsWith('s3:Get'))).toBe(true);
  expect(ids(aws, 's3:*ObjectAcl')).toHaveLength(11);
  expect(ids(aws, '"iam:GetObject",\n"s3:PutObject"')).toEqual(['iam:GetObject', 's3:PutObject']);
  expect(ids(aws, 's3:PutObject; sqs:Get*').slice(0, 2)).toEqual(['s3:PutObject', 'sqs:GetObject']);
});

test.each([
  's3:GetObject s3:PutObject',
  's3:GetObject\ts3:PutObject',
  's3:GetObject | s3:PutObject',
  's3:GetObject|s3:PutObject',
])('reads %j as a list', (query) => {
  expect(ids(aws, query)).toEqual(['s3:GetObject', 's3:PutObject']);
});

test('reads patterns between spaces as a list', () => {
  expect(ids(aws, 's3:Get* s3:Put*')).toEqual([...ids(aws, 's3:Get*'), ...ids(aws, 's3:Put*')]);
});

test('finds permissions by their id and level', () => {
  const search = createPermissionSearch(catalogueOf(exampleGroups));
  expect(ids(search, 'forms:read entries:read')).toEqual(['forms', 'entries']);
  expect(ids(search, 'forms:*')).toEqual(['forms']);
  expect(ids(search, 'forms:wr* entries:*')).toEqual(['forms', 'entries']);
  expect(ids(search, '*:write')).toEqual(['forms', 'entries']);
  expect(ids(search, '*write')).toEqual([]);
  expect(ids(search, 'read forms')).toEqual(['forms']);
});

test('lists each group once, in the order of its best match', () => {
  const { groups } = aws.find({ query: 'put object' });
  expect(new Set(groups).size).toBe(groups.length);
  expect(groups[0]?.group.id).toBe('s3');
});

test('finds a name together with a level, and ignores accents and letter case', () => {
  const levels = ['Read', 'Edit'].map((label) => ({ id: label.toLowerCase(), label }));
  const permissions: readonly Permission[] = ['DNS', 'Café', 'Straße', 'ΟΔΟΣ'].map((label, at) => ({
    id: `p${at}`,
    label,
    levels,
  }));
  const group: PermissionGroup = { id: 'zone', label: 'Zone', permissions };
  const search = createPermissionSearch(catalogueOf([group]));
  expect(ids(search, 'dns edit')).toEqual(['p0']);
  expect(ids(search, 'edit')).toEqual([]);
  expect(ids(search, 'edit dns')).toEqual(['p0']);
  expect(ids(search, 'cafe')).toEqual(['p1']);
  expect(ids(search, 'STRASSE')).toEqual(['p2']);
  expect(ids(search, 'οδός')).toEqual(['p3']);
});

test('builds its index piece by piece', () => {
  const search = createPermissionSearch(catalogueOf(awsGroups(22_091)));
  let slices = 1;
  while (!search.prepare(0)) slices += 1;
  expect(slices).toBe(221);
  expect(ids(search, 's3 put')[0]).toBe('s3:PutObject');
});
