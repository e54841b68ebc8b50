import { describe, expect, it } from 'vitest';
import { catalogue } from './catalogue.ts';

const permissions = catalogue.groups.flatMap((group) => group.permissions);
const levels = permissions.flatMap((permission) => permission.levels.map((level) => ({ permission, level })));
const pairs = new Set(levels.map(({ permission, level }) => `${permission.id}:${level.id}`));

describe('the catalogue of Mountly', () => {
  it('offers about 60 permissions in about 12 groups with unique ids', () => {
    expect(permissions.length).toBeGreaterThanOrEqual(55);
    expect(permissions.length).toBeLessThanOrEqual(65);
    expect(new Set(permissions.map(({ id }) => id)).size).toBe(permissions.length);
    expect(new Set(catalogue.groups.map(({ id }) => id)).size).toBe(catalogue.groups.length);
    expect(pairs.size).toBe(levels.length);
  });

  it('requires only offered levels', () => {
    const required = levels.flatMap(({ level }) => level.requires ?? []);
    expect(required.filter(({ permission, level }) => !pairs.has(`${permission}:${level}`))).toEqual([]);
  });

  it('has no circular requirement', () => {
    const permissionOf = (id: string) => permissions.find((permission) => permission.id === id);
    const reaches = (id: string, path: readonly string[]): readonly string[] | undefined => {
      if (path.includes(id)) return [...path, id];
      const needed = permissionOf(id)?.levels.flatMap((level) => level.requires ?? []) ?? [];
      return needed.map((grant) => reaches(grant.permission, [...path, id])).find((found) => found !== undefined);
    };
    expect(permissions.map(({ id }) => reaches(id, [])).filter((cycle) => cycle !== undefined)).toEqual([]);
  });

  it('gives a reason for each risk, and for no level without a risk', () => {
    const unexplained = levels.filter(({ level }) => (level.risk ?? 'low') !== 'low' && !level.riskReason);
    const overexplained = levels.filter(({ level }) => (level.risk ?? 'low') === 'low' && level.riskReason);
    expect([...unexplained, ...overexplained]).toEqual([]);
  });

  it('describes every permission and every level in a sentence', () => {
    const texts = levels.flatMap(({ permission, level }) => [permission.description, level.description]);
    expect(texts.filter((text) => !text?.endsWith('.'))).toEqual([]);
  });

  it('names the calls of the public API on the level that allows them', () => {
    const calls = levels.flatMap(({ permission, level }) =>
      (level.endpoints ?? []).map(({ method, path }) => `${method} ${path} ${permission.id}:${level.id}`),
    );
    expect(calls).toEqual([
      'GET /v1/forms forms:read',
      'GET /v1/forms/{id}/entries entries:read',
      'POST /v1/forms/{id}/entries entries:write',
    ]);
  });

  it('builds templates and refused combinations from offered levels', () => {
    const templated = (catalogue.templates ?? []).flatMap(({ grants }) => grants);
    const refused = (catalogue.policy?.refusedCombinations ?? []).flatMap(({ grants }) => grants);
    const unknown = [...templated, ...refused].filter(({ permission, level }) => !pairs.has(`${permission}:${level}`));
    expect(unknown).toEqual([]);
  });

  it('excludes permissions from token types that exist', () => {
    const types = catalogue.tokenTypes.map(({ id }) => id);
    const excluded = permissions.flatMap((permission) => permission.excludedFrom ?? []);
    expect(excluded.length).toBeGreaterThan(0);
    expect(excluded.filter(({ tokenType }) => !types.includes(tokenType))).toEqual([]);
  });
});
