import { randomBytes } from 'node:crypto';
import type { Token } from '@tokenwright/core';
import type { Page } from 'playwright-core';

interface Made {
  readonly token: Token;
  readonly secret: string;
}

export function apiOf(page: Page, url: string) {
  const call = async (method: string, path: string, body?: object, key?: string): Promise<unknown> => {
    const response = await page.request.fetch(`${url}/api${path}`, {
      method,
      headers: { 'x-tokenwright': '1', origin: url, ...(key && { 'idempotency-key': key }) },
      ...(body && { data: body }),
    });
    if (!response.ok()) throw new Error(`${method} ${path} returned ${response.status()}: ${await response.text()}`);
    return response.status() === 204 ? undefined : response.json();
  };
  return {
    async create(name: string, days: number, more: object = {}): Promise<Made> {
      const key = randomBytes(32).toString('hex');
      const permissions = [
        { permission: 'forms', level: 'write' },
        { permission: 'entries', level: 'read' },
      ];
      const request = { name, tokenType: 'service', permissions, expiration: { days }, ...more };
      const made = (await call('POST', '/tokens', request, key)) as Made;
      await call('POST', `/tokens/${made.token.id}/acknowledge`, undefined, key);
      return made;
    },
    read: (id: string) => call('GET', `/tokens/${id}`) as Promise<Token>,
    edit: (id: string, changes: object) => call('PATCH', `/tokens/${id}`, changes),
    works: async (secret: string) =>
      (await fetch(`${url}/v1/verify`, { headers: { authorization: `Bearer ${secret}` } })).status === 200,
  };
}
