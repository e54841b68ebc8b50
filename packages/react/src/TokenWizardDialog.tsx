import type { TokenApi } from '@tokenwright/core';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { ModalDialog } from './dialog/ModalDialog.tsx';
import { wizardOnly } from './messages/language.ts';
import { wizardTexts } from './messages/wizardTexts.ts';
import { appearanceOf, TokenwrightProvider, useTokenwright } from './provider/TokenwrightProvider.tsx';
import type { viewedSteps } from './steps/viewedSteps.ts';
import { TokenWizard, type TokenWizardProps } from './TokenWizard.tsx';
import { tellHost } from './tellHost.ts';
import type { ViewedStep } from './withView.ts';

/** The props of `TokenWizardDialog`. */
export interface TokenWizardDialogProps<Steps extends readonly ViewedStep[] = typeof viewedSteps>
  extends Omit<TokenWizardProps<Steps>, 'onClose' | 'actionsRef' | 'autoFocus'> {
  readonly open: boolean;
  /** Called with `false` when the dialog closes, and with `true` if you set `open` to `false` but the user stays. */
  readonly onOpenChange: (open: boolean) => void;
}

/** Shows a new wizard in a modal dialog. If the user would lose data, it asks before it closes. */
export function TokenWizardDialog<const Steps extends readonly ViewedStep[] = typeof viewedSteps>({
  open,
  onOpenChange,
  ...wizard
}: TokenWizardDialogProps<Steps>) {
  const [isShown, setShown] = useState(open);
  const actionsRef = useRef<{ close(by?: 'back'): boolean }>(undefined);
  const latest = useRef(onOpenChange);
  useEffect(() => {
    latest.current = onOpenChange;
  });
  useEffect(() => {
    if (open || !actionsRef.current) setShown(open);
    else if (!actionsRef.current.close()) tellHost(() => latest.current(true));
  }, [open]);
  const close = () => {
    setShown(false);
    onOpenChange(false);
  };
  if (!isShown) return null;
  return (
    <TokenwrightProvider
      api={wizard.api as TokenApi<object>}
      texts={wizardTexts}
      surfaces={wizardOnly}
      {...appearanceOf(wizard)}
    >
      <TitledDialog onCloseRequest={(by) => (actionsRef.current ? void actionsRef.current.close(by) : close())}>
        <TokenWizard {...(wizard as TokenWizardProps<Steps>)} autoFocus actionsRef={actionsRef} onClose={close} />
      </TitledDialog>
    </TokenwrightProvider>
  );
}

function TitledDialog(props: { readonly onCloseRequest: (by?: 'back') => void; readonly children: ReactNode }) {
  const { text } = useTokenwright();
  return <ModalDialog title={text('wizard.title')} {...props} />;
}
