export function recordAnnouncements(): void {
  const LIVE = '[aria-live="polite"], [aria-live="assertive"], [role="status"], [role="alert"]';
  const heard: { readonly page: string; readonly text: string }[] = [];
  const known = new WeakMap<Element, string>();

  const pageNow = () => {
    const dialog = [...document.querySelectorAll('dialog[open]')].at(-1);
    return (dialog?.querySelector('.twr-page-heading') ?? dialog?.querySelector('h2'))?.textContent ?? '';
  };
  const textOf = (region: Element) => {
    const copy = region.cloneNode(true) as Element;
    for (const silent of copy.querySelectorAll('[aria-hidden="true"], svg, button')) silent.remove();
    return (copy.textContent ?? '').replace(/\s+/g, ' ').trim();
  };
  const hear = (region: Element) => {
    const text = textOf(region);
    const before = known.get(region);
    known.set(region, text);
    const isUrgent = region.matches('[role="alert"], [aria-live="assertive"]');
    if (text === '' || text === before || (before === undefined && !isUrgent)) return;
    heard.push({ page: pageNow(), text: `${isUrgent ? 'at once' : 'when idle'}: ${text}` });
  };
  const look = () => {
    const dialog = [...document.querySelectorAll('dialog[open]')].at(-1);
    for (const region of (dialog ?? document).querySelectorAll(LIVE)) if (!region.closest('[inert]')) hear(region);
  };
  const watched = { subtree: true, childList: true, characterData: true };
  document.addEventListener('DOMContentLoaded', () => new MutationObserver(look).observe(document.body, watched));
  globalThis.heardNow = () => heard.filter(({ page }) => page === pageNow()).map(({ text }) => text);
}

declare global {
  var heardNow: () => readonly string[];
}
