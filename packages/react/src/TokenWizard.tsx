import type { RequestOf, TokenApi } from '@tokenwright/core';
import { wizardOnly } from './messages/language.ts';
import { wizardTexts } from './messages/wizardTexts.ts';
import { type Appearance, appearanceOf, TokenwrightProvider } from './provider/TokenwrightProvider.tsx';
import { QueryProvider } from './queries/QueryProvider.tsx';
import { StartGate } from './start/StartGate.tsx';
import { viewedSteps } from './steps/viewedSteps.ts';
import type { ViewedStep } from './withView.ts';
import { OptionsGate } from './wizard/OptionsGate.tsx';
import { WizardBody } from './wizard/WizardBody.tsx';
import type { WizardHost } from './wizard/wizardHost.ts';

/** The props of `TokenWizard`. */
export interface TokenWizardProps<Steps extends readonly ViewedStep[] = typeof viewedSteps>
  extends Appearance,
    WizardHost {
  /** Pass the same object on every render. A running wizard ignores a new object. */
  readonly api: TokenApi<RequestOf<Steps>>;
  /** The steps in order. @default viewedSteps */
  readonly steps?: Steps | undefined;
}

/** Shows the wizard inside the page. */
export function TokenWizard<const Steps extends readonly ViewedStep[] = typeof viewedSteps>(
  props: TokenWizardProps<Steps>,
) {
  const { api, autoFocus = false, ...others } = props;
  const { steps = viewedSteps, link: _, draftStorage: __, ...rest } = others;
  return (
    <QueryProvider>
      <TokenwrightProvider
        api={api as TokenApi<object>}
        texts={wizardTexts}
        surfaces={wizardOnly}
        {...appearanceOf(props)}
      >
        <OptionsGate>
          {(options, isAwaited) => (
            <StartGate {...{ options, steps }} host={others}>
              {(start) => (
                <WizardBody
                  key={start.round}
                  {...rest}
                  {...{ start, options, steps }}
                  drafts={start.drafts ?? rest.drafts}
                  onNotice={(notice) => {
                    start.onNotice?.(notice);
                    rest.onNotice?.(notice);
                  }}
                  autoFocus={autoFocus || isAwaited || start.round > 0}
                />
              )}
            </StartGate>
          )}
        </OptionsGate>
      </TokenwrightProvider>
    </QueryProvider>
  );
}
