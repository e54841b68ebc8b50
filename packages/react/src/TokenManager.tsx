import type { Token, TokenApi } from '@tokenwright/core';
import { useEffect, useId, useRef, useState } from 'react';
import { Notice } from './fields/Notice.tsx';
import { fieldMessages } from './messages/fieldMessages.ts';
import { managerMessages } from './messages/managerMessages.ts';
import type { MessageId } from './messages/reactMessages.ts';
import { TokenwrightProvider, useTokenwright } from './provider/TokenwrightProvider.tsx';
import { QueryProvider } from './queries/QueryProvider.tsx';
import type { viewedSteps } from './steps/viewedSteps.ts';
import type { TokenWizardDialogProps } from './TokenWizardDialog.tsx';
import { ManagerHeader } from './tokens/ManagerHeader.tsx';
import { shortName } from './tokens/shortName.ts';
import { TokenList } from './tokens/TokenList.tsx';
import { type TokenColumn, tokenColumns } from './tokens/tokenColumns.tsx';
import { useCreation } from './tokens/useCreation.ts';
import { useModule } from './tokens/useModule.ts';
import { useRevoking } from './tokens/useRevoking.ts';
import { useTokenListing } from './tokens/useTokenListing.ts';
import type { ViewedStep } from './withView.ts';

const texts = { ...fieldMessages, ...managerMessages };

export interface TokenManagerProps<Steps extends readonly ViewedStep[] = typeof viewedSteps>
  extends Omit<TokenWizardDialogProps<Steps>, 'open' | 'onOpenChange'> {
  /** The columns after the token's name, in order. @default tokenColumns */
  readonly columns?: readonly TokenColumn[] | undefined;
  /** Your guide to tokens, linked from the empty list. */
  readonly docsUrl?: string | undefined;
  /** Id of the token whose details are open, such as from your URL; `null` for none. @default kept by the manager */
  readonly selected?: string | null | undefined;
  /** Called when details open, change or close. */
  readonly onSelectedChange?: ((id: string | null) => void) | undefined;
}

/** The token list of a workspace. It loads the wizard when the user is about to create a token. */
export function TokenManager<const Steps extends readonly ViewedStep[] = typeof viewedSteps>(
  props: TokenManagerProps<Steps>,
) {
  const { api, locale, timeZone, messages, classNames, container } = props;
  return (
    <QueryProvider>
      <TokenwrightProvider
        api={api as TokenApi<object>}
        {...{ texts, locale, timeZone, messages, classNames, container }}
      >
        <ManagerBody wizard={props} />
      </TokenwrightProvider>
    </QueryProvider>
  );
}

const loadDetails = () => import('./tokens/TokenDetails.tsx');

interface ManagerBodyProps<Steps extends readonly ViewedStep[]> {
  readonly wizard: TokenManagerProps<Steps>;
}

function ManagerBody<Steps extends readonly ViewedStep[]>({ wizard }: ManagerBodyProps<Steps>) {
  const { columns = tokenColumns, docsUrl, selected: given, onSelectedChange, ...rest } = wizard;
  const { api, part, root, text } = useTokenwright();
  const headingId = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  const createButton = useRef<HTMLButtonElement>(null);
  const [said, setSaid] = useState('');
  const say = (id: MessageId) => (token: Token) => setSaid(text(id, { name: shortName(token.name) }));
  const { Dialog: RevokeDialog, ...revoking } = useRevoking(say('revoke.done'));
  const listing = useTokenListing(revoking.revoked);
  const added = (token: Token) => {
    say('manager.added')(token);
    listing.reveal(token);
  };
  const { Dialog, ...creation } = useCreation(wizard.onNotice, added);
  const [own, setOwn] = useState<string | null>(null);
  const selectedId = given === undefined ? own : given;
  const { module: details, want: wantDetails } = useModule(loadDetails);
  useEffect(() => {
    if (selectedId !== null) wantDetails();
  }, [selectedId, wantDetails]);
  const select = (id: string | null) => {
    setOwn(id);
    onSelectedChange?.(id);
  };
  useHeirOfFocus(creation.isOpen, createButton);
  const create = (template?: Parameters<typeof creation.open>[0]) => {
    // Safari's clicks do not focus, and the dialog gives focus back.
    createButton.current?.focus();
    creation.open(template);
  };
  const isEmpty = listing.isEmpty && api.listTokens !== undefined;
  // A button under the pointer stays, or its press would be lost when the list turns out to be empty.
  const [isHeld, setHeld] = useState(false);
  const isInHeader = !isEmpty || isHeld;
  const acts = {
    button: createButton,
    isOpening: creation.isLoading,
    onCreate: () => create(),
    onApproach: creation.prefetch,
  };
  const selected = listing.pages.data?.tokens.find(({ id }) => id === selectedId);
  return (
    <>
      <section {...root('manager')} aria-labelledby={headingId} data-details={selected ? '' : undefined}>
        <div {...part('manager-main')}>
          <ManagerHeader {...{ headingId, heading }} create={isInHeader ? { ...acts, onHold: setHeld } : undefined} />
          {creation.hasFailed && (
            <Notice kind="danger">
              <p role="alert">{text('manager.notOpened')}</p>
            </Notice>
          )}
          {api.listTokens ? (
            <TokenList
              labelledBy={headingId}
              news={creation.news}
              empty={{
                create: isInHeader ? undefined : acts,
                onCreate: create,
                onApproach: creation.prefetch,
                docsUrl,
              }}
              selected={selected?.id}
              onOpen={({ id }) => select(id)}
              {...{ heading, listing, revoking, columns }}
            />
          ) : (
            <p {...part('empty')}>{text('manager.noList')}</p>
          )}
          <p className="twr-visually-hidden" role="status">
            {said}
          </p>
        </div>
        {selected && details && (
          <details.TokenDetails
            token={selected}
            now={listing.now}
            siblings={listing.tokens}
            onSelect={select}
            onRevoke={api.revokeToken && revoking.ask}
          />
        )}
        {RevokeDialog && revoking.dialog && (
          <RevokeDialog {...revoking.dialog} onReauthenticate={wizard.onReauthenticate} />
        )}
      </section>
      {Dialog && <Dialog {...(rest as TokenWizardDialogProps<Steps>)} {...creation.dialog} open={creation.isOpen} />}
    </>
  );
}

/** After the first token the button that opened the wizard is gone. */
function useHeirOfFocus(isOpen: boolean, heir: { readonly current: HTMLElement | null }): void {
  const wasOpen = useRef(false);
  useEffect(() => {
    if (wasOpen.current && !isOpen && document.activeElement === document.body) heir.current?.focus();
    wasOpen.current = isOpen;
  }, [isOpen, heir]);
}
