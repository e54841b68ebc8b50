import { existsSync, readFileSync } from 'node:fs';
import { findChromium } from './findChromium.ts';
import { findFirefox } from './findFirefox.ts';
import { findPostgres } from './findPostgres.ts';
import { findWebKit } from './findWebKit.ts';
import { runCommand } from './runCommand.ts';

interface Program {
  readonly title: string;
  readonly find: () => string | undefined;
  readonly variable: string;
  readonly debian: string;
  readonly byHand: string;
}

const onMac = process.platform === 'darwin';
const onDebian = existsSync('/etc/debian_version');

const programs = {
  chromium: {
    title: 'Chromium',
    find: findChromium,
    variable: 'CHROMIUM',
    debian: 'chromium',
    byHand: debianCommand('chromium') ?? 'npx --yes pnpm@12 exec playwright install --with-deps chromium',
  },
  postgres: {
    title: 'PostgreSQL',
    find: findPostgres,
    variable: 'POSTGRES_BIN',
    debian: 'postgresql',
    byHand: debianCommand('postgresql') ?? (onMac ? 'brew install postgresql' : 'install PostgreSQL 14 or newer'),
  },
  firefox: {
    title: 'Firefox',
    find: findFirefox,
    variable: 'FIREFOX',
    debian: 'firefox-esr',
    byHand: debianCommand('firefox-esr') ?? 'install Firefox 140 or newer',
  },
  webkit: {
    title: 'WebKitGTK with its driver',
    find: () => findWebKit()?.driver,
    variable: 'WEBKIT_DRIVER',
    debian: 'webkit2gtk-driver xvfb xauth dbus-x11',
    byHand:
      debianCommand('webkit2gtk-driver xvfb xauth dbus-x11') ??
      'install WebKitGTK with WebKitWebDriver and MiniBrowser, xvfb and dbus-launch',
  },
} satisfies Record<string, Program>;

export type ProgramName = keyof typeof programs;

/** Returns the programs that are still missing. */
export async function ensurePrograms(names: readonly ProgramName[]): Promise<readonly ProgramName[]> {
  const missing = () => names.filter((name) => !programs[name].find());
  const installable = missing()
    .map((name): Program => programs[name])
    .filter(({ variable, debian }) => !process.env[variable] && debianCommand(debian));
  if (installable.length > 0 && process.getuid?.() === 0) await install(installable);
  for (const name of missing()) tellHowToInstall(programs[name]);
  return missing();
}

async function install(wanted: readonly Program[]): Promise<void> {
  console.log(`Installing ${wanted.map(({ title }) => title).join(' and ')} with apt-get …`);
  const apt = (...args: string[]) =>
    runCommand('env', ['DEBIAN_FRONTEND=noninteractive', 'apt-get', '-qq', ...args], { print: 'keep' });
  const update = await apt('update');
  const result = await apt(
    'install',
    '-y',
    '--no-install-recommends',
    ...wanted.flatMap(({ debian }) => debian.split(' ')),
  );
  if (!result.ok) console.log(update.output + result.output);
}

function tellHowToInstall({ title, variable, byHand }: Program): void {
  const named = process.env[variable];
  if (named) console.log(`${variable} is ${named}, but there is no ${title}.\n`);
  else console.log(`The tests need ${title}. Install it with:\n\n  ${byHand}\n\nor name your own in ${variable}.\n`);
}

/** Ubuntu's `chromium` only points to a snap, and Ubuntu has no Firefox ESR. */
function debianCommand(name: string): string | undefined {
  if (!onDebian) return undefined;
  const isUbuntu = readFileSync('/etc/os-release', 'utf8').includes('ID=ubuntu');
  if (isUbuntu && ['chromium', 'firefox-esr'].includes(name)) return undefined;
  return `sudo apt-get update && sudo apt-get install -y ${name}`;
}
