import { forgetSignIns, isSigningIn, onSignIn } from './behindHost.ts';

const FOCUSABLE = 'input, select, textarea, button, a[href], [tabindex]';

export function keepOnTop(dialog: HTMLDialogElement): () => void {
  showModal(dialog);
  let before = hostModals(dialog);
  let isBehind = false;
  let last: Element | null = null;
  const follow = () => {
    const modals = hostModals(dialog);
    before = before.filter((modal) => modals.includes(modal));
    const newer = modals.filter((modal) => !before.includes(modal)).at(-1);
    if (isBehind === (isSigningIn() || newer !== undefined)) return;
    isBehind = !isBehind;
    if (isBehind) last = focusedIn(dialog);
    dialog.close?.();
    if (isBehind) dialog.show?.();
    else showModal(dialog);
    focus(last);
    if (newer && !newer.contains(document.activeElement)) focus(newer.querySelector(FOCUSABLE));
  };
  const stop = onSignIn(follow);
  const observer = new MutationObserver(follow);
  const attributeFilter = ['aria-modal', 'aria-hidden'];
  observer.observe(document.body, { childList: true, subtree: true, attributes: true, attributeFilter });
  const comeBack = () => isBehind && forgetSignIns();
  dialog.addEventListener('click', comeBack);
  return () => {
    dialog.removeEventListener('click', comeBack);
    observer.disconnect();
    stop();
  };
}

export function showModal(dialog: HTMLDialogElement): void {
  if (dialog.showModal) dialog.showModal();
  else dialog.setAttribute('open', '');
}

function hostModals(dialog: Element): readonly Element[] {
  return [...document.querySelectorAll('[aria-modal="true"]')].filter(
    (modal) => !modal.contains(dialog) && !modal.closest('.twr') && isVisible(modal),
  );
}

const isVisible = (element: Element) =>
  element.getClientRects().length > 0 && getComputedStyle(element).visibility === 'visible';

function focusedIn(dialog: Element): Element | null {
  const { activeElement } = dialog.getRootNode() as Document | ShadowRoot;
  return dialog.contains(activeElement) ? activeElement : null;
}

function focus(element: Element | null): void {
  if (element instanceof HTMLElement) element.focus({ preventScroll: true });
}
