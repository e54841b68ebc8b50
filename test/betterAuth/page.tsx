import { createBetterAuthApi } from '@tokenwright/adapters/better-auth';
import { TokenManager } from '@tokenwright/react';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import '@tokenwright/react/styles.css';
import { options, plugin } from './productOptions.ts';

const api = createBetterAuthApi({ options, plugin, choosesPermissions: true });

createRoot(document.body).render(
  <StrictMode>
    <main>
      <TokenManager api={api} />
    </main>
  </StrictMode>,
);
