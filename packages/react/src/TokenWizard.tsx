import type {
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
  /** Your token API, through an adapter. Keep it one object: a new one asks for everything anew. */
  readonly api: TokenApi<RequestOf<Steps>>;
  /** Which steps are asked, in order. @default viewedSteps: name, permissions, scope and expiration */
  readonly steps?: Steps | undefined;
  /** Your own findings on the review, beside those of the steps: what your security people want to be said. */
  readonly findingRules?: readonly FindingRule[] | undefined;
  /** The wizard is over and has nothing more to show. */
  readonly onClose?: (() => void) | undefined;
  /** Told what happened, never the secret. */
  readonly onNotice?: ((notice: WizardNotice) => void) | undefined;
  /** Called for your product analytics: steps seen, failures, durations; never a secret or a typed text. */
  readonly onEvent?: ((event: UsageEvent) => void) | undefined;
  /** Where you keep secrets, such as a vault: it gets the secret in the stead of the page, or when the person asks for it. */
  readonly secretSink?: SecretSink | undefined;
  /** Signs the person in afresh when the API asks for it. Resolve when that is done; reject when they gave up. */
  readonly onReauthenticate?: ((challenge: ReauthenticationChallenge) => Promise<void>) | undefined;
  /** Asks whoever decides for a permission that the person may not grant. Resolve when the request was taken; reject when it was not. */
  readonly onRequestAccess?: ((grant: Grant) => void | Promise<void>) | undefined;
  /** Filled with a way to ask for the end, which asks the person first where something would be lost; says whether it has ended. */
  readonly closer?: MutableRefObject<(() => boolean) | undefined> | undefined;
  /** Whether the first heading takes focus, as it should in a dialog. @default false */
  readonly autoFocus?: boolean | undefined;
}

/** The wizard in the page: name, permissions, scope and expiration, review, secret. */
export function TokenWizard<const Steps extends readonly ViewedStep[] = typeof viewedSteps>(
  props: TokenWizardProps<Steps>,
) {
  const { api, steps, locale, timeZone, messages, classNames, autoFocus = false, ...rest } = props;
  const appearance = { locale, timeZone, messages, classNames };
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
