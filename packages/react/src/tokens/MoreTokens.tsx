import { TokenApiError } from '@tokenwright/core/api';
import { type RefObject, useRef } from 'react';
import { Button } from '../fields/Button.tsx';
import { ListFailure } from '../fields/ListFailure.tsx';
import { useRestoreFocus } from '../fields/useRestoreFocus.ts';
import { useTokenwright } from '../provider/TokenwrightProvider.tsx';
import type { useTokenPages } from '../queries/useTokenPages.ts';

export interface MoreTokensProps {
  readonly pages: ReturnType<typeof useTokenPages>;
  /** The number of loaded tokens, and of all tokens if the API knows it. */
  readonly shown: number;
  readonly total: number | undefined;
}

/** The number of shown tokens, and the button to load more. */
export function MoreTokens({ pages, shown, total }: MoreTokensProps) {
  const { part, text } = useTokenwright();
  const count = useRef<HTMLParagraphElement>(null);
  const said =
    pages.hasNextPage && total !== undefined
      ? text('manager.shownOf', { shown, total })
      : text(pages.hasNextPage ? 'manager.shown' : 'manager.count', { count: shown });
  // If the API no longer knows a cursor, only a restart of the list can continue.
  const isLost = pages.error instanceof TokenApiError && pages.error.code === 'invalid';
  return (
    <div {...part('token-more')}>
      <p {...part('token-count')} role="status" ref={count} tabIndex={-1}>
        {said}
      </p>
      {pages.isFetchNextPageError ? (
        <ListFailure
          message={text('manager.moreFailed')}
          error={pages.error}
          isRetrying={pages.isFetching}
          onRetry={() => (isLost ? pages.refetch() : pages.fetchNextPage())}
          heir={count}
        />
      ) : (
        pages.hasNextPage && (
          <MoreButton isBusy={pages.isFetchingNextPage} onClick={() => pages.fetchNextPage()} heir={count} />
        )
      )}
    </div>
  );
}

interface MoreButtonProps {
  readonly isBusy: boolean;
  readonly onClick: () => void;
  /** Receives focus after the last page, when the button disappears. */
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
