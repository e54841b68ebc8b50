import '@tokenwright/react/styles.css';
import { createMemoryApi } from '@tokenwright/adapters/memory';
import { TokenManager } from '@tokenwright/react';
import { createRoot } from 'react-dom/client';
import { exampleListing, exampleOptions } from '../page/exampleListing.ts';

const api = createMemoryApi({ options: exampleOptions, tokens: exampleListing(20), resources: {} });
const host = document.body.appendChild(document.createElement('main'));
createRoot(host).render(<TokenManager api={api} locale="en" timeZone="UTC" />);
Object.assign(window, { bench: {} });
