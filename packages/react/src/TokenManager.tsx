import type { Token, TokenApi } from '@tokenwright/core';
import { useId, useMemo } from 'react';
import type { ActDialogProps, ActHost } from './acts/actDialog.ts';
import { fieldMessages } from './messages/fieldMessages.ts';
import { managerMessages } from './messages/managerMessages.ts';
import { appearanceOf, TokenwrightProvider, useTokenwright } from './provider/TokenwrightProvider.tsx';
import { QueryProvider } from './queries/QueryProvider.tsx';
import type { viewedSteps } from './steps/viewedSteps.ts';
import type { TokenWizardDialogProps } from './TokenWizardDialog.tsx';
import { type ListSettings, ListSettingsContext } from './tokens/listSettings.ts';
import { ManagerHeader } from './tokens/ManagerHeader.tsx';
import { ManagerNotices } from './tokens/ManagerNotices.tsx';
import { TokenList } from './tokens/TokenList.tsx';
import { type TokenColumn, tokenColumns } from './tokens/tokenColumns.tsx';
import type { useActs } from './tokens/useActs.ts';
import { useManager } from './tokens/useManager.ts';
import type { Selection } from './tokens/useSelection.ts';
import type { ViewedStep } from './withView.ts';

const texts = { ...fieldMessages, ...managerMessages };

/** The props of `TokenManager`. */
export interface TokenManagerProps<Steps extends readonly ViewedStep[] = typeof viewedSteps>
  extends Omit<TokenWizardDialogProps<Steps>, 'open' | 'onOpenChange'>,
    ListSettings,
    Selection {
  /** The columns after the token's name. @default tokenColumns */
  readonly columns?: readonly TokenColumn[] | undefined;
  /** Receives each loaded token once when it expires within 14 days. */
  readonly onExpiring?: ((tokens: readonly Token[]) => void) | undefined;
  /** The URL of a guide. The empty list links to the guide. */
  readonly docsUrl?: string | undefined;
}

/** Shows the tokens of a workspace. Loads the wizard on demand. */
export function TokenManager<const Steps extends readonly ViewedStep[] = typeof viewedSteps>(
  props: TokenManagerProps<Steps>,
) {
  const { api, showDescription, icons, components } = props;
  const settings = useMemo(() => ({ showDescription, icons, components }), [showDescription, icons, components]);
  return (
    <QueryProvider>
      <TokenwrightProvider api={api as TokenApi<object>} texts={texts} {...appearanceOf(props)}>
        <ListSettingsContext.Provider value={settings}>
          <ManagerBody wizard={props} />
        </ListSettingsContext.Provider>
      </TokenwrightProvider>
    </QueryProvider>
  );
}

interface ManagerBodyProps<Steps extends readonly ViewedStep[]> {
  readonly wizard: TokenManagerProps<Steps>;
}

function ManagerBody<Steps extends readonly ViewedStep[]>({ wizard }: ManagerBodyProps<Steps>) {
  const { columns = tokenColumns, docsUrl, onExpiring, selected, onSelectedChange, ...others } = wizard;
  const { showDescription: _, icons: __, components: ___, ...rest } = others;
  const { api, part, root, text } = useTokenwright();
  const headingId = useId();
  const manager = useManager(wizard);
  const { heading, listing, selection, creation, create, acts, tools } = manager;
  const { Details, select } = selection;
  const { Dialog: RevokeDialog, ...revoking } = manager.revoking;
  const notices = <ManagerNotices {...{ creation, acts }} />;
  return (
    <>
      <section {...root('manager')} aria-labelledby={headingId} data-details={Details ? '' : undefined}>
        <div {...part('manager-main')}>
          <ManagerHeader {...{ headingId, heading }} create={create.header} />
          {api.listTokens ? (
            <TokenList
              labelledBy={headingId}
              notices={notices}
              news={creation.news}
              empty={{ ...create.empty, docsUrl }}
              blank={manager.blank}
              rowMenu={manager.rowMenu}
              selected={selection.id ?? undefined}
              onOpen={selection.onOpen}
              onAct={acts.ask}
              onDuplicate={create.onDuplicate}
              hasLinks={wizard.linkBase !== undefined}
              onDone={manager.report}
              {...{ heading, listing, revoking, tools, columns }}
            />
          ) : (
            <>
              {notices}
              <p {...part('empty')}>{text('manager.noList')}</p>
            </>
          )}
          <p className="twr-visually-hidden" role="status">
            {manager.announcement}
          </p>
        </div>
        {Details && selection.id !== null && (
          <Details
            id={selection.id}
            listed={selection.listed}
            isListed={selection.listed !== undefined || !listing.pages.data}
            now={listing.now}
            siblings={listing.tokens}
            onSelect={select}
            isCovered={selection.isCovered}
            inside={heading}
            tell={manager.tell}
            onAct={acts.ask}
            onDone={manager.report}
            onRevoke={api.revokeToken && revoking.ask}
          />
        )}
        {RevokeDialog && revoking.dialog && (
          <RevokeDialog {...revoking.dialog} onReauthenticate={wizard.onReauthenticate} />
        )}
        <AskedAct acts={acts} host={rest as ActHost} onDone={manager.report} />
      </section>
      {creation.Dialog && (
        <creation.Dialog {...(rest as TokenWizardDialogProps<Steps>)} {...creation.dialog} open={creation.isOpen} />
      )}
    </>
  );
}

interface AskedActProps extends Pick<ActDialogProps, 'host' | 'onDone'> {
  readonly acts: ReturnType<typeof useActs>;
}

function AskedAct({ acts: { asked, close, onLost }, ...props }: AskedActProps) {
  return asked && <asked.Dialog key={asked.token.id} {...asked} {...props} {...{ onLost }} onClose={close} />;
}
