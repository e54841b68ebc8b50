import { TokenApiError } from '@tokenwright/core/list';
import { type RefObject, useRef } from 'react';
import { Button } from '../fields/Button.tsx';
import { ListFailure, useRestoreFocus } from '../fields/ListFailure.tsx';
import { useTokenwright } from '../provider/TokenwrightProvider.tsx';
import type { useTokenPages } from '../queries/useTokenPages.ts';

export interface MoreTokensProps {
  readonly pages: ReturnType<typeof useTokenPages>;
  readonly shown: number;
  readonly isPartial: boolean;
}

export function MoreTokens({ pages, shown, isPartial }: MoreTokensProps) {
  const { part, text } = useTokenwright();
  const place = useRef<HTMLParagraphElement>(null);
  const loaded = pages.data?.tokens.length ?? 0;
  const total = pages.data?.total;
  const more = text(total === undefined ? 'manager.loaded' : 'manager.loadedOf', { loaded, total: total ?? loaded });
  const count = pages.hasNextPage ? more : text('manager.count', { count: shown });
  const isLost = pages.error instanceof TokenApiError && pages.error.code === 'invalid';
  return (
    <div {...part('token-more')}>
      <p {...part('token-count')} role="status" ref={place} tabIndex={-1}>
        <span>{isPartial ? text('manager.onlyLoaded', { count }) : count}</span>
      </p>
      {pages.isFetchNextPageError ? (
        <ListFailure
          message={text('manager.moreFailed')}
          error={pages.error}
          isRetrying={pages.isFetching}
          onRetry={() => (isLost ? pages.refetch() : pages.fetchNextPage())}
          heir={place}
        />
      ) : (
        pages.hasNextPage && (
          <MoreButton isBusy={pages.isFetchingNextPage} onClick={() => pages.fetchNextPage()} heir={place} />
        )
      )}
    </div>
  );
}

interface MoreButtonProps {
  readonly isBusy: boolean;
  readonly onClick: () => void;
  readonly heir: RefObject<HTMLElement | null>;
}

function MoreButton({ heir, ...button }: MoreButtonProps) {
  const { text } = useTokenwright();
  const own = useRestoreFocus<HTMLButtonElement>(heir);
  return (
    <Button ref={own} {...button}>
      {text('manager.more')}
    </Button>
  );
}
