import { createContext, type ReactNode, type RefObject, useContext, useEffect, useState } from 'react';
import { createPortal } from 'react-dom';

const PageNotesContext = createContext<RefObject<HTMLElement | null>>({ current: null });

export const PageNotesScope = PageNotesContext.Provider;

/** What a step has to say wherever it is scrolled to. It stands between the page and its buttons, where it covers nothing. */
export function PageNotes({ children }: { readonly children: ReactNode }) {
  const place = useContext(PageNotesContext);
  const [element, setElement] = useState<HTMLElement | null>(null);
  useEffect(() => setElement(place.current), [place]);
  return element && createPortal(children, element);
}
