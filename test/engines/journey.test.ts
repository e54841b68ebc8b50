import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Dashboard, startDashboard } from '../startDashboard.ts';
import { createKeyboardUser, type KeyboardUser } from './createKeyboardUser.ts';
import type { Engine } from './engine.ts';
import { openChromium } from './openChromium.ts';
import { openFirefox } from './openFirefox.ts';
import { openWebKitEngine } from './openWebKitEngine.ts';

let dashboard: Dashboard;

beforeAll(async () => {
  dashboard = await startDashboard();
});

afterAll(() => dashboard?.stop());

const engines = { Chromium: openChromium, Firefox: openFirefox, WebKitGTK: openWebKitEngine };

describe.each(Object.entries(engines))('in %s', { timeout: 300_000 }, (name, openEngine) => {
  const [limited, everywhere] = [`Limited ${name}`, `Everywhere ${name}`];
  let engine: Engine;
  let user: KeyboardUser;

  beforeAll(async () => {
    engine = await openEngine();
    user = await createKeyboardUser(engine);
    await user.opens(`${dashboard.url}/workspace/tokens`);
  });

  afterAll(() => engine?.close());

  test('a user repairs three errors, and creates a token that is limited to one form', async () => {
    await user.tabsTo('Create token');
    await user.enters();
    await user.seesHeading('Name the token');
    await user.enters();
    await user.seesText('Enter a name that says which integration will use the token.');
    await user.types(limited);
    await user.enters();
    await user.seesHeading('Choose permissions');

    await user.tabsTo('Continue');
    await user.enters();
    await user.seesText('Choose at least one permission.');
    await readForms(user);
    await user.tabsTo('Continue');
    await user.enters();
    await user.seesHeading('Configure scope and expiration');

    await user.tabsTo(/^Service token/);
    await user.presses('ArrowDown');
    await user.tabsTo('Continue');
    await user.enters();
    await user.seesText('Choose at least one of the forms.');
    await user.tabsTo(/^Search forms/);
    await user.types('Contact');
    await user.seesResultsOf('Contact');
    await user.tabsTo('Contact us');
    await user.presses('Space');
    await user.tabsTo('Continue');
    await user.enters();
    await user.seesHeading('Review and create');
    await createsAndCopies(engine, user, dashboard);
  });

  test('a user creates a token for the whole workspace, and pastes its secret', async () => {
    await user.tabsTo('Create token');
    await user.enters();
    await user.seesHeading('Name the token');
    await user.types(everywhere);
    await user.enters();
    await user.seesHeading('Choose permissions');
    await readForms(user);
    await user.tabsTo('Continue');
    await user.enters();
    await user.seesHeading('Configure scope and expiration');
    await user.tabsTo(/^Service token/);
    await user.presses('Space');
    await user.tabsTo('Continue');
    await user.enters();
    await user.seesHeading('Review and create');
    await createsAndCopies(engine, user, dashboard);
  });

  test('a user reads the details of a token, and revokes it', async () => {
    const answers = async () => (await callForms(dashboard)).status;
    expect(await answers()).toBe(200);
    await user.tabsTo(everywhere);
    await user.enters();
    await user.seesText('Created by');
    await user.tabsTo('Close');
    await user.enters();
    await user.tabsTo(`Actions for ${everywhere}`);
    await user.enters();
    await user.presses('End');
    await user.enters();
    await user.seesHeading(`Revoke “${everywhere}”`);
    await user.tabsTo(`Revoke ${everywhere}`);
    await user.enters();
    await user.seesText(`“${everywhere}” was revoked`);

    expect(await answers()).toBe(401);
  });

  test('a question about a draft holds the focus', async () => {
    await user.opens(`${dashboard.url}/workspace/tokens`);
    await user.tabsTo('Create token');
    await user.enters();
    await user.seesHeading('Name the token');
    await user.types('Draft');
    await user.presses('Escape');
    await user.seesHeading('Discard this token?');
    for (let count = 0; count < 8; count++) await user.presses('Tab');
    await user.types('behind');
    await user.presses('Escape');
    await user.seesHeading('Name the token');

    expect(await typed(engine)).toBe('Draft');
  });
});

const typed = (engine: Engine) => engine.evaluate<string>('document.activeElement.value');

async function readForms(user: KeyboardUser): Promise<void> {
  await user.tabsTo(/^None/);
  await user.presses('ArrowRight');
  expect((await user.focus()).name).toContain('Read');
}

async function createsAndCopies(engine: Engine, user: KeyboardUser, { secrets }: Dashboard): Promise<void> {
  await user.tabsTo('Create token');
  await user.enters();
  await user.seesHeading('Copy and save the secret');
  await user.tabsTo('Copy secret');
  await user.enters();
  await user.seesText('Copied to the clipboard.');
  await user.tabsTo('Done');
  await user.enters();
  await user.seesText('Access tokens');
  await engine.evaluate("document.body.appendChild(document.createElement('textarea')).focus()");
  await engine.paste();
  await expect.poll(() => typed(engine)).toBe(secrets.at(-1));
  await engine.evaluate('document.activeElement.remove()');
}

function callForms({ url, secrets }: Dashboard): Promise<Response> {
  return fetch(`${url}/v1/forms`, { headers: { Authorization: `Bearer ${secrets.at(-1)}` } });
}
