import { afterAll, beforeAll, expect, test } from 'vitest';
import { createAndFind } from './createAndFind.ts';
import { type OpenedHost, openHost } from './openHost.ts';
import { serveDist } from './serveHost.ts';

const strict = {
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'",
  // The sandboxed frame has an opaque origin, and its module scripts need CORS.
  'access-control-allow-origin': '*',
};

let host: OpenedHost;
beforeAll(async () => {
  host = await openHost('embedded', serveDist({ headers: strict }), 'memoryApi');
});
afterAll(() => host?.close());

test('reports no violation of a strict CSP with Trusted Types', async () => {
  const violations: string[] = [];
  const page = await host.open('/index.html', async (opened) => {
    await opened.exposeFunction('report', (violation: string) => violations.push(violation));
    await opened.addInitScript(() => {
      document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sourceFile }) =>
        (window as unknown as { report(text: string): void }).report(
          `${violatedDirective} ${blockedURI} ${sourceFile}`,
        ),
      );
    });
  });
  await createAndFind(page, 'Strict');
  expect(violations).toEqual([]);
  expect(host.complaints).toEqual([]);
  await page.close();
});

test('works in a shadow root', async () => {
  const page = await host.open('/shadow.html');
  await createAndFind(page, 'In the shadow');
  expect(host.complaints).toEqual([]);
  await page.close();
});

test('works in a sandboxed frame with an opaque origin', async () => {
  const page = await host.open('/frame.html');
  await createAndFind(page.frameLocator('iframe'), 'In the frame');
  expect(host.complaints).toEqual([]);
  await page.close();
});

test('two managers on a page keep their tokens apart', async () => {
  const page = await host.open('/two.html');
  const ids = () => page.evaluate(() => [...document.querySelectorAll('[id]')].map(({ id }) => id));
  for (const name of ['Personal', 'Team']) {
    const section = page.getByRole('region', { name });
    await section.getByRole('button', { name: 'Create token' }).first().waitFor();
  }
  await createAndFind(page, 'Mine');
  const found = await ids();
  expect(new Set(found).size).toBe(found.length);
  await page.getByRole('region', { name: 'Personal' }).getByText('Mine', { exact: true }).waitFor();
  expect(await page.getByRole('region', { name: 'Team' }).getByText('Mine', { exact: true }).count()).toBe(0);
  expect(host.complaints).toEqual([]);
  await page.close();
});
