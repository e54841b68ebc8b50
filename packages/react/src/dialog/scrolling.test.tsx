import { render, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, expect, it, onTestFinished } from 'vitest';
import { userEvent as hand, page } from 'vitest/browser';
import { exampleApi } from '../../test/exampleApi.ts';
import { createPerson } from '../../test/person.ts';
import { manyPermissions } from '../../test/pickerOptions.ts';
import { TokenWizardDialog } from '../TokenWizardDialog.tsx';

const size = { width: window.innerWidth, height: window.innerHeight };

afterEach(async () => {
  document.documentElement.removeAttribute('style');
  await page.viewport(size.width, size.height);
});

const pages = ['name', 'permissions', 'access', 'review', 'secret'] as const;

async function opening(on: (typeof pages)[number]) {
  render(
    <div style={{ blockSize: 5_000 }}>
      <TokenWizardDialog
        api={exampleApi({ options: manyPermissions(80) })}
        locale="en-GB"
        timeZone="UTC"
        open
        onOpenChange={() => {}}
      />
    </div>,
  );
  const person = createPerson(userEvent.setup());
  await person.sees(/Name the token/);
  if (on === 'name') return;
  await person.names('CRM sync');
  await person.presses('Continue');
  if (on === 'permissions') return void (await person.sees(/Choose permissions/));
  await person.chooses('Permission 3', 'Read');
  await person.presses('Continue');
  if (on === 'access') return void (await person.sees(/scope and expiration/i));
  await person.user.click(await screen.findByRole('radio', { name: /Service token/ }));
  await person.presses('Continue');
  if (on === 'review') return void (await person.sees(/Review and create/));
  await person.presses('Create token');
  await person.sees(/Copy and save the secret/);
}

function frames(): readonly HTMLElement[] {
  const parts = ['dialog', 'dialog-body', 'wizard', 'page', 'page-body'];
  const selector = [...parts.map((part) => `dialog [data-part="${part}"]`), 'dialog', '.twr-wizard-pages'];
  return [...document.querySelectorAll<HTMLElement>(selector.join())];
}

const scrolls = (element: HTMLElement) => /auto|scroll/.test(getComputedStyle(element).overflowY);

it.each(pages.flatMap((on) => [[on, 1280, 860] as const, [on, 390, 844] as const]))(
  'has one scroller on %s at %i × %i, and nothing escapes it',
  async (on, width, height) => {
    await page.viewport(width, height);
    await opening(on);
    const escaped = frames().filter((frame) => frame.scrollHeight > frame.clientHeight && !isScroller(frame));
    expect(escaped.map((frame) => `${frame.className}: ${frame.scrollHeight} in ${frame.clientHeight}`)).toEqual([]);
    expect(frames().filter(isScroller).length).toBeLessThanOrEqual(1);
    for (const frame of frames().filter((each) => !scrolls(each))) {
      frame.scrollTop = 9_999;
      expect(frame.scrollTop).toBe(0);
    }
  },
);

const isScroller = (element: HTMLElement) => scrolls(element) && element.scrollHeight > element.clientHeight;

const low = [
  ['320 × 256', 320, 256, ''],
  ['667 × 320', 667, 320, ''],
  ['844 × 340', 844, 340, ''],
  ['390 × 844 with the root font at 200 %', 390, 844, '200%'],
] as const;

it.each(low.flatMap(([name, ...at]) => pages.map((on) => [on, name, at] as const)))(
  'shows every focused control of %s wholly at %s',
  async (on, _name, [width, height, fontSize]) => {
    await page.viewport(width, height);
    document.documentElement.style.fontSize = fontSize;
    await opening(on);
    expect(frames().filter(isScroller).length).toBeLessThanOrEqual(1);
    const body = document.querySelector('[data-part="dialog-body"]') as HTMLElement;
    const hidden = focusable(body).filter((control) => {
      control.focus();
      return !isWhollyVisible(control, body);
    });
    expect(
      hidden.map(
        (control) => `${control.localName} ${control.className} ${JSON.stringify(control.getBoundingClientRect())}`,
      ),
    ).toEqual([]);
  },
);

function focusable(root: HTMLElement): readonly HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>('input, button, textarea, select, a[href], summary')].filter(
    (control) =>
      (control.tabIndex >= 0 || control.closest('[data-part="permission"]')) && control.offsetParent !== null,
  );
}

function isWhollyVisible(control: HTMLElement, frame: HTMLElement): boolean {
  const [box, edge] = [control.getBoundingClientRect(), frame.getBoundingClientRect()];
  if (box.height > edge.height) return true;
  if (box.top < edge.top - 1 || box.bottom > edge.bottom + 1) return false;
  const corners = [box.top + 2, box.bottom - 2].map((y) => document.elementFromPoint(box.left + box.width / 2, y));
  return corners.every((top) => top !== null && (control.contains(top) || top.contains(control)));
}

it('does not scroll the page behind the dialog when the wheel turns over a button or at the end of the list', async () => {
  await opening('permissions');
  const scroller = frames().find(isScroller) as HTMLElement;
  for (const target of [
    screen.getByRole('button', { name: 'Continue' }),
    screen.getByRole('button', { name: 'Close' }),
  ]) {
    await hand.wheel(target, { delta: { y: 400 } });
  }
  scroller.scrollTop = scroller.scrollHeight;
  await hand.wheel(scroller, { delta: { y: 4_000 }, times: 3 });
  await new Promise(requestAnimationFrame);
  expect(document.scrollingElement?.scrollTop).toBe(0);
  await hand.wheel(scroller, { delta: { y: -400 } });
  await waitFor(() => expect(scroller.scrollTop).toBeLessThan(scroller.scrollHeight - scroller.clientHeight));
});

it.each(['1.5', '0.75'])('fits into the window on a page with `zoom: %s`', async (zoom) => {
  await page.viewport(1280, 860);
  document.body.style.zoom = zoom;
  onTestFinished(() => {
    document.body.style.zoom = '';
  });
  await opening('permissions');
  const rail = document.querySelector('[data-part="group-rail"] ul');
  for (const part of [
    screen.getByRole('button', { name: 'Close' }),
    screen.getByRole('button', { name: 'Continue' }),
  ]) {
    const { top, bottom, left, right } = part.getBoundingClientRect();
    expect(Math.min(top, left, innerWidth - right, innerHeight - bottom)).toBeGreaterThan(0);
  }
  expect(rail?.getBoundingClientRect().bottom ?? 0).toBeLessThan(innerHeight);
});
