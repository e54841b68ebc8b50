import { type RefObject, useEffect } from 'react';

/** So many pixels of the list are to be seen while something is searched for: a heading and two rows or three. */
const ENOUGH = 240;

/** Leads to what a search finds. The search comes along, for it stands at the beginning of the picker. */
export function useScrollToFound(wanted: string, list: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const picker = list.current?.closest('fieldset');
    const toolbar = picker?.querySelector('[data-part="permission-search"]');
    if (wanted === '' || !list.current || !picker || !toolbar) return;
    const { top } = list.current.getBoundingClientRect();
    const page = list.current.closest('[data-part="page-body"]');
    const bottom = Math.min(window.innerHeight, page?.getBoundingClientRect().bottom ?? window.innerHeight);
    const isPassed = top < toolbar.getBoundingClientRect().bottom - 1;
    if (isPassed || bottom - top < ENOUGH) picker.scrollIntoView({ block: 'start' });
  }, [wanted, list]);
}
