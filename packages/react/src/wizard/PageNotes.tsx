import { createContext, type ReactNode, useContext } from 'react';
import { createPortal } from 'react-dom';

/** Elements of the page that a step may fill, once they are there. */
interface PagePlaces {
  /** Between the page and its footer. */
  readonly notes: HTMLElement | null;
  /** In the footer, before its buttons. */
  readonly summary: HTMLElement | null;
}

const PagePlacesContext = createContext<PagePlaces>({ notes: null, summary: null });

export const PagePlacesScope = PagePlacesContext.Provider;

/** Notes of a step that stay in view while its content scrolls. */
export function PageNotes({ children }: { readonly children: ReactNode }) {
  const { notes } = useContext(PagePlacesContext);
  return notes && createPortal(children, notes);
}

/** The step's one-line summary in the footer. */
export function PageSummary({ children }: { readonly children: ReactNode }) {
  const { summary } = useContext(PagePlacesContext);
  return summary && createPortal(children, summary);
}
