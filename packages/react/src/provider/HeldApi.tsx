import { warnDeveloper } from '@tokenwright/core/api';
import { type ReactNode, useEffect, useMemo, useState } from 'react';
import { TokenwrightContext, useTokenwright } from './TokenwrightProvider.tsx';

/** Keeps the API that a wizard began with until it ends: with another one its draft, or a secret on the page, would be lost. */
export function HeldApi({ children }: { readonly children: ReactNode }) {
  const value = useTokenwright();
  const [api] = useState(value.api);
  const held = useMemo(() => ({ ...value, api }), [value, api]);
  useEffect(() => {
    if (value.api !== api)
      warnDeveloper(
        'the `api` prop changed while a wizard was open. The wizard keeps the first object until it ends. Create the API once, and let it read a current token when it sends a request.',
      );
  }, [value.api, api]);
  return <TokenwrightContext.Provider value={held}>{children}</TokenwrightContext.Provider>;
}
