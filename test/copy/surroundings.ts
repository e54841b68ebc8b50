import type { Locator } from 'playwright-core';

export function putInNativeModal(): void {
  const modal = document.body.appendChild(document.createElement('dialog'));
  modal.append(document.getElementById('root') as Element);
  modal.showModal();
}

export function putInFocusTrap(): void {
  const trap = document.body.appendChild(document.createElement('div'));
  trap.role = 'dialog';
  trap.append(document.getElementById('root') as Element);
  document.addEventListener('focusin', ({ target }) => {
    if (target instanceof Node && !trap.contains(target)) trap.querySelector('button')?.focus();
  });
}

export function putInShadowRoot(): void {
  const host = document.body.appendChild(document.createElement('div'));
  host.attachShadow({ mode: 'open' }).append(document.getElementById('root') as Element);
}

export async function pressWithoutFocus(button: Locator): Promise<void> {
  const page = button.page();
  const other = await page.context().newPage();
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Emulation.setFocusEmulationEnabled', { enabled: false });
  await other.bringToFront();
  await button.evaluate((element) => {
    if (document.hasFocus()) throw new Error('The window still has focus.');
    (element as HTMLElement).click();
  });
}

export function rejectWriting(): void {
  const writeText = () => Promise.reject(new DOMException('Not now.', 'NotAllowedError'));
  Object.defineProperty(navigator, 'clipboard', { value: { writeText } });
}

export function hangWriting(): void {
  Object.defineProperty(navigator, 'clipboard', { value: { writeText: () => new Promise(() => {}) } });
}

export function throwOnWriting(): void {
  Object.defineProperty(navigator, 'clipboard', { value: { writeText: 'nothing that can be called' } });
}

export function swallowCopies(): void {
  window.addEventListener('copy', (event) => event.stopImmediatePropagation(), { capture: true });
}

export function writeIntoCopies(): void {
  const write = (event: ClipboardEvent) => {
    event.clipboardData?.setData('text/plain', 'Copied from the host’s page.');
    event.preventDefault();
  };
  for (const target of [window, document, document.documentElement]) {
    target.addEventListener('copy', write as EventListener, { capture: true });
    target.addEventListener('copy', write as EventListener);
  }
}

export function pretendToCopy(): void {
  document.execCommand = () => true;
}
