import { TokenManager } from '@tokenwright/react';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { api } from './api.js';
import './main.css';
import '@tokenwright/react/styles.css';

createRoot(document.getElementById('app')).render(
  <StrictMode>
    <main>
      <TokenManager api={api} />
    </main>
  </StrictMode>,
);
