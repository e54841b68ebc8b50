import type { Endpoint, TokenOptions } from '@tokenwright/core';
import { catalogueOf, proposeGrants } from '@tokenwright/core/permissions';
import { describe, expect, it } from 'vitest';
import { publicDocuments } from '../../test/openapi/publicDocuments.ts';
import { nodeOf } from './documentNode.ts';
import { operationsOf } from './operationsOf.ts';
import { type OpenApiLeftOut, optionsFromOpenApi } from './optionsFromOpenApi.ts';
import { scopesFromGrants } from './scopesFromGrants.ts';

function read(document: unknown, ladder: boolean) {
  let leftOut: OpenApiLeftOut | undefined;
  const options = optionsFromOpenApi(document, { ladder, onLeftOut: (found) => (leftOut = found) });
  if (!leftOut) throw new Error('onLeftOut was not called.');
  return { options, leftOut, ...partsOf(options) };
}

function partsOf({ groups }: TokenOptions) {
  const permissions = groups.flatMap((group) => group.permissions);
  return { groups, permissions, levels: permissions.flatMap(({ levels }) => levels) };
}

function sampled<Item>(items: readonly Item[], most: number): readonly Item[] {
  const step = Math.max(1, items.length / most);
  return Array.from({ length: Math.min(most, items.length) }, (_, at) => items[Math.floor(at * step)] as Item);
}

const nameOf = ({ method, path }: Endpoint) => `${method} ${path}`;

describe.each(Object.entries(publicDocuments))('%s', (_, document) => {
  const { options, leftOut, groups, permissions, levels } = read(document, true);
  const flat = read(document, false);
  const operations = operationsOf(nodeOf(document));

  it('gives these groups, permissions, and left-out parts', () => {
    expect({
      groups: groups.map(({ label }) => label),
      permissions: permissions.length,
      levels: levels.length,
      readOnly: levels.filter(({ readOnly }) => readOnly).length,
      sample: sampled(permissions, 10).map(
        ({ label, levels: own }) => `${label}: ${own.map((each) => each.label).join(', ')}`,
      ),
      leftOut: {
        scopes: leftOut.scopes,
        operations: leftOut.operations.length,
        unused: leftOut.unused.length,
      },
    }).toMatchSnapshot();
  });

  it('has labels in words', () => {
    for (const { label } of [...groups, ...permissions, ...levels]) {
      expect(label).toMatch(/^[\p{Lu}\d][^_:./]*$/u);
    }
    for (const { label } of levels) expect(label).not.toMatch(/^[A-Z]{3,}|readonly|readwrite/);
    for (const { label, levels: own } of permissions) {
      expect(new Set(own.map((level) => level.label)).size, label).toBe(own.length);
    }
  });

  it('has descriptions without markup', () => {
    const texts = [...groups, ...levels].flatMap(({ description }) => description ?? []);
    for (const text of texts) {
      expect(text).not.toMatch(/<[a-z/!]|\]\(|!\[|```|javascript:|\*\*\w|^#{1,6} /im);
      expect(text.length).toBeLessThanOrEqual(10_000);
    }
  });

  it('places or reports every scope and operation', () => {
    const needed = operations.flatMap(({ alternatives }) => alternatives.flat());
    const placed = new Set([...levels.map(({ id }) => id), ...leftOut.scopes]);
    expect(needed.filter((scope) => !placed.has(scope))).toEqual([]);
    const found = levels.flatMap(({ endpoints = [] }) => endpoints.map(nameOf));
    const reported = leftOut.operations.map(nameOf);
    expect(new Set([...found, ...reported])).toEqual(new Set(operations.map(({ endpoint }) => nameOf(endpoint))));
    expect(reported.filter((name) => found.includes(name))).toEqual([]);
  });

  it('has one permission per scope without a ladder', () => {
    expect(flat.permissions.every(({ id, levels: [only, ...more] }) => only?.id === id && more.length === 0)).toBe(
      true,
    );
    expect(flat.levels.map(({ id }) => id).toSorted()).toEqual(levels.map(({ id }) => id).toSorted());
  });

  it('proposes the fewest scopes that an operation needs together', () => {
    const catalogue = catalogueOf(flat.options.groups);
    const joint = operations.filter(({ alternatives }) => alternatives.some(({ length }) => length > 1));
    for (const { endpoint, alternatives } of sampled(joint, 25)) {
      const least = Math.min(...alternatives.map(({ length }) => length));
      const { grants } = proposeGrants(nameOf(endpoint), catalogue);
      const proposed = [...scopesFromGrants(grants, flat.options)].toSorted();
      const smallest = alternatives.filter(({ length }) => length === least).map((scopes) => scopes.toSorted());
      expect(smallest, nameOf(endpoint)).toContainEqual(proposed);
    }
  });

  it('grants only calls that read with “read only”', () => {
    const read = levels.filter(({ readOnly }) => readOnly);
    for (const { id, endpoints = [] } of read) {
      expect(id).toMatch(/read|view|list|get|search|metadata/i);
      expect(
        endpoints.every(({ method }) => ['GET', 'HEAD', 'OPTIONS'].includes(method)),
        id,
      ).toBe(true);
    }
    expect(options.groups).toBe(groups);
  });
});
