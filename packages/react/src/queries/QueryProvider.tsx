import { QueryClient, QueryClientContext, QueryClientProvider } from '@tanstack/react-query';
import { type ReactNode, useContext, useEffect, useRef, useState } from 'react';

export function QueryProvider({ children }: { readonly children: ReactNode }) {
  const hosts = useContext(QueryClientContext);
  const [own] = useState(() => (hosts ? undefined : new QueryClient({ defaultOptions: { queries: { retry: 1 } } })));
  const isMounted = useRef(false);
  useEffect(() => {
    isMounted.current = true;
    return () => {
      isMounted.current = false;
      // Strict mode remounts before this microtask.
      queueMicrotask(() => isMounted.current || own?.clear());
    };
  }, [own]);
  const client = hosts ?? own;
  return client ? <QueryClientProvider client={client}>{children}</QueryClientProvider> : children;
}
