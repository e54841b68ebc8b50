import { expect, test } from 'vitest';
import { exampleOptions, grant, grants } from '../../test/steps/exampleContext.ts';
import type { Template } from '../api/tokenOptions.ts';
import { coreMessages } from '../messages/coreMessages.ts';
import { createText } from '../messages/createText.ts';
import { applyTemplate, matchingTemplate } from './applyTemplate.ts';
import { catalogueOf } from './catalogue.ts';
import { changeLevel } from './changeLevel.ts';
import { READ_ONLY, templatesOf } from './templatesOf.ts';

const catalogue = catalogueOf(exampleOptions.groups);
const template = (...wanted: readonly string[]): Template => ({ id: 't', label: 'T', grants: grants(...wanted) });
const text = createText('en', coreMessages);

test('selects the grants of a template with their requirements', () => {
  expect(applyTemplate(template('exports:run'), catalogue)).toMatchObject({
    grants: grants('forms:read', 'entries:read', 'exports:run'),
    added: [{ grant: grant('entries:read') }, { grant: grant('forms:read') }],
    skipped: [],
  });
});

test('skips locked, excluded and unknown grants of a template', () => {
  const applied = applyTemplate(
    template('forms:read', 'billing:read', 'members:read', 'gone:read'),
    catalogue,
    'scoped',
  );
  expect(applied.grants).toEqual(grants('forms:read'));
  expect(applied.skipped.map((each) => [each.grant.permission, each.obstacle?.kind])).toEqual([
    ['billing', 'locked'],
    ['members', 'excluded'],
    ['gone', undefined],
  ]);
});

test('“Read only” selects every permission at its read level', () => {
  const [readOnly] = templatesOf(exampleOptions, text);
  expect(readOnly).toMatchObject({ id: READ_ONLY, label: 'Read only' });
  expect(readOnly?.grants).toEqual(
    grants('forms:read', 'entries:read', 'members:read', 'billing:read', 'invoices:read'),
  );
});

test('“Read only” omits levels that write, are dangerous, or require such a level', () => {
  const read = { id: 'read', label: 'Read' };
  const permissions = [
    { id: 'a', label: 'A', levels: [{ ...read, endpoints: [{ method: 'POST', path: '/a' }] }] },
    { id: 'b', label: 'B', levels: [{ ...read, risk: 'dangerous' as const }] },
    { id: 'c', label: 'C', levels: [{ ...read, readOnly: false }] },
    { id: 'd', label: 'D', levels: [{ ...read, requires: grants('c:read') }] },
    { id: 'e', label: 'E', levels: [{ id: 'list', label: 'List', endpoints: [{ method: 'get', path: '/e' }] }] },
    { id: 'f', label: 'F', levels: [{ id: 'use', label: 'Use' }] },
    { id: 'g', label: 'G', levels: [read, { id: 'audit', label: 'Audit', readOnly: true }] },
  ];
  const [readOnly] = templatesOf({ ...exampleOptions, groups: [{ id: 'all', label: 'All', permissions }] }, text);
  expect(readOnly?.grants).toEqual(grants('e:list', 'g:audit'));
});

test('a template of the host replaces the built-in template with the same id', () => {
  const own = { ...template('forms:read'), id: READ_ONLY, label: 'Nur lesen' };
  expect(templatesOf({ ...exampleOptions, templates: [own] }, text)).toEqual([own]);
});

test('matches a template until the user changes the selection, and again after an undo', () => {
  const templates = [template('exports:run'), { ...template('members:read'), id: 'members' }];
  const chosen = applyTemplate(template('exports:run'), catalogue).grants;
  const match = (current: typeof chosen) => matchingTemplate(current, templates, catalogue)?.id;
  expect(match(chosen)).toBe('t');
  const deviated = changeLevel(chosen, 'members', 'read', catalogue).grants;
  expect(match(deviated)).toBeUndefined();
  expect(match(changeLevel(deviated, 'members', null, catalogue).grants)).toBe('t');
  expect(match([])).toBeUndefined();
  expect(match(grants('forms:read'))).toBeUndefined();
  expect(match([...grants('members:read'), grant('gone:read')])).toBeUndefined();
  expect(match(grants('gone:read'))).toBeUndefined();
});

test('recognizes a template even if the token type excludes a part of it', () => {
  const templates = [template('forms:read', 'members:read')];
  const match = (tokenType: string) => matchingTemplate(grants('forms:read'), templates, catalogue, tokenType)?.id;
  expect(match('service')).toBeUndefined();
  expect(match('scoped')).toBe('t');
  expect(match('service')).toBeUndefined();
});
