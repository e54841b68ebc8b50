import type { TokenApi, TokenOptions } from '@tokenwright/core';
import { type ReactNode, useRef } from 'react';
import { ModalDialog } from '../dialog/ModalDialog.tsx';
import { type ReactMessages, reactMessages } from '../messages/reactMessages.ts';
import { TokenwrightProvider, useTokenwright } from '../provider/TokenwrightProvider.tsx';
import { useTokenOptions } from '../queries/useTokenOptions.ts';
import type { ViewedStep } from '../withView.ts';
import { WizardBody, type WizardFlow } from '../wizard/WizardBody.tsx';
import type { ActDialogProps } from './actDialog.ts';
import { type SaidByOutcome, useSecretNotices } from './useSecretNotices.ts';

interface SecretDialogProps {
  readonly act: ActDialogProps;
  /** Its create returns the token's secret. */
  readonly api: TokenApi<never>;
  readonly step: ViewedStep;
  readonly flow: WizardFlow;
  readonly messages: ReactMessages;
  readonly said: SaidByOutcome;
}

/** The secret may be needed before the options have loaded. */
const NO_OPTIONS: TokenOptions = { groups: [], tokenTypes: [], expirations: 'none' };

/** Gives the secret of an existing token the wizard's custody. */
export function SecretDialog({ act, api, step, flow, messages, said }: SecretDialogProps) {
  const { data: options = NO_OPTIONS } = useTokenOptions();
  const { locale, timeZone, classNames, container, onReauthenticate, secretSink, snippets, docs } = act.host;
  const { listen, close } = useSecretNotices(said, act);
  const closer = useRef<() => boolean>(undefined);
  return (
    <TokenwrightProvider
      api={api as TokenApi<object>}
      texts={reactMessages}
      {...{ locale, timeZone, messages, classNames, container }}
    >
      <TitledDialog onCloseRequest={() => (closer.current ? void closer.current() : close())}>
        <WizardBody
          {...{ flow, options, messages, closer, onReauthenticate, secretSink, snippets, docs }}
          steps={[step]}
          autoFocus
          onClose={close}
          onNotice={listen}
        />
      </TitledDialog>
    </TokenwrightProvider>
  );
}

function TitledDialog(props: { readonly onCloseRequest: () => void; readonly children: ReactNode }) {
  const { text } = useTokenwright();
  return <ModalDialog title={text('wizard.title')} {...props} />;
}
