import type { TokenApi } from '@tokenwright/core';
import { fieldMessages } from './messages/fieldMessages.ts';
import { managerMessages } from './messages/managerMessages.ts';
import { TokenwrightProvider } from './provider/TokenwrightProvider.tsx';
import { QueryProvider } from './queries/QueryProvider.tsx';
import type { TokenWizardDialogProps } from './TokenWizardDialog.tsx';
import { ManagerBody } from './tokens/ManagerBody.tsx';
import type { TokenColumn } from './tokens/tokenColumns.tsx';
import type { viewedSteps } from './viewedSteps.ts';
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

/**
 * The token list of a workspace, with buttons to create and revoke tokens. Without `listTokens` it only creates;
 * without `revokeToken` it hides *Revoke*. It loads the wizard when the user is about to create a token.
 */
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
