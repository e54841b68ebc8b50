import '@tokenwright/react/styles.css';
import { createMemoryApi } from '@tokenwright/adapters/memory';
import { TokenManager } from '@tokenwright/react';
import { TokenWizard } from '@tokenwright/react/wizard';
import { createRoot } from 'react-dom/client';
import { exampleListing, exampleOptions } from '../page/exampleListing.ts';

export type Mounted = 'TokenManager' | 'TokenWizard';

export interface MountBench {
  readonly mount: (mounted: Mounted, times: number) => Promise<void>;
  readonly timers: () => number;
}

declare global {
  interface Window {
    bench: unknown;
  }
}

const api = createMemoryApi({ options: exampleOptions, tokens: exampleListing(20), resources: {} });
const parts = {
  TokenManager: () => <TokenManager api={api} locale="en" timeZone="UTC" />,
  TokenWizard: () => <TokenWizard api={api} locale="en" timeZone="UTC" onClose={() => undefined} />,
};
const contents = { TokenManager: '[data-part=token-row]', TokenWizard: 'input' };

const pending = countTimers();

const bench: MountBench = {
  async mount(mounted, times) {
    for (let time = 0; time < times; time += 1) {
      const host = document.body.appendChild(document.createElement('main'));
      const root = createRoot(host);
      root.render(parts[mounted]());
      while (!host.querySelector(contents[mounted])) await turn();
      await turn();
      root.unmount();
      host.remove();
      await turn();
    }
  },
  timers: () => pending.size,
};
window.bench = bench;

function turn(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });
}

function countTimers(): ReadonlySet<unknown> {
  const live = new Set<unknown>();
  const { setTimeout: begin, clearTimeout: end, setInterval: repeat, clearInterval: stop } = window;
  const forget = (cancel: (id?: number) => void) => (id?: number) => {
    live.delete(id);
    cancel.call(window, id);
  };
  Object.assign(window, {
    setTimeout(act: (...all: unknown[]) => void, milliseconds?: number, ...given: unknown[]) {
      const id = begin(() => {
        live.delete(id);
        act(...given);
      }, milliseconds);
      live.add(id);
      return id;
    },
    setInterval(act: () => void, milliseconds?: number) {
      const id = repeat(act, milliseconds);
      live.add(id);
      return id;
    },
    clearTimeout: forget(end),
    clearInterval: forget(stop),
  });
  return live;
}
