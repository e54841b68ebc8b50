import type { RequestOf, TokenApi } from '@tokenwright/core';
import { reactMessages } from './messages/reactMessages.ts';
import { type Appearance, TokenwrightProvider } from './provider/TokenwrightProvider.tsx';
import { QueryProvider } from './queries/QueryProvider.tsx';
import { viewedSteps } from './steps/viewedSteps.ts';
import type { ViewedStep } from './withView.ts';
import { OptionsGate } from './wizard/OptionsGate.tsx';
import { WizardBody, type WizardHost } from './wizard/WizardBody.tsx';

/** The props of `TokenWizard`. */
export interface TokenWizardProps<Steps extends readonly ViewedStep[] = typeof viewedSteps>
  extends Appearance,
    WizardHost {
  /** Pass the same object on every render. A running wizard ignores a new object. */
  readonly api: TokenApi<RequestOf<Steps>>;
  /** @default viewedSteps */
  readonly steps?: Steps | undefined;
}

/** Shows the wizard inside the page. */
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
