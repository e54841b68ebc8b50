import { expect, it } from 'vitest';
import { exampleOptions } from '../../test/exampleOptions.ts';
import { grantNames } from './grantNames.ts';

it('names a level only where a permission has more than one', () => {
  const grants = [
    { permission: 'forms', level: 'write' },
    { permission: 'exports', level: 'run' },
  ];
  expect(grantNames(grants, exampleOptions)).toEqual(['Forms: Write', 'Exports']);
});

it('falls back on ids for what is no longer offered, and before the options have come', () => {
  const grants = [
    { permission: 'gone', level: 'read' },
    { permission: 'forms', level: 'gone' },
  ];
  expect(grantNames(grants, exampleOptions)).toEqual(['gone', 'Forms: gone']);
  expect(grantNames(grants, undefined)).toEqual(['gone', 'forms']);
});

it('says everything once', () => {
  const twice = { permission: 'exports', level: 'run' };
  expect(grantNames([twice, twice], exampleOptions)).toEqual(['Exports']);
});

it('tells two permissions apart that are called the same', () => {
  const secrets = (id: string) => ({ id, label: 'Secrets', levels: [{ id: 'read', label: 'Read' }] });
  const groups = ['repository', 'organization'].map((id) => ({
    id,
    label: id,
    permissions: [secrets(`${id}_secrets`)],
  }));
  const grants = ['repository_secrets', 'organization_secrets'].map((permission) => ({ permission, level: 'read' }));
  expect(grantNames(grants, { ...exampleOptions, groups })).toEqual([
    'Secrets (repository_secrets)',
    'Secrets (organization_secrets)',
  ]);
});
