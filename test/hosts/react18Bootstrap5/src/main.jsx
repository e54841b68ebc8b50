import { TokenManager } from '@tokenwright/react';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { api } from './api.js';
import 'bootstrap/dist/css/bootstrap.css';
import '@tokenwright/react/styles.css';

createRoot(document.getElementById('app')).render(
  <StrictMode>
    <main className="container py-4">
      <TokenManager api={api} />
    </main>
  </StrictMode>,
);
