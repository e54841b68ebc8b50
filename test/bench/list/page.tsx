import '@tokenwright/react/styles.css';
import { createMemoryApi } from '@tokenwright/adapters/memory';
import type { TokenPage } from '@tokenwright/core';
import { TokenManager } from '@tokenwright/react';
import { createRoot } from 'react-dom/client';
import { exampleListing, exampleOptions } from '../page/exampleListing.ts';

const tokens = exampleListing(10_000);
const { listing: _, ...options } = exampleOptions;
const api = {
  ...createMemoryApi({ options, tokens: [], resources: {} }),
  listTokens: async (): Promise<TokenPage> => ({ items: tokens, total: tokens.length }),
};

createRoot(document.body.appendChild(document.createElement('main'))).render(
  <TokenManager api={api} locale="en" timeZone="UTC" />,
);
Object.assign(window, { bench: {} });
