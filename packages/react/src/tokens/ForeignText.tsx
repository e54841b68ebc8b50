import { visibleControls } from './visibleControls.ts';

/** What somebody else wrote: its direction stays its own, and controls in it can be seen. */
export function ForeignText({ text }: { readonly text: string }) {
  return <bdi>{visibleControls(text)}</bdi>;
}
