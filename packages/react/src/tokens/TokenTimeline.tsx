import { useInfiniteQuery } from '@tanstack/react-query';
import type { TokenEvent, UsageEvent } from '@tokenwright/core';
import { withTimeout } from '@tokenwright/core/api';
import { useRef } from 'react';
import { Button } from '../fields/Button.tsx';
import { ListFailure } from '../fields/ListFailure.tsx';
import { TruncatedText } from '../fields/TruncatedText.tsx';
import { Separator, VisibleText } from '../fields/VisibleText.tsx';
import { useTokenwright } from '../provider/TokenwrightProvider.tsx';
import { queryKey } from '../queries/queryKey.ts';
import { getNextPageParam } from '../queries/useTokenPages.ts';
import { Moment } from './Moment.tsx';
import { EventExport } from './tools/EventExport.tsx';

interface TokenTimelineProps {
  readonly tokenId: string;
  readonly tell: (event: UsageEvent) => void;
}

export function TokenTimeline({ tokenId, tell }: TokenTimelineProps) {
  const { part, text } = useTokenwright();
  const list = useRef<HTMLOListElement>(null);
  const pages = useEventPages(tokenId);
  const events = pages.data?.pages.flatMap(({ items }) => items) ?? [];
  const hasFailed = pages.isError || pages.isFetchNextPageError;
  const retry = () => (pages.data ? pages.fetchNextPage() : pages.refetch());
  return (
    <>
      {pages.isPending && <p role="status">{text('events.loading')}</p>}
      {pages.data && events.length === 0 && <p {...part('hint')}>{text('events.none')}</p>}
      {events.length > 0 && <EventExport {...{ tokenId, tell }} />}
      <ol {...part('timeline')} ref={list} tabIndex={-1}>
        {events.map((event) => (
          <TimelineItem key={event.id} event={event} />
        ))}
      </ol>
      {hasFailed ? (
        <ListFailure
          message={text('events.failed')}
          error={pages.error}
          isRetrying={pages.isFetching}
          onRetry={retry}
          heir={list}
        />
      ) : (
        pages.hasNextPage && (
          <Button isBusy={pages.isFetchingNextPage} onClick={() => pages.fetchNextPage()}>
            {text('events.more')}
          </Button>
        )
      )}
    </>
  );
}

function useEventPages(tokenId: string) {
  const { api } = useTokenwright();
  return useInfiniteQuery({
    queryKey: queryKey(api, 'events', tokenId),
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam: cursor, signal }) =>
      withTimeout('listEvents', async () => {
        const page = await api.listEvents?.({ tokenId, signal, ...(cursor !== undefined && { cursor }) });
        return page ?? { items: [] };
      }),
    getNextPageParam,
    networkMode: 'always',
    retry: false,
    throwOnError: false,
    staleTime: 10_000,
  });
}

function TimelineItem({ event: { kind, at, actor, reason, changes = [] } }: { readonly event: TokenEvent }) {
  const { part, text } = useTokenwright();
  return (
    <li {...part('timeline-item')} data-kind={kind}>
      <p>
        <strong>{text(`events.${kind}`)}</strong>
        {actor && (
          <span>
            <Separator />
            <VisibleText text={actor.label} />
          </span>
        )}
      </p>
      <p {...part('hint')}>
        <Moment at={at} more="time" />
      </p>
      {reason && (
        <p>{reason === 'unclaimed' ? <span>{text('manager.unclaimed')}</span> : <TruncatedText text={reason} />}</p>
      )}
      {changes.length > 0 && (
        <ul>
          {changes.map(({ label, before, after }) => (
            <li key={label} {...part('difference')}>
              <VisibleText text={label} />
              <span {...part('difference-values')}>
                {before && (
                  <del>
                    <VisibleText text={before} />
                  </del>
                )}
                <span aria-hidden="true"> → </span>
                <span data-after="">{after ? <VisibleText text={after} /> : text('events.removed')}</span>
              </span>
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}
