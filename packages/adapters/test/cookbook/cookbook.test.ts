import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkTokenApi, reportText } from '../../src/contract.ts';
import { cookbookSubjects } from './cookbookSubjects.ts';

const folder = new URL('../../cookbook/', import.meta.url);

describe.each(cookbookSubjects)('the cookbook entry $name', ({ name, subject }) => {
  it('causes no problem, and no deviation except those that it declares', { timeout: 30_000 }, async () => {
    const report = await checkTokenApi(subject);
    expect(report.problems, reportText(report)).toEqual([]);
    const { deviations = {} } = await subject();
    expect(report.declared.map(({ check }) => check).toSorted()).toEqual(Object.keys(deviations).toSorted());
  });

  it('is a complete file with fewer than 80 lines', () => {
    const text = readFileSync(new URL(`${name}.ts`, folder), 'utf8');
    expect(text.split('\n').length).toBeLessThan(81);
    expect(text).not.toContain("from '.");
  });
});

it('every file of the cookbook is tested', () => {
  const files = readdirSync(folder).filter((file) => file.endsWith('.ts'));
  const names = [...cookbookSubjects.map(({ name }) => name), 'betterAuth'];
  expect(files.toSorted()).toEqual(names.map((name) => `${name}.ts`).toSorted());
});

it('the entry with filtered items lists no keys of another kind', async () => {
  const { api } = cookbookSubjects.find(({ name }) => name === 'scopedKeys')?.subject() ?? {};
  expect(await api?.listTokens?.({})).toEqual({ items: [] });
});
