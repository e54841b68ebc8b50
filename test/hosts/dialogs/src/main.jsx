import { lazy, StrictMode, Suspense } from 'react';
import { createRoot } from 'react-dom/client';
import '@tokenwright/react/styles.css';

const pages = {
  mui: lazy(() => import('./Mui.jsx')),
  headless: lazy(() => import('./Headless.jsx')),
  radix: lazy(() => import('./Radix.jsx')),
};
const Page = pages[location.hash.slice(1)];

createRoot(document.getElementById('app')).render(
  <StrictMode>
    <Suspense>
      <Page />
    </Suspense>
  </StrictMode>,
);
