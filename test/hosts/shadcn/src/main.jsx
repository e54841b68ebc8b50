import { TokenManager } from '@tokenwright/react';
import { createRoot } from 'react-dom/client';
import { api } from './api.js';
import './main.css';

createRoot(document.getElementById('app')).render(
  <main className="mx-auto max-w-4xl p-8">
    <TokenManager api={api} />
  </main>,
);
