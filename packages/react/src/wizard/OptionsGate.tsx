import type { TokenOptions } from '@tokenwright/core';
import { warnDeveloper } from '@tokenwright/core/api';
import { CatalogueError } from '@tokenwright/core/permissions';
import { type ReactNode, useEffect, useMemo, useState } from 'react';
import { Button } from '../fields/Button.tsx';
import { Notice } from '../fields/Notice.tsx';
import { TokenwrightContext, useTokenwright } from '../provider/TokenwrightProvider.tsx';
import { useTokenOptions } from '../queries/useTokenOptions.ts';
import { LoadingPage } from './LoadingPage.tsx';

export interface OptionsGateProps {
  /** @param isAwaited whether the user pressed *Retry*, so that focus may move */
  readonly children: (options: TokenOptions, isAwaited: boolean) => ReactNode;
}

function useLastingOptions() {
  const query = useTokenOptions();
  const [kept, keep] = useState<TokenOptions>();
  const { data } = query;
  if (data && kept !== data) keep(data);
  return { ...query, data: data ?? kept };
}

export function OptionsGate({ children }: OptionsGateProps) {
  const { part, root, text } = useTokenwright();
  const { data, error, isError, isFetching, refetch } = useLastingOptions();
  const [isRetried, setRetried] = useState(false);
  const failure = useLast(error);
  const retry = () => {
    setRetried(true);
    refetch();
  };
  if (data) return <HeldApi>{children(data, isRetried)}</HeldApi>;
  if (!isError && !isRetried) return <LoadingPage />;
  return (
    <div {...root('wizard')} data-status="failed">
      <div {...part('page-body')}>
        <Notice kind="danger">
          <p role="alert">
            {text(failure?.cause instanceof CatalogueError ? 'wizard.wrongOptions' : 'wizard.loadFailed')}
          </p>
          <Button isBusy={isFetching} onClick={retry}>
            {text('wizard.tryAgain')}
          </Button>
          <p {...part('hint')} role="status">
            {isFetching && text('wizard.tryingAgain')}
          </p>
        </Notice>
      </div>
    </div>
  );
}

function useLast<Value>(value: Value | null): Value | null {
  const [last, setLast] = useState(value);
  if (value !== null && value !== last) setLast(value);
  return value ?? last;
}

function HeldApi({ children }: { readonly children: ReactNode }) {
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
