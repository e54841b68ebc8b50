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
  extends Omit<TokenWizardProps<Steps>, 'onClose' | 'closer' | 'autoFocus'> {
  readonly open: boolean;
  /** Called with `false` when the dialog closes, and with `true` if you set `open` to `false` but the user stays. */
  readonly onOpenChange: (open: boolean) => void;
}

/** Shows a new wizard in a modal dialog. Before it closes, it asks if the user would lose data. */
export function TokenWizardDialog<const Steps extends readonly ViewedStep[] = typeof viewedSteps>({
  open,
  onOpenChange,
  ...wizard
}: TokenWizardDialogProps<Steps>) {
  const [isShown, setShown] = useState(open);
  const closer = useRef<(by?: 'back') => boolean>(undefined);
  const latest = useRef(onOpenChange);
  useEffect(() => {
    latest.current = onOpenChange;
  });
  useEffect(() => {
    if (open || !closer.current) setShown(open);
    else if (!closer.current()) tellHost(() => latest.current(true));
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
      <TitledDialog onCloseRequest={(by) => (closer.current ? void closer.current(by) : close())}>
        <TokenWizard {...(wizard as TokenWizardProps<Steps>)} autoFocus closer={closer} onClose={close} />
      </TitledDialog>
    </TokenwrightProvider>
  );
}

function TitledDialog(props: { readonly onCloseRequest: (by?: 'back') => void; readonly children: ReactNode }) {
  const { text } = useTokenwright();
  return <ModalDialog title={text('wizard.title')} {...props} />;
}
