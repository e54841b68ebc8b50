import { createContext, type ReactNode, useContext } from 'react';
import { createPortal } from 'react-dom';

/** The place in the header of the dialog around, between its title and the close button. */
export const DialogHeaderPlace = createContext<HTMLElement | null>(null);

/** Renders its children in the header of the dialog around, or in place outside of a dialog. */
export function InDialogHeader({ children }: { readonly children: ReactNode }) {
  const place = useContext(DialogHeaderPlace);
  return place ? createPortal(children, place) : children;
}
