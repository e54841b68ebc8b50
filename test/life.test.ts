import { readFile } from 'node:fs/promises';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { apiOf } from './life/apiOf.ts';
import { actionsOf, button, type Hands, keyboard, mouse } from './life/hands.ts';
import { type Stage, type StoreName, startStage } from './life/startStage.ts';
import { takeSecret } from './life/takeSecret.ts';

interface Member {
  readonly id: string;
  readonly name: string;
}

const stores: readonly StoreName[] = ['PGlite', 'PostgreSQL'];
const people: readonly [string, Hands, Member][] = [
  ['by keyboard', keyboard, { id: 'mem_lena', name: 'Lena Fischer' }],
  ['by mouse', mouse, { id: 'mem_ada', name: 'Ada Park' }],
];

describe.each(stores)('on %s', { timeout: 240_000 }, (store) => {
  let stage: Stage;

  beforeAll(async () => {
    stage = await startStage(store);
  }, 180_000);

  afterAll(() => stage?.stop());

  describe.each(people)('a member manages tokens %s', (_how, hands, member) =>
    manageTokens(() => stage, hands, member),
  );
});

function manageTokens(stageOf: () => Stage, hands: Hands, member: Member): void {
  const { press, type, choose, pick, setLevel } = hands;
  let stage: Stage;
  let page: Page;
  let api: ReturnType<typeof apiOf>;

  beforeAll(async () => {
    stage = stageOf();
    page = await stage.member(member.id);
    api = apiOf(page, stage.url);
  }, 180_000);

  afterAll(() => page?.context().close());

  const dialog = () => page.getByRole('dialog').or(page.getByRole('alertdialog'));
  const closed = () => dialog().waitFor({ state: 'detached' });
  const named = (name: string | RegExp) => button(page, name);
  const row = (name: string) => page.getByRole('row', { name: new RegExp(name) });
  const announced = (sentence: string | RegExp) => page.getByText(sentence).first().waitFor({ state: 'attached' });
  const field = (name: string | RegExp) => page.getByRole('textbox', { name });
  const details = () => page.getByRole('complementary');

  async function making(...names: readonly string[]) {
    const made = [];
    for (const name of names) made.push(await api.create(name, 7));
    await page.goto(`${stage.url}/workspace/tokens`);
    await actionsOf(page, String(names.at(-1))).waitFor();
    return made;
  }

  async function saved(target: Locator): Promise<{ readonly name: string; readonly text: string }> {
    const download = page.waitForEvent('download');
    await press(page, target);
    const file = await download;
    return { name: file.suggestedFilename(), text: await readFile(await file.path(), 'utf8') };
  }

  async function rotate(name: string, overlap: string, reason: string): Promise<string> {
    await choose(page, actionsOf(page, name), 'Rotate secret…');
    await press(page, page.getByRole('radio', { name: overlap, exact: true }));
    await type(page, field('Reason'), reason);
    await press(page, named('Rotate secret'));
    return takeSecret(page, hands);
  }

  test('a rotation keeps both secrets for the overlap, and shows its reason; the member ends the overlap', async () => {
    const [made] = await making('Leaky sync');
    const secret = await rotate('Leaky sync', '1 hour', 'Found in a build log.');
    expect([await api.works(String(made?.secret)), await api.works(secret)]).toEqual([true, true]);
    await row('Leaky sync')
      .getByText(/^Old secret/)
      .waitFor();
    await choose(page, actionsOf(page, 'Leaky sync'), 'End overlap now…');
    await press(page, named('End old secret'));
    await closed();
    await announced('The old secret of “Leaky sync” has ended.');
    expect([await api.works(String(made?.secret)), await api.works(secret)]).toEqual([false, true]);
    await press(page, named('Leaky sync'));
    await details().getByText('Found in a build log.').waitFor();
    await details().getByText('Old secret ended').waitFor();
  });

  test('a search for a leaked secret finds its token after a rotation, and sends no secret', async () => {
    const [made, other] = await making('Leaked', 'Other');
    await rotate('Leaked', 'No time', '');
    const leaked = String(made?.secret);
    const sent: string[] = [];
    page.on('request', (request) => sent.push(`${request.url()} ${request.postData() ?? ''}`));
    await type(page, page.getByRole('searchbox'), leaked);
    await expect.poll(() => actionsOf(page, 'Other').count()).toBe(0);
    await actionsOf(page, 'Leaked').waitFor();
    expect(sent.join('\n')).toContain(encodeURIComponent(leaked.slice(-4)));
    expect(sent.join('\n')).not.toContain(leaked.slice(0, 12));
    await type(page, page.getByRole('searchbox'), 'no such token 1234567890abcdef');
    await expect.poll(() => actionsOf(page, 'Leaked').count()).toBe(0);
    await type(page, page.getByRole('searchbox'), String(other?.secret));
    await actionsOf(page, 'Other').waitFor();
    expect(sent.join('\n')).not.toContain(String(other?.secret).slice(0, 12));
    page.removeAllListeners('request');
    expect(await api.works(leaked)).toBe(false);
  });

  test('an admin takes over a token of the service account, and then rotates it', async () => {
    const [made] = await making('Handover');
    await choose(page, actionsOf(page, 'Handover'), 'Transfer…');
    const owner = page.getByRole('combobox', { name: 'New owner' });
    await pick(page, owner, new RegExp(`^${member.name}$`));
    await type(page, field(/^Reason/), 'Changes teams.');
    await press(page, named('Transfer token'));
    await closed();
    await announced(`“Handover” now belongs to ${member.name}.`);
    expect(await api.works(String(made?.secret))).toBe(true);
    await press(page, named('Handover'));
    await details().getByText(member.name).first().waitFor();
    await details().getByText('Transferred').waitFor();
    await details().getByText('Changes teams.').waitFor();
    await press(page, details().getByRole('button', { name: 'Rotate secret…' }));
    await press(page, page.getByRole('radio', { name: 'No time', exact: true }));
    await press(page, named('Rotate secret'));
    const secret = await takeSecret(page, hands);
    expect([await api.works(String(made?.secret)), await api.works(secret)]).toEqual([false, true]);
  });

  test('the member cancels a rotation, and the old secret stays', async () => {
    const [made] = await making('Careful sync');
    const secret = await rotate('Careful sync', '24 hours', '');
    await choose(page, actionsOf(page, 'Careful sync'), 'Cancel rotation…');
    await press(page, named('Cancel rotation'));
    await closed();
    await announced('The rotation of “Careful sync” was canceled.');
    expect([await api.works(String(made?.secret)), await api.works(secret)]).toEqual([true, false]);
  });

  async function editLevel(name: string, level: string): Promise<void> {
    await choose(page, actionsOf(page, name), 'Edit…');
    await press(page, named('Edit Permissions'));
    await setLevel(page, 'Forms', level);
    await press(page, named('Done'));
  }

  test('reduced permissions apply after one review, and raised ones after the danger is accepted', async () => {
    const [made] = await making('Form robot');
    const forms = async () =>
      (await api.read(String(made?.token.id))).permissions?.find((each) => each.permission === 'forms');
    await editLevel('Form robot', 'Read');
    await press(page, named('Save changes'));
    await closed();
    expect(await forms()).toMatchObject({ level: 'read' });
    await editLevel('Form robot', 'Delete');
    await press(page, page.getByRole('checkbox', { name: 'I understand the risk' }).first());
    await press(page, named('Save changes'));
    await closed();
    expect(await forms()).toMatchObject({ level: 'delete' });
    await press(page, named('Form robot'));
    await expect.poll(() => details().getByText('Edited', { exact: true }).count()).toBe(2);
  });

  test('an edit that conflicts with another member’s edit shows the difference, and is saved on request', async () => {
    const [made] = await making('Shared bot');
    const id = String(made?.token.id);
    await choose(page, actionsOf(page, 'Shared bot'), 'Edit…');
    await press(page, named('Edit Name'));
    await type(page, field('Description'), 'Posts the menu.');
    await press(page, named('Done'));
    await api.edit(id, { name: 'Kitchen bot' });
    await press(page, named('Save changes'));
    const alert = dialog().getByRole('alert');
    await alert.getByText('Another member has changed this token in the meantime:').waitFor();
    await alert.getByText('Kitchen bot').waitFor();
    await press(page, named('Save changes'));
    await closed();
    expect(await api.read(id)).toMatchObject({ name: 'Kitchen bot', description: 'Posts the menu.' });
  });

  test('an expiring token is renewed in its row, with the exact moment', async () => {
    const [made] = await making('Weekly report');
    await press(page, row('Weekly report').getByRole('button', { name: /^Renew to/ }));
    await announced(/^“Weekly report” now expires on/);
    const { expiresAt } = await api.read(String(made?.token.id));
    expect(Date.parse(String(expiresAt))).toBeGreaterThan(Date.parse(String(made?.token.expiresAt)));
  });

  test('a duplicate has the same choices, and is kept as a draft', async () => {
    await making('Original');
    await choose(page, actionsOf(page, 'Original'), 'Duplicate…');
    await expect.poll(() => field('Token name').inputValue()).toContain('Original');
    await type(page, field('Token name'), 'Second copy');
    await press(page, named('Continue'));
    const forms = page.getByRole('radiogroup', { name: 'Forms', exact: true });
    expect(await forms.getByRole('radio', { name: 'Write', exact: true }).isChecked()).toBe(true);
    await press(page, named('Back'));
    await press(page, named('Cancel'));
    await press(page, named('Keep draft'));
    await closed();
    await press(page, page.getByRole('button', { name: 'Create token' }).first());
    await press(page, named('Continue draft'));
    await expect.poll(() => field('Token name').inputValue()).toBe('Second copy');
    await press(page, named('Cancel'));
    await closed();
    await press(page, page.getByRole('button', { name: 'Create token' }).first());
    await press(page, named('Discard draft'));
    await press(page, named('Cancel'));
    await closed();
    expect(await page.evaluate(() => JSON.stringify(localStorage))).not.toContain('Second copy');
  });

  test('a template link opens the wizard with the choices of a token', async () => {
    await making('Model');
    await choose(page, actionsOf(page, 'Model'), 'Copy as template link…');
    await page.getByText('Link copied.').waitFor();
    const link = await page.evaluate(() => navigator.clipboard.readText());
    await press(page, named('Done'));
    await closed();
    await page.goto(link);
    await expect.poll(() => field('Token name').inputValue()).toBe('Model');
    expect(page.url()).not.toContain('token_');
    await press(page, named('Cancel'));
    await closed();
  });

  test('the activity of a token and the list are exported, and a reminder is saved', async () => {
    const [made] = await making('=HYPERLINK("x")');
    await press(page, named('=HYPERLINK("x")'));
    const csv = await saved(details().getByRole('button', { name: 'Export as CSV' }));
    expect(csv).toMatchObject({ name: expect.stringMatching(/^token-activity-.*\.csv$/) });
    expect(csv.text).toContain(',created,');
    const json = await saved(details().getByRole('button', { name: 'Export as JSON' }));
    expect(JSON.parse(json.text).events).toMatchObject([{ kind: 'created', tokenId: made?.token.id }]);
    const reminder = await saved(details().getByRole('button', { name: 'Add expiration to calendar' }));
    expect(reminder.name).toMatch(/\.ics$/);
    const moment = String(made?.token.expiresAt).slice(0, 19).replaceAll(/[-:]/g, '');
    expect(reminder.text).toContain(`DTSTART:${moment}Z`);
    await press(page, details().getByRole('button', { name: 'Close' }));

    const tools = named('Review and export');
    const list = page.waitForEvent('download');
    await choose(page, tools, 'As CSV');
    const text = await readFile(await (await list).path(), 'utf8');
    expect(text).toContain(`"'=HYPERLINK(""x"")"`);
    expect(text).not.toContain(made?.secret);
    const whole = page.waitForEvent('download');
    await choose(page, tools, 'As JSON');
    const { tokens } = JSON.parse(await readFile(await (await whole).path(), 'utf8'));
    expect(tokens.map(({ name }: { name: string }) => name)).toContain('=HYPERLINK("x")');
  });

  test('tokens to review are filtered, changed together, and a revocation is undone', async () => {
    const made = await making('Stale one', 'Stale two');
    const states = async () => Promise.all(made.map(async ({ token }) => (await api.read(token.id)).status));
    const tools = named('Review and export');
    await choose(page, tools, /^Never used/);
    await page.getByText('Shown: Never used').waitFor();
    await expect.poll(() => actionsOf(page, 'Support inbox').count()).toBe(0);

    await choose(page, tools, 'Select tokens');
    for (const name of ['Stale one', 'Stale two'])
      await press(page, page.getByRole('checkbox', { name: `Select ${name}` }));
    await press(page, named('Renew…'));
    await press(page, named('Renew 2 tokens'));
    await page.getByText('2 of 2 renewed.').waitFor();
    await press(page, named('Done'));
    await closed();
    for (const { token } of made) {
      expect(Date.parse(String((await api.read(token.id)).expiresAt))).toBeGreaterThan(
        Date.parse(String(token.expiresAt)),
      );
    }

    for (const name of ['Stale one', 'Stale two'])
      await press(page, page.getByRole('checkbox', { name: `Select ${name}` }));
    await press(page, named('Revoke…'));
    await type(page, field('Reason'), 'Nobody uses them.');
    await press(page, named('Revoke 2 tokens'));
    await page.getByText('2 of 2 revoked.').waitFor();
    await press(page, dialog().getByRole('button', { name: 'Done' }));
    await closed();
    expect(await states()).toEqual(['revoked', 'revoked']);

    await press(page, named('Done'));
    await press(page, page.getByRole('button', { name: /^Inactive/ }));
    await press(page, row('Stale one').getByRole('button', { name: 'Undo revocation' }));
    await announced('The revocation of “Stale one” was undone.');
    expect(await states()).toEqual(['active', 'revoked']);
    expect(await api.works(String(made[0]?.secret))).toBe(true);
  });
}
