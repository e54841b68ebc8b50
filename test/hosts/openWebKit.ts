import { spawn } from 'node:child_process';
import { Builder, type WebDriver } from 'selenium-webdriver';
import { findWebKit } from '../../scripts/findWebKit.ts';
import { freePort } from '../freePort.ts';

export interface WebKit {
  readonly driver: WebDriver;
  readonly close: () => Promise<void>;
}

export async function openWebKit(): Promise<WebKit> {
  const programs = findWebKit();
  if (!programs) throw new Error('WebKitGTK was not found. Run `pnpm test apps`, which installs it on Debian.');
  const port = await freePort();
  const screen = ['--auto-servernum', '--server-args=-screen 0 1280x900x24'];
  const child = spawn(
    'xvfb-run',
    [...screen, 'dbus-launch', '--exit-with-session', programs.driver, `--port=${port}`],
    {
      env: { ...process.env, WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1' },
      stdio: 'ignore',
      detached: true,
    },
  );
  const end = () => {
    if (child.pid) process.kill(-child.pid, 'SIGTERM');
  };
  process.once('exit', end);
  const server = `http://127.0.0.1:${port}`;
  await answers(`${server}/status`);
  const driver = await new Builder()
    .usingServer(server)
    .withCapabilities({
      browserName: 'MiniBrowser',
      'webkitgtk:browserOptions': { binary: programs.browser, args: ['--automation'] },
    })
    .build();
  return {
    driver,
    async close() {
      await driver.quit();
      process.off('exit', end);
      end();
    },
  };
}

async function answers(url: string): Promise<void> {
  for (let tries = 0; tries < 200; tries++) {
    if (
      await fetch(url).then(
        ({ ok }) => ok,
        () => false,
      )
    )
      return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('The WebKit driver did not start.');
}
