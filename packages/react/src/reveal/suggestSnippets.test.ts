import type { Token, TokenOptions } from '@tokenwright/core';
import { describe, expect, it } from 'vitest';
import { defaultSnippets, suggestSnippets } from './suggestSnippets.ts';

const token: Token = {
  id: 'tok_1',
  name: 'Nightly export',
  tokenType: 'service',
  permissions: [{ permission: 'forms', level: 'write' }],
  status: 'active',
  createdAt: '2026-01-01T00:00:00Z',
  expiresAt: null,
};

const options: TokenOptions = {
  groups: [
    {
      id: 'g',
      label: 'G',
      permissions: [
        {
          id: 'forms',
          label: 'Forms',
          levels: [
            { id: 'read', label: 'Read', endpoints: [{ method: 'GET', path: '/v1/forms' }] },
            { id: 'write', label: 'Write', endpoints: [{ method: 'POST', path: '/v1/forms' }] },
          ],
        },
      ],
    },
  ],
  tokenTypes: [{ id: 'service', label: 'Service' }],
  expirations: { presets: [30] },
};

const labels = (baseUrl?: string) =>
  suggestSnippets(token, options, baseUrl === undefined ? undefined : { baseUrl }).snippets.map(({ label }) => label);

it('suggests a GET call that reads the secret from a variable', () => {
  const { call, snippets } = suggestSnippets(token, options, { baseUrl: 'https://api.example.com/' });
  expect(call?.endpoint.path).toBe('/v1/forms');
  expect(snippets.map(({ label }) => label)).toEqual(['.env', 'cURL', 'Node', 'Python', 'GitHub Actions']);
  expect(snippets[1]?.code).toBe(
    'curl "https://api.example.com/v1/forms" \\\n  -H "Authorization: Bearer $NIGHTLY_EXPORT_TOKEN"',
  );
});

it('suggests no call without a URL, or with a URL that code cannot quote', () => {
  for (const address of [
    undefined,
    '',
    'api',
    'javascript:alert(1)',
    'https://x.example/"$(id)',
    "https://x.example/'",
  ]) {
    expect(labels(address)).toEqual(['.env', 'GitHub Actions']);
  }
});

it('suggests no call that the token may not make', () => {
  const none = suggestSnippets({ ...token, permissions: [] }, options, { baseUrl: 'https://api.example.com' });
  expect([none.call, none.snippets.length]).toEqual([undefined, 2]);
});

it('lets the host choose the tabs', () => {
  const tabs: NonNullable<Parameters<typeof suggestSnippets>[2]>['tabs'] = (request) => [
    ...defaultSnippets(request),
    { label: 'Go', code: `os.Getenv("${request.variable}")` },
  ];
  const { snippets } = suggestSnippets(token, options, { baseUrl: 'https://api.example.com', tabs });
  expect(snippets.at(-1)).toEqual({ label: 'Go', code: 'os.Getenv("NIGHTLY_EXPORT_TOKEN")' });
});

describe('each snippet', () => {
  const { snippets } = suggestSnippets(token, options, { baseUrl: 'https://api.example.com' });
  it.each(snippets.map(({ label, code }) => [label, code]))('%s names the variable', (_label, code) => {
    expect(code).toContain('NIGHTLY_EXPORT_TOKEN');
  });
});
