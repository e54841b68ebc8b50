import type { Token } from '@tokenwright/core';
import type { ReactNode, RefObject } from 'react';
import { ListFailure } from '../fields/ListFailure.tsx';
import { Notice } from '../fields/Notice.tsx';
import { PartFailure } from '../fields/PartFailure.tsx';
import { useTokenwright } from '../provider/TokenwrightProvider.tsx';
import { useTokenOptions } from '../queries/useTokenOptions.ts';
import type { ListedTokens } from '../queries/useTokenPages.ts';
import type { EmptyTokensProps } from './EmptyTokens.tsx';
import { useUrgentLines } from './LazyUrgentLine.tsx';
import { ListToolbar } from './ListToolbar.tsx';
import { NotOpened } from './ManagerNotices.tsx';
import { MoreTokens } from './MoreTokens.tsx';
import { StaleNotice } from './StaleNotice.tsx';
import { TokenTable, type TokenTableProps } from './TokenTable.tsx';
import { ToolsMenu } from './ToolsMenu.tsx';
import type { useBlank } from './useBlank.ts';
import type { useRevoking } from './useRevoking.ts';
import type { useRowMenu } from './useRowMenu.ts';
import type { useTokenListing } from './useTokenListing.ts';
import type { Tools } from './useTools.ts';

export interface TokenListProps
  extends Pick<
    TokenTableProps,
    'labelledBy' | 'news' | 'columns' | 'selected' | 'onAct' | 'onDone' | 'onDuplicate' | 'hasLinks'
  > {
  readonly heading: RefObject<HTMLElement | null>;
  readonly listing: ReturnType<typeof useTokenListing>;
  readonly revoking: Omit<ReturnType<typeof useRevoking>, 'Dialog'>;
  readonly empty: EmptyTokensProps;
  readonly blank: ReturnType<typeof useBlank>;
  readonly rowMenu: ReturnType<typeof useRowMenu>;
  readonly tools: Tools;
  readonly onOpen: (token: Token) => void;
  readonly notices: ReactNode;
}

export function TokenList({ heading, listing, revoking, empty, tools, rowMenu, notices, ...table }: TokenListProps) {
  const { part, text } = useTokenwright();
  const { pages, loaded, hasFailed } = listing;
  const failure = { error: pages.error, isRetrying: pages.isFetching, onRetry: () => pages.refetch(), heir: heading };
  const failed = hasFailed && <ListFailure message={text('manager.failed')} {...failure} />;
  const { blank } = table;
  const hasLines = useUrgentLines(listing.tokens, loaded !== undefined);
  const isReady = (!listing.isEmpty || blank.module || blank.hasFailed) && rowMenu.isReady && hasLines;
  if (!loaded || !isReady) {
    return (
      <>
        <div {...part('notices')}>{notices}</div>
        {failed || <LoadingTokens />}
      </>
    );
  }
  return (
    <div {...part('token-list')}>
      <div {...part('notices')}>
        {notices}
        {(revoking.hasFailed || tools.hasFailed || rowMenu.hasFailed) && <NotOpened />}
        <StaleNotice failure={pages.isRefetchError ? failure : undefined} shownSince={pages.dataUpdatedAt} />
        {loaded.unreadable > 0 && (
          <Notice kind="warning">
            <p role="status">{text('manager.unreadable', { count: loaded.unreadable })}</p>
          </Notice>
        )}
      </div>
      {listing.isEmpty ? (
        blank.module ? (
          <blank.module.EmptyTokens {...empty} />
        ) : (
          <PartFailure isRetrying={blank.isLoading} onRetry={blank.want} />
        )
      ) : (
        <>
          <ListToolbar
            choice={listing.choice}
            counts={listing.counts}
            onChoose={listing.choose}
            tools={<ToolsMenu tools={tools} />}
          />
          {tools.module && <tools.module.ToolsPanel tools={tools} />}
          {failed || <FoundTokens {...{ listing, loaded, revoking, tools }} {...table} menu={rowMenu.menu} />}
        </>
      )}
    </div>
  );
}

interface FoundTokensProps
  extends Omit<TokenListProps, 'empty' | 'heading' | 'rowMenu' | 'notices'>,
    Pick<TokenTableProps, 'menu'> {
  readonly loaded: ListedTokens;
}

function FoundTokens({ listing, loaded, revoking, tools, blank, ...table }: FoundTokensProps) {
  const { api } = useTokenwright();
  const { data: options } = useTokenOptions();
  const { pages, choice, choose, tokens, isPartial } = listing;
  const none = tokens.length === 0 && blank.module && (
    <blank.module.NoMatch
      query={choice.query.trim()}
      count={loaded.total ?? loaded.tokens.length}
      isPartial={isPartial}
      onClear={() => choose(choice.query ? { query: '' } : { segment: 'all' })}
    />
  );
  return (
    <>
      <TokenTable
        {...{ ...table, tokens, options, none }}
        picked={tools.picked}
        onPick={tools.pick}
        now={listing.now}
        total={pages.hasNextPage ? -1 : tokens.length}
        settled={revoking.settled}
        onRevoke={api.revokeToken && revoking.ask}
      />
      {(tokens.length > 0 || pages.hasNextPage) && (
        <MoreTokens pages={pages} shown={tokens.length} isPartial={isPartial} />
      )}
    </>
  );
}

const rows = Array.from({ length: 8 }, (_, index) => index);

function LoadingTokens() {
  const { part, text } = useTokenwright();
  return (
    <div {...part('token-loading')}>
      <div {...part('token-skeleton')} aria-hidden="true">
        {rows.map((row) => (
          <span key={row} />
        ))}
      </div>
      <p className="twr-visually-hidden" role="status">
        {text('manager.loading')}
      </p>
    </div>
  );
}
