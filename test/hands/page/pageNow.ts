export function pageNow(): string {
  const dialog = [...document.querySelectorAll<HTMLElement>('dialog[open]')].at(-1);
  if (dialog) return dialogPage(dialog);
  if (!document.querySelector('[data-part="manager"]')) return 'home';
  if (document.querySelector('[role="menu"]')) return 'menu';
  if (document.querySelector('[data-part="details-body"]')) return 'details';
  return document.querySelector('[data-part="token-row"]') ? 'list' : 'no rows';
}

function dialogPage(dialog: HTMLElement): string {
  if (dialog.getAttribute('role') === 'alertdialog') {
    const isLeaving = dialog.querySelector('[data-part="question"]') !== null;
    return isLeaving ? 'question: leave' : 'question: revoke';
  }
  if (dialog.querySelector('[data-part="details-body"]')) return 'details';
  const step = dialog.querySelector<HTMLElement>('[data-part="page"]')?.dataset.step;
  return step ?? (dialog.querySelector('[data-part="revoke"]') ? 'question: decide' : 'opening');
}
