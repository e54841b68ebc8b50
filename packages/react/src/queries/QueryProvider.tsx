import { QueryClient, QueryClientContext, QueryClientProvider } from '@tanstack/react-query';
import { type ReactNode, useContext, useState } from 'react';

export function QueryProvider({ children }: { readonly children: ReactNode }) {
  const hosts = useContext(QueryClientContext);
  const [own] = useState(() => (hosts ? undefined : new QueryClient({ defaultOptions: { queries: { retry: 1 } } })));
  const client = hosts ?? own;
  return client ? <QueryClientProvider client={client}>{children}</QueryClientProvider> : children;
}
