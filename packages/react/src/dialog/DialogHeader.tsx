import { createContext, type ReactNode, useContext } from 'react';
import { createPortal } from 'react-dom';

export const DialogHeaderPlace = createContext<HTMLElement | null>(null);

export function InDialogHeader({ children }: { readonly children: ReactNode }) {
  const place = useContext(DialogHeaderPlace);
  return place ? createPortal(children, place) : children;
}
