import { createRestApi } from '@tokenwright/adapters/rest';
import { TokenManager } from '@tokenwright/react';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import '@tokenwright/react/styles.css';

const workspace = new URLSearchParams(location.search).get('workspace') ?? '';
const api = createRestApi({ headers: { 'x-person': workspace }, fetch: countedFetch });

declare global {
  interface Window {
    pendingCalls: number;
  }
}

window.pendingCalls = 0;

async function countedFetch(request: Request): Promise<Response> {
  const end = () => {
    window.pendingCalls -= 1;
  };
  window.pendingCalls += 1;
  try {
    const response = await fetch(request);
    response.clone().arrayBuffer().then(end, end);
    return response;
  } catch (cause) {
    end();
    throw cause;
  }
}

createRoot(document.body).render(
  <StrictMode>
    <main>
      <TokenManager api={api} locale="en-GB" timeZone="UTC" />
    </main>
  </StrictMode>,
);
