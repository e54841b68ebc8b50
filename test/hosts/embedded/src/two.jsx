import { createMemoryApi } from '@tokenwright/adapters/memory';
import { TokenManager } from '@tokenwright/react';
import { createRoot } from 'react-dom/client';
import { options } from './api.js';
import '@tokenwright/react/styles.css';

const personal = createMemoryApi({ options });
const team = createMemoryApi({ options });

createRoot(document.getElementById('app')).render(
  <>
    <section aria-label="Personal">
      <TokenManager api={personal} />
    </section>
    <section aria-label="Team">
      <TokenManager api={team} />
    </section>
  </>,
);
