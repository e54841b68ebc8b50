import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { HostApi } from './buildHost.ts';
import { createAndFind } from './createAndFind.ts';
import { type OpenedHost, openHost } from './openHost.ts';
import { type Serve, serveDist, serveWith } from './serveHost.ts';

const withServer = serveDist({ backend: 'server' });

const hosts: Readonly<Record<string, { readonly serve: Serve; readonly api?: HostApi }>> = {
  vite: { serve: withServer },
  viteTailwind4: { serve: withServer },
  viteTailwind3: { serve: withServer },
  shadcn: { serve: withServer },
  react18Bootstrap5: { serve: withServer },
  mui: { serve: withServer },
  ownLibraries: { serve: serveDist(), api: 'memoryApi' },
  webpack: { serve: withServer },
  esbuild: { serve: serveDist({ backend: 'ownServer' }), api: 'ownApi' },
  importMap: { serve: withServer },
  next: { serve: serveWith('next', 'start') },
  reactRouter7: { serve: serveWith('react-router-serve', 'build/server/index.js') },
};

describe.each(Object.entries(hosts))('in %s', (name, { serve, api }) => {
  let host: OpenedHost;
  let page: Page;

  beforeAll(async () => {
    host = await openHost(name, serve, api);
    page = await host.open();
  });

  afterAll(() => host?.close());

  test('the styles of the host do not change the layout of the dialog', async () => {
    await page.getByRole('button', { name: 'Create token' }).first().click();
    await page.getByRole('textbox', { name: 'Token name' }).waitFor();
    expect(await layoutOf(page)).toEqual({
      isCentered: true,
      hasBackground: true,
      buttonsHavePadding: true,
      fieldHasBorder: true,
      fontSize: '14px',
    });
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  });

  test('a user creates a token and finds it in the list', async () => {
    await createAndFind(page, 'Host check');
    expect(host.complaints).toEqual([]);
  });
});

function layoutOf(page: Page) {
  return page.evaluate(async () => {
    await Promise.all(document.getAnimations().map(({ finished }) => finished));
    const dialog = document.querySelector('dialog, [role=dialog]') as HTMLElement;
    const field = dialog.querySelector('input') as HTMLElement;
    const box = dialog.getBoundingClientRect();
    const off =
      Math.abs(box.left + box.width / 2 - innerWidth / 2) + Math.abs(box.top + box.height / 2 - innerHeight / 2);
    const buttons = [...dialog.querySelectorAll<HTMLElement>('[data-part=button]')];
    return {
      isCentered: off < 8,
      hasBackground: getComputedStyle(dialog).backgroundColor !== 'rgba(0, 0, 0, 0)',
      buttonsHavePadding:
        buttons.length > 0 && buttons.every((each) => Number.parseFloat(getComputedStyle(each).paddingLeft) >= 8),
      fieldHasBorder: Number.parseFloat(getComputedStyle(field).borderTopWidth) >= 1,
      fontSize: getComputedStyle(field).fontSize,
    };
  });
}
