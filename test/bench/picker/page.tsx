import { createMemoryApi } from '@tokenwright/adapters/memory';
import type { TokenOptions } from '@tokenwright/core';
import { PermissionsView, TokenWizard, viewedSteps, withView } from '@tokenwright/react/wizard';
import type { ReactNode } from 'react';
import { flushSync } from 'react-dom';
import { createRoot, type Root } from 'react-dom/client';
import { generatedCatalogue } from '../../../stories/catalogues/generatedCatalogue.ts';
import { actionCatalogue } from './actionCatalogue.ts';
import { mountWindow } from './mountWindow.ts';
import { PlainList } from './PlainList.tsx';

/** `blank` is an input without a list: the minimum cost of a key press. */
export type Kind = 'picker' | 'plain' | 'window' | 'blank' | 'actions';

declare global {
  interface Window {
    mountPicker: (kind: Kind, count: number, isHalfChosen: boolean) => Promise<number>;
  }
}

const painted = () => new Promise<void>((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
const host = document.querySelector('main') as HTMLElement;

let root: Root | undefined;

window.mountPicker = async (kind, count, isHalfChosen) => {
  root?.unmount();
  root = undefined;
  host.replaceChildren();
  const options = kind === 'actions' ? actionCatalogue(count) : generatedCatalogue(count);
  const chosen = new Map(isHalfChosen ? everyOther(options) : []);
  await painted();
  const start = performance.now();
  draw[kind](options, chosen);
  while (!document.querySelector('[type="search"]')) await painted();
  await painted();
  return performance.now() - start;
};

type Draw = (options: TokenOptions, chosen: ReadonlyMap<string, string>) => void;

const draw: Readonly<Record<Kind, Draw>> = {
  picker: (options, chosen) => render(wizard(options, chosen)),
  actions: (options, chosen) => render(wizard(options, chosen)),
  plain: (options, chosen) => render(<PlainList options={options} chosen={chosen} />),
  window: (options, chosen) => mountWindow(host, options, chosen),
  blank() {
    host.innerHTML = '<input type="search"><div data-part="permission"><input type="checkbox"></div>';
  },
};

function render(element: ReactNode): void {
  root = createRoot(host);
  flushSync(() => root?.render(element));
}

function wizard(options: TokenOptions, chosen: ReadonlyMap<string, string>): ReactNode {
  const [, permissions] = viewedSteps;
  const steps = [withView(permissions, PermissionsView)];
  const grants = [...chosen].map(([permission, level]) => ({ permission, level }));
  const templates = grants.length > 0 ? [{ id: 'half', label: 'Half', grants }] : [];
  const api = createMemoryApi({ options: { ...options, templates }, resources: {} });
  return <TokenWizard api={api as never} steps={steps as never} locale="en" timeZone="UTC" />;
}

function everyOther({ groups }: TokenOptions): readonly (readonly [string, string])[] {
  return groups
    .flatMap(({ permissions }) => permissions)
    .filter((_, at) => at % 2 === 0)
    .map(({ id, levels }) => [id, levels[0]?.id ?? '']);
}
