import { createContext, type ReactNode, useContext } from 'react';
import { createPortal } from 'react-dom';

const PageNotesContext = createContext<HTMLElement | null>(null);

/** Its value is the element that notes are drawn in, once it is there. */
export const PageNotesScope = PageNotesContext.Provider;

/** What a step has to say wherever it is scrolled to. It stands between the page and its buttons, where it covers nothing. */
export function PageNotes({ children }: { readonly children: ReactNode }) {
  const place = useContext(PageNotesContext);
  return place && createPortal(children, place);
}
