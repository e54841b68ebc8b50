import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { newerApis } from '../scripts/newerApis.ts';
import { supportedBrowsers, supportedNode } from '../scripts/supportedEngines.ts';

const readme = readFileSync('README.md', 'utf8');
const versions = readFileSync('docs/versions.md', 'utf8');
const manifestOf = (name: string) => JSON.parse(readFileSync(`packages/${name}/package.json`, 'utf8'));

test('the README and the page about versions name the browsers for which the code is checked', () => {
  const { chrome, firefox, safari } = supportedBrowsers;

  expect(versions).toContain(`Chrome and Edge ${chrome}, Firefox ${firefox}, Safari and iOS ${safari}, and newer`);
  expect(readme).toContain(`Chrome and Edge ${chrome}, Firefox ${firefox}, Safari ${safari},`);
  expect(newerApis()).toEqual([]);
});

test('the README and the page about versions name the Node and React versions in the package manifests', () => {
  const engines = ['core', 'react', 'adapters', 'server'].map((name) => manifestOf(name).engines.node);

  expect(engines).toEqual(['>=20', '>=20', '>=20', '>=20.19']);
  expect(versions).toContain('20.0 and newer; the server 20.19 and newer');
  expect(readme).toContain('Node 20 (the server 20.19)');
  expect(supportedNode.nodejs).toBe('20.0.0');
  expect(manifestOf('react').peerDependencies.react).toBe('^18.0.0 || ^19.0.0');
  expect(versions).toContain('| React | 18 and 19 |');
  expect(readme).toContain('React 18,');
});
