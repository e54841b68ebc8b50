import type { RequestOf, TokenApi } from '@tokenwright/core';
import { reactMessages } from './messages/reactMessages.ts';
import { type Appearance, TokenwrightProvider } from './provider/TokenwrightProvider.tsx';
import { QueryProvider } from './queries/QueryProvider.tsx';
import { viewedSteps } from './steps/viewedSteps.ts';
import type { ViewedStep } from './withView.ts';
import { OptionsGate } from './wizard/OptionsGate.tsx';
import { WizardBody, type WizardHost } from './wizard/WizardBody.tsx';

export interface TokenWizardProps<Steps extends readonly ViewedStep[] = typeof viewedSteps>
  extends Appearance,
    WizardHost {
  /** Your token API, through an adapter. Pass the same object on every render: a running wizard keeps the one it began with. */
  readonly api: TokenApi<RequestOf<Steps>>;
  /** The steps in order. @default viewedSteps: name, permissions, scope and expiration */
  readonly steps?: Steps | undefined;
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
