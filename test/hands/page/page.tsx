import { createMemoryApi } from '@tokenwright/adapters/memory';
import type { TokenOptions } from '@tokenwright/core';
import { catalogue } from '@tokenwright/dashboard/catalogue';
import { everydayForms } from '@tokenwright/dashboard/everydayForms';
import { TokenManager, type TokenManagerProps } from '@tokenwright/react';
import * as messages from '@tokenwright/react/messages';
import { StrictMode, useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { translatePage } from '../../../packages/react/test/translatePage.ts';
import { exampleTokens } from '../../../stories/exampleTokens.ts';
import { createLedger, type Ledger } from './createLedger.ts';
import type { HostClock } from './hostClock.ts';
import { inspectPage } from './inspectPage.ts';
import '@tokenwright/react/styles.css';

declare global {
  var hostClock: HostClock;
  var hands: Hands;
}

type HostChange = 'api' | 'options' | 'messages' | 'zone' | 'callbacks';

export interface Hands {
  readonly ledger: Ledger;
  readonly inspectPage: typeof inspectPage;
  readonly failNext: ReturnType<typeof createMemoryApi>['failNext'];
  readonly change: (what: HostChange) => void;
  readonly translate: () => void;
}

const setting = new URLSearchParams(location.search);
const { policy, ...openOptions } = catalogue;
let options: TokenOptions = catalogue;

const memory = createMemoryApi({
  options: () => ({ ...options, serverTime: new Date(hostClock.serverNow()).toISOString() }),
  resources: {
    forms: everydayForms.map(({ name, kind }, at) => ({ id: `frm_${at + 1}`, label: name, description: kind })),
  },
  tokens: setting.get('tokens') === 'none' ? [] : exampleTokens,
  prefix: 'mtl_',
  person: 'Ada Park',
  latency: [5, 60],
  seed: Number(setting.get('seed')),
  clock: hostClock.serverNow,
});
const ledger = createLedger(memory);
hostClock.skew(Number(setting.get('skew')));

const longMessages: Record<string, string> = { 'wizard.next': 'Continue to the next page', 'wizard.back': 'Go back' };

let isTranslated = false;
const translate = () => {
  if (!isTranslated) translatePage();
  isTranslated = true;
};

const zones = ['UTC', 'Europe/Berlin', 'Foo/Bar', '', 'GMT+2', 'Pacific/Apia'];

function Host() {
  const [api, setApi] = useState(ledger.wrap);
  const [round, setRound] = useState(0);
  const [isLong, setLong] = useState(false);
  const [zone, setZone] = useState(0);
  const [isThere, setThere] = useState(location.hash !== '#home');
  useEffect(() => {
    const follow = () => setThere(location.hash !== '#home');
    window.addEventListener('hashchange', follow);
    return () => window.removeEventListener('hashchange', follow);
  }, []);
  useEffect(() => {
    const changes: Record<HostChange, () => void> = {
      api: () => setApi(ledger.wrap()),
      options: () => {
        const isOpen = options === catalogue;
        options = isOpen ? { ...openOptions, expirations: { presets: [7, 30], defaultDays: 7 } } : catalogue;
        setApi(ledger.wrap());
      },
      messages: () => setLong((was) => !was),
      zone: () => setZone((was) => (was + 1) % zones.length),
      callbacks: () => setRound((was) => was + 1),
    };
    globalThis.hands = {
      ...{ ledger, inspectPage, translate },
      failNext: memory.failNext,
      change: (what) => changes[what](),
    };
  }, []);
  const props: TokenManagerProps = {
    api,
    locale: setting.get('locale') ?? 'en-GB',
    timeZone: zones[zone],
    history: setting.get('history') === 'push' ? 'push' : 'none',
    messages: isLong ? { ...messages.reactMessages, ...longMessages } : undefined,
    onEvent: () => round,
    onNotice: () => {},
    secretSink: setting.has('sink') ? { label: 'Acme Vault', save: () => Promise.resolve() } : undefined,
  };
  return (
    <main>
      <h1>Workspace</h1>
      {isThere ? <TokenManager {...props} /> : <p>The forms of this workspace are on this page.</p>}
      <div style={{ blockSize: '40vh' }} />
    </main>
  );
}

Object.assign(document.documentElement.style, { colorScheme: 'light dark', fontFamily: 'system-ui, sans-serif' });
const root = document.body.appendChild(document.createElement('div'));
root.id = 'host';
createRoot(root).render(
  <StrictMode>
    <Host />
  </StrictMode>,
);
