import type {
  Drafts,
  FindingRule,
  Grant,
  ReauthenticationChallenge,
  RequestOf,
  SecretSink,
  TokenApi,
  UsageEvent,
  WizardNotice,
} from '@tokenwright/core';
import type { MutableRefObject } from 'react';
import { reactMessages } from './messages/reactMessages.ts';
import { type Appearance, TokenwrightProvider } from './provider/TokenwrightProvider.tsx';
import { QueryProvider } from './queries/QueryProvider.tsx';
import { viewedSteps } from './viewedSteps.ts';
import type { ViewedStep } from './withView.ts';
import { OptionsGate } from './wizard/OptionsGate.tsx';
import { WizardBody } from './wizard/WizardBody.tsx';

export interface TokenWizardProps<Steps extends readonly ViewedStep[] = typeof viewedSteps> extends Appearance {
  /** Your token API, through an adapter. Pass the same object on every render: a running wizard keeps the one it began with. */
  readonly api: TokenApi<RequestOf<Steps>>;
  /** The steps in order. @default viewedSteps: name, permissions, scope and expiration */
  readonly steps?: Steps | undefined;
  /** What the steps begin with, by step id: `{ name: { name: 'CI', description: '' } }`. @default empty */
  readonly drafts?: Drafts | undefined;
  /** Your findings on the review, after those of the steps. */
  readonly findingRules?: readonly FindingRule[] | undefined;
  /** Called when the wizard has ended and has no page left to show. */
  readonly onClose?: (() => void) | undefined;
  /** Called with each notice; a notice never contains the secret. */
  readonly onNotice?: ((notice: WizardNotice) => void) | undefined;
  /** Called for your product analytics with steps, failures and durations; never with a secret or user input. */
  readonly onEvent?: ((event: UsageEvent) => void) | undefined;
  /** Your secret store, such as a vault. It gets the secret instead of the page, or when the user asks for it. */
  readonly secretSink?: SecretSink | undefined;
  /** Signs the user in again when the API requires it. Resolve after success; reject if the user cancels. */
  readonly onReauthenticate?: ((challenge: ReauthenticationChallenge) => Promise<void>) | undefined;
  /** Requests a permission that the user may not grant. Resolve when the request was accepted; reject otherwise. */
  readonly onRequestAccess?: ((grant: Grant) => void | Promise<void>) | undefined;
  /**
   * Receives a function that requests the end, and asks the user first if data would be lost. It returns whether the
   * wizard has ended.
   */
  readonly closer?: MutableRefObject<(() => boolean) | undefined> | undefined;
  /** Whether the first heading takes focus, as in a dialog. @default false */
  readonly autoFocus?: boolean | undefined;
}

/** The wizard inside the page: name, permissions, scope and expiration, review, secret. */
export function TokenWizard<const Steps extends readonly ViewedStep[] = typeof viewedSteps>(
  props: TokenWizardProps<Steps>,
) {
  const { api, steps, locale, timeZone, messages, classNames, container, autoFocus = false, ...rest } = props;
  const appearance = { locale, timeZone, messages, classNames, container };
  return (
    <QueryProvider>
      <TokenwrightProvider api={api as TokenApi<object>} texts={reactMessages} {...appearance}>
        <OptionsGate>
          {(options, isAwaited) => (
            <WizardBody
              {...rest}
              options={options}
              steps={steps ?? viewedSteps}
              messages={messages}
              autoFocus={autoFocus || isAwaited}
            />
          )}
        </OptionsGate>
      </TokenwrightProvider>
    </QueryProvider>
  );
}
