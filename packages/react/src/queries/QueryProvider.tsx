import { QueryClient, QueryClientContext, QueryClientProvider } from '@tanstack/react-query';
import { type ReactNode, useContext, useState } from 'react';

/** Shares the host's query client, or creates one if there is none. */
export function QueryProvider({ children }: { readonly children: ReactNode }) {
  const hosts = useContext(QueryClientContext);
  const [own] = useState(() => (hosts ? undefined : new QueryClient({ defaultOptions: { queries: { retry: 1 } } })));
  const client = hosts ?? own;
  return client ? <QueryClientProvider client={client}>{children}</QueryClientProvider> : children;
}
