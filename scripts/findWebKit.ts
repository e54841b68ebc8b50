import { existsSync, globSync } from 'node:fs';
import { findOnPath } from './findOnPath.ts';

export interface WebKitPrograms {
  readonly driver: string;
  readonly browser: string;
}

const BROWSERS = [
  '/usr/lib/*/webkit2gtk-4.*/MiniBrowser',
  '/usr/lib*/webkit2gtk-4.*/MiniBrowser',
  '/usr/libexec/webkit2gtk-4.*/MiniBrowser',
];

export function findWebKit(): WebKitPrograms | undefined {
  const driver = process.env.WEBKIT_DRIVER ?? findOnPath(['WebKitWebDriver']);
  const browser = globSync(BROWSERS)[0];
  const hasDisplay = findOnPath(['xvfb-run']) && findOnPath(['dbus-launch']);
  return driver && existsSync(driver) && browser && hasDisplay ? { driver, browser } : undefined;
}
