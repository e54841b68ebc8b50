import { render, waitFor } from '@testing-library/react';
import type { AccessDraft, Grant, TokenOptions } from '@tokenwright/core';
import { expect, it, onTestFinished } from 'vitest';
import { page } from 'vitest/browser';
import { exampleApi } from '../test/exampleApi.ts';
import { exampleOptions } from '../test/exampleOptions.ts';
import { exampleToken } from '../test/exampleTokens.ts';
import { extremeOptions } from '../test/extremeOptions.ts';
import { layoutFaults } from '../test/layoutFaults.ts';
import { reactMessages } from './messages/reactMessages.ts';
import { TokenManager } from './TokenManager.tsx';
import { TokenWizardDialog } from './TokenWizardDialog.tsx';

const WIDTHS = [320, 390, 768, 1280];

async function expectIntended(find: () => HTMLElement, where: string, widths = WIDTHS): Promise<void> {
  const { innerWidth: width, innerHeight: height } = window;
  for (const [dir, scheme] of [
    ['ltr', 'light'],
    ['rtl', 'dark'],
  ] as const) {
    Object.assign(document.documentElement, { dir });
    document.documentElement.style.colorScheme = scheme;
    for (const wide of widths) {
      await page.viewport(wide, 860);
      await waitFor(() => expect(window.innerWidth).toBe(wide));
      expect(layoutFaults(find()), `${where}, ${wide} px, ${dir}`).toEqual([]);
    }
  }
  Object.assign(document.documentElement, { dir: '' });
  document.documentElement.style.colorScheme = '';
  await page.viewport(width, height);
}

const dialog = () => document.querySelector('dialog') as HTMLElement;
const stepOf = () => dialog()?.querySelector<HTMLElement>('[data-part="page"]')?.dataset.step;
const isAt = (step: string) => waitFor(() => expect(stepOf()).toBe(step));

interface Walk {
  readonly options: TokenOptions;
  readonly grants: readonly Grant[];
  readonly access?: Partial<AccessDraft>;
  readonly name?: string;
  readonly messages?: Readonly<Record<string, string>>;
  readonly until?: 'permissions' | 'review' | 'secret';
}

async function walk({ options, grants, access, name = 'x'.repeat(100), messages, until = 'secret' }: Walk) {
  const forms = Array.from({ length: 400 }, (_, index) => ({
    id: `form-${index}`,
    label: `ฟอร์ม ${'نموذج '.repeat(8)}${index}`,
  }));
  const usual = {
    tokenType: 'service',
    resourceMode: 'selected' as const,
    resources: forms,
    expiration: '30',
    date: '',
  };
  const drafts = {
    name: { name, description: 'Ask Ada. '.repeat(50) },
    permissions: { grants },
    access: { ...usual, ...access },
  };
  render(
    <TokenWizardDialog
      open
      onOpenChange={() => {}}
      api={exampleApi({ options, resources: { form: forms } })}
      locale="en-GB"
      timeZone="Europe/Berlin"
      snippets={{ baseUrl: `https://${'long-host.'.repeat(12)}test` }}
      docs={{ getStarted: '/start', revoke: '/revoke' }}
      {...{ drafts, messages }}
    />,
  );
  onTestFinished(() => {
    document.documentElement.dir = '';
  });
  for (const step of ['name', 'permissions', 'access', 'review', 'secret']) {
    await isAt(step);
    await expectIntended(dialog, step);
    if (step === until) return;
    dialog().querySelector<HTMLElement>('[data-part="page-footer"] [data-kind="primary"]')?.click();
  }
}

const chosen = Array.from({ length: 60 }, (_, index) => ({ permission: `long-${index}`, level: 'delete' }));

it('lays out every page with 60 groups, long labels and reasons, and Arabic and Thai names', async () => {
  const { policy: _, ...options } = extremeOptions;
  await walk({ options, grants: chosen, access: { tokenType: 'scoped' } });
});

it('lays out limits with long reasons, and 400 selected resources if 100 are allowed', async () => {
  await walk({
    options: extremeOptions,
    grants: chosen.slice(0, 1),
    access: { tokenType: 'service' },
    until: 'review',
  });
  dialog().querySelector<HTMLElement>('[data-part="review-section"]:last-of-type button')?.click();
  await isAt('access');
  dialog().querySelector<HTMLElement>('input[value="scoped"]')?.click();
  await waitFor(() => expect(dialog().querySelector('[data-part="resource-count"]')).not.toBeNull());
  await expectIntended(dialog, 'access over its limit');
});

it('lays out every page with texts that are 40 % longer', async () => {
  const grants = [{ permission: 'forms', level: 'delete' }];
  const access = { tokenType: 'scoped' };
  await walk({ options: exampleOptions, grants, access, name: 'CRM sync', messages: longer });
});

it('lays out the permissions step without permissions, and every page with one group and one token type', async () => {
  const [group] = exampleOptions.groups;
  const [type] = exampleOptions.tokenTypes;
  const one = { ...exampleOptions, groups: group ? [group] : [], tokenTypes: type ? [type] : [] };
  await walk({ options: one, grants: [{ permission: 'forms', level: 'read' }] });
});

it('lays out the permissions step if no permission is offered', async () => {
  await walk({ options: { ...exampleOptions, groups: [] }, grants: [], until: 'permissions' });
});

