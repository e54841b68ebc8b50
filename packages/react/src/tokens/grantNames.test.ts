import { expect, it } from 'vitest';
import { exampleOptions } from '../../test/exampleOptions.ts';
import { grantNames } from './grantNames.ts';

it('names the level only if a permission has several', () => {
  const grants = [
    { permission: 'forms', level: 'write' },
    { permission: 'exports', level: 'run' },
  ];
  expect(grantNames(grants, exampleOptions)).toEqual(['Forms: Write', 'Exports']);
});

it('uses ids for removed permissions, and before the options load', () => {
  const grants = [
    { permission: 'gone', level: 'read' },
    { permission: 'forms', level: 'gone' },
  ];
  expect(grantNames(grants, exampleOptions)).toEqual(['gone', 'Forms: gone']);
  expect(grantNames(grants, undefined)).toEqual(['gone', 'forms']);
});

it('lists each permission once', () => {
  const twice = { permission: 'exports', level: 'run' };
  expect(grantNames([twice, twice], exampleOptions)).toEqual(['Exports']);
});

it('distinguishes permissions with the same label', () => {
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
