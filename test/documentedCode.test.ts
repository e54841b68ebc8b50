import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

/** Code that says where it is from, as in ```` ```ts stories/contact/contactStep.ts ````. */
const quoted = /^```\w+ (\S+)\n([\s\S]*?)\n```$/gm;

describe.each(readdirSync('docs').filter((name) => name.endsWith('.md')))('docs/%s', (page) => {
  const quotes = [...readFileSync(`docs/${page}`, 'utf8').matchAll(quoted)];

  test('shows code as it is where it is compiled and tested', () => {
    for (const [, path = '', code = ''] of quotes) expect(readFileSync(path, 'utf8'), path).toContain(code);
  });
});

test('the page about custom steps shows the whole of them', () => {
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