const longer = Object.fromEntries(
  Object.entries(reactMessages).map(([id, text]) => {
    const words = text.replace(/\{.*\}/g, '').split(' ');
    return [id, `${text} ${words.slice(0, Math.ceil(words.length * 0.4)).join(' ')}`];
  }),
);

it('lays out the list and the confirmation of a revocation with texts that are 40 % longer', async () => {
  const { container } = render(
    <TokenManager
      api={exampleApi({ tokens: [exampleToken('CRM sync'), exampleToken('Nightly export')] })}
      locale="en-GB"
      timeZone="UTC"
      messages={longer}
    />,
  );
  await waitFor(() => expect(container.querySelectorAll('[data-part="token-row"]')).toHaveLength(2));
  await expectIntended(() => container, 'the list');
  container.querySelector<HTMLElement>('[data-part="token-row"] [aria-haspopup="menu"]')?.click();
  const items = () => [...container.querySelectorAll<HTMLElement>('[role="menuitem"]')];
  const revokes = () => items().find(({ textContent }) => textContent?.startsWith('Revoke'));
  await waitFor(() => expect(revokes()).toBeDefined());
  revokes()?.click();
  await waitFor(() => expect(dialog()).not.toBeNull());
  await expectIntended(dialog, 'the confirmation');
});

const tokens = ['x'.repeat(200), 'نموذج التسجيل '.repeat(14), 'แบบฟอร์มลงทะเบียน'.repeat(12)].map((name, index) =>
  exampleToken(name, {
    id: `token-${index}`,
    description: 'Exports everything each night. '.repeat(15),
    permissions: chosen.slice(0, 8),
  }),
);

it('lays out the open menu of a row and the confirmation of its revocation with long names and resources', async () => {
  const resources = { mode: 'selected' as const, ids: Array.from({ length: 400 }, (_, at) => `form-${at}`) };
  const [first, ...others] = tokens;
  const refused = { revoke: { allowed: false, reason: 'Ask the owner of the workspace. '.repeat(15) } };
  const api = exampleApi({
    tokens: [
      { ...exampleToken('x'.repeat(200)), ...first, resources },
      ...others.map((each) => ({ ...each, can: refused })),
    ],
    options: extremeOptions,
  });
  const { container } = render(<TokenManager api={api} locale="en-GB" timeZone="Europe/Berlin" />);
  const rows = () => [...container.querySelectorAll<HTMLElement>('[data-part="token-row"]')];
  await waitFor(() => expect(rows()).toHaveLength(3));
  const opensMenu = (name: string) => {
    const row = rows().find(({ textContent }) => textContent?.includes(name));
    row?.querySelector<HTMLElement>('[aria-haspopup="menu"]')?.click();
  };
  const items = () => [...container.querySelectorAll<HTMLElement>('[role="menuitem"]')];
  opensMenu('نموذج');
  await waitFor(() => expect(items().length).toBeGreaterThan(1));
  await expectIntended(() => container, 'a menu with a refused action');
  opensMenu('xxx');
  const revokes = () => items().find((item) => /^Revoke/.test(item.textContent ?? '') && !item.ariaDisabled);
  await waitFor(() => expect(revokes()).toBeDefined());
  revokes()?.click();
  await waitFor(() => expect(dialog()).not.toBeNull());
  await expectIntended(dialog, 'the confirmation');
});

it.each([
  ['with long names', {}],
  ['without a revocation', { revokeToken: undefined }],
  ['without a list', { listTokens: undefined }],
  ['without resources', { searchResources: undefined }],
])('lays out the list %s', async (_, missing) => {
  const api = exampleApi({ tokens, options: extremeOptions });
  const kept = Object.fromEntries(Object.entries({ ...api, ...missing }).filter(([, value]) => value !== undefined));
  const { container } = render(<TokenManager api={kept as never} locale="en-GB" timeZone="Europe/Berlin" />);
  await waitFor(() => expect(container.querySelector('[data-part="token-row"], [data-part="empty"]')).not.toBeNull());
  await expectIntended(() => container, 'the list');
});

it.each([390, 768, 1280])('lays out the details with long texts and 400 resources at %i px', async (wide) => {
  const { innerWidth, innerHeight } = window;
  await page.viewport(wide, 860);
  const resources = { mode: 'selected' as const, ids: Array.from({ length: 400 }, (_, at) => `form-${at}`) };
  const long = { ...tokens[1], tokenType: 'scoped', resources, createdBy: 'ผู้สร้าง'.repeat(30) };
  const api = exampleApi({ tokens: [{ ...exampleToken('x'), ...long }], options: extremeOptions });
  const { container } = render(<TokenManager api={api} locale="en-GB" timeZone="Europe/Berlin" />);
  await waitFor(() => expect(container.querySelector('[data-part="token-name"]')).not.toBeNull());
  container.querySelector<HTMLElement>('[data-part="token-name"]')?.click();
  const details = () => (wide < 1024 ? dialog() : container);
  const rest = () => details()?.querySelector<HTMLElement>('[data-part="resource-names"] + p button') ?? null;
  await waitFor(() => expect(rest()).not.toBeNull());
  expect(details().querySelectorAll('[data-part="granted-reason"]').length).toBeGreaterThan(0);
  await expectIntended(details, 'the details', [wide]);
  rest()?.click();
  await waitFor(() => expect(details().querySelectorAll('[data-part="resource-names"] li')).toHaveLength(400));
  await expectIntended(details, 'all resources', [wide]);
  await page.viewport(innerWidth, innerHeight);
});
