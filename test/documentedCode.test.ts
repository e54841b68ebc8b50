import { readdirSync, readFileSync } from 'node:fs';
import { TokenApiError } from '@tokenwright/core';
import { tokenApiErrorCodes } from '@tokenwright/core/api';
import { describe, expect, test } from 'vitest';
import { exampleToken } from '../packages/adapters/test/rest/exampleToken.ts';

/** A code block with its source path, as in ```` ```ts stories/contact/contactStep.ts ````. */
const quoted = /^```\w+ (\S+)\n([\s\S]*?)\n```$/gm;

const published = ['core', 'react', 'adapters', 'server'].map((name) => `packages/${name}/README.md`);
const pages = readdirSync('docs', { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.md'));

describe.each([...pages.map((name) => `docs/${name}`), ...published])('%s', (page) => {
  const quotes = [...readFileSync(page, 'utf8').matchAll(quoted)];

  test('quotes code exactly from a source file that is compiled and tested', () => {
    for (const [, path = '', code = ''] of quotes) expect(readFileSync(path, 'utf8'), path).toContain(code);
  });
});

test('the page about custom steps quotes the complete source of its example', () => {
  const page = readFileSync('docs/custom-steps.md', 'utf8');
  expect([...page.matchAll(quoted)].map(([, path]) => path)).toEqual([
    'stories/ipAllowlist/ipAllowlistStep.ts',
    'stories/ipAllowlist/IpAllowlistView.tsx',
    'stories/contact/contactStep.ts',
    'stories/ipAllowlist/stepsWithIpAllowlist.ts',
    'stories/ipAllowlist/askIpAllowlist.ts',
    'stories/ipAllowlist/apiWithIpAllowlist.ts',
  ]);
});

test('the page about errors has a row, a cause, and a remedy for every code, at the linked address', () => {
  const text = readFileSync('docs/errors.md', 'utf8');
  for (const code of tokenApiErrorCodes) {
    const [page, anchor] = new TokenApiError(code).help.split('#');
    expect(page).toBe('@tokenwright/core/docs/errors.md');
    expect(text).toContain(`| [\`${code}\`](#${anchor})`);
    expect(text).toMatch(new RegExp(`\\n### ${anchor}\\n\\n\\*\\*Cause:\\*\\* .+\\n\\n\\*\\*Remedy:\\*\\* .+`));
  }
});

test('the table of a token has a row for each field', () => {
  const [, table = ''] = readFileSync('docs/token-api.md', 'utf8').split('\n## A token\n');
  const rows = table.split('\n## ')[0] ?? '';
  const named = [...rows.matchAll(/^\| (`[^|]*`) \|/gm)].flatMap(([, names = '']) =>
    names.replaceAll('`', '').split(', '),
  );
  expect(named.sort()).toEqual(Object.keys(exampleToken).sort());
});
