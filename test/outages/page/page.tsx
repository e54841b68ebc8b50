import { createRestApi } from '@tokenwright/adapters/rest';
import { TokenManager } from '@tokenwright/react';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import '@tokenwright/react/styles.css';

const workspace = new URLSearchParams(location.search).get('workspace') ?? '';
const api = createRestApi({ headers: { 'x-person': workspace } });

createRoot(document.body).render(
  <StrictMode>
    <main>
      <TokenManager api={api} locale="en-GB" timeZone="UTC" />
    </main>
  </StrictMode>,
);
