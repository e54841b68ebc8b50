import type { Token, TokenApi } from '@tokenwright/core';
import { useId, useMemo, useRef } from 'react';
import type { ActDialogProps, ActHost } from './acts/actDialog.ts';
import { Notice } from './fields/Notice.tsx';
import { fieldMessages } from './messages/fieldMessages.ts';
import { managerMessages } from './messages/managerMessages.ts';
import { TokenwrightProvider, useTokenwright } from './provider/TokenwrightProvider.tsx';
import { QueryProvider } from './queries/QueryProvider.tsx';
import type { viewedSteps } from './steps/viewedSteps.ts';
import type { TokenWizardDialogProps } from './TokenWizardDialog.tsx';
import { type ListSettings, ListSettingsContext } from './tokens/listSettings.ts';
import { ManagerHeader } from './tokens/ManagerHeader.tsx';
import { TokenList } from './tokens/TokenList.tsx';
import { type TokenColumn, tokenColumns } from './tokens/tokenColumns.tsx';
import { useActs } from './tokens/useActs.ts';
import { useAnnouncer } from './tokens/useAnnouncer.ts';
import { useCreateButton } from './tokens/useCreateButton.ts';
import { useCreation } from './tokens/useCreation.ts';
import { useRevoking } from './tokens/useRevoking.ts';
import { type Selection, useSelection } from './tokens/useSelection.ts';
import { useTokenListing } from './tokens/useTokenListing.ts';
import type { ViewedStep } from './withView.ts';

const texts = { ...fieldMessages, ...managerMessages };

/** The props of `TokenManager`. */
export interface TokenManagerProps<Steps extends readonly ViewedStep[] = typeof viewedSteps>
  extends Omit<TokenWizardDialogProps<Steps>, 'open' | 'onOpenChange'>,
    ListSettings,
    Selection {
  /** The columns after the token's name. @default tokenColumns */
  readonly columns?: readonly TokenColumn[] | undefined;
  /** The URL of a guide. The empty list links to the guide. */
  readonly docsUrl?: string | undefined;
}

/** Shows the tokens of a workspace. Loads the wizard on demand. */
export function TokenManager<const Steps extends readonly ViewedStep[] = typeof viewedSteps>(
  props: TokenManagerProps<Steps>,
) {
  const { api, locale, timeZone, messages, classNames, container, showDescription, icons, components } = props;
  const settings = useMemo(() => ({ showDescription, icons, components }), [showDescription, icons, components]);
  return (
    <QueryProvider>
      <TokenwrightProvider
        api={api as TokenApi<object>}
        {...{ texts, locale, timeZone, messages, classNames, container }}
      >
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
  const { columns = tokenColumns, docsUrl, selected, onSelectedChange, ...others } = wizard;
  const { showDescription: _, icons: __, components: ___, ...rest } = others;
  const { api, part, root, text } = useTokenwright();
  const headingId = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  const { said, say } = useAnnouncer();
  const { selectedId, select, Details } = useSelection({ selected, onSelectedChange });
  const onRevoked = (token: Token) => {
    say('revoke.done', token);
    if (api.revocation === 'deletes' && token.id === selectedId) select(null);
  };
  const { Dialog: RevokeDialog, ...revoking } = useRevoking({ onRevoked, onEvent: wizard.onEvent, heading });
  const listing = useTokenListing(revoking.revoked);
  const onAdded = (token: Token) => {
    say('manager.added', token);
    listing.reveal(token);
  };
  const creation = useCreation(wizard.onNotice, onAdded);
  const acts = useActs();
  const create = useCreateButton(creation, listing.isEmpty && api.listTokens !== undefined);
  const listed = listing.pages.data?.tokens.find(({ id }) => id === selectedId);
  return (
    <>
      <section {...root('manager')} aria-labelledby={headingId} data-details={Details ? '' : undefined}>
        <div {...part('manager-main')}>
          <ManagerHeader {...{ headingId, heading }} create={create.header} />
          {(creation.hasFailed || acts.hasFailed) && (
            <Notice kind="danger">
              <p role="alert">{text('manager.notOpened')}</p>
            </Notice>
          )}
          {api.listTokens ? (
            <TokenList
              labelledBy={headingId}
              news={creation.news}
              empty={{ ...create.empty, docsUrl }}
              selected={selectedId ?? undefined}
              onOpen={({ id }) => select(id)}
              onAct={acts.ask}
              onDuplicate={create.onDuplicate}
              onDone={say}
              {...{ heading, listing, revoking, columns }}
            />
          ) : (
            <p {...part('empty')}>{text('manager.noList')}</p>
          )}
          <p className="twr-visually-hidden" role="status">
            {said}
          </p>
        </div>
        {Details && selectedId !== null && (
          <Details
            id={selectedId}
            listed={listed}
            isListed={listed !== undefined || !listing.pages.data}
            now={listing.now}
            siblings={listing.tokens}
            onSelect={select}
            onAct={acts.ask}
            onDone={say}
            onRevoke={api.revokeToken && revoking.ask}
          />
        )}
        {RevokeDialog && revoking.dialog && (
          <RevokeDialog {...revoking.dialog} onReauthenticate={wizard.onReauthenticate} />
        )}
        <AskedAct acts={acts} host={rest as ActHost} onDone={say} />
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

function AskedAct({ acts: { asked, close }, ...props }: AskedActProps) {
  return asked && <asked.Dialog key={asked.token.id} {...asked} {...props} onClose={close} />;
}
