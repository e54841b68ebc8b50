import type { Drafts, TokenApi, TokenOptions } from '@tokenwright/core';
import { type ReactNode, useRef } from 'react';
import { ModalDialog } from '../dialog/ModalDialog.tsx';
import { changeMessages } from '../messages/changeMessages.ts';
import { reactMessages } from '../messages/reactMessages.ts';
import {
  appearanceOf,
  TokenwrightProvider,
  type TokenwrightProviderProps,
  useTokenwright,
} from '../provider/TokenwrightProvider.tsx';
import { WithTexts } from '../provider/WithTexts.tsx';
import { useTokenOptions } from '../queries/useTokenOptions.ts';
import { LostAcknowledgement } from '../tokens/LostAcknowledgement.tsx';
import { useLateRefusal } from '../tokens/useLateRefusal.ts';
import type { ViewedStep } from '../withView.ts';
import { WizardBody, type WizardFlow } from '../wizard/WizardBody.tsx';
import type { MachineActProps } from './actDialog.ts';
import { type AnnouncementsByOutcome, useMachineNotices } from './useMachineNotices.ts';

interface MachineDialogProps {
  readonly act: MachineActProps;
  readonly api: TokenApi<never>;
  readonly steps: readonly ViewedStep[];
  readonly flow: WizardFlow;
  readonly drafts?: Drafts | undefined;
  readonly options?: TokenOptions | undefined;
  readonly flowTexts: NonNullable<TokenwrightProviderProps['flowTexts']>;
  readonly announcements: AnnouncementsByOutcome;
}

const surfaces = ['wizard', 'acts'] as const;

/** The user can rotate a leaked secret before the options load. */
const NO_OPTIONS: TokenOptions = { groups: [], tokenTypes: [], expirations: 'none' };

export function MachineDialog(props: MachineDialogProps) {
  return (
    <WithTexts texts={changeMessages}>
      <Machine {...props} />
    </WithTexts>
  );
}

function Machine({ act, api, flowTexts, announcements, options, ...wizard }: MachineDialogProps) {
  const { data: loaded = NO_OPTIONS } = useTokenOptions();
  const { onReauthenticate, onRequestAccess, secretSink, snippets, docs } = act.host;
  const { listen, close } = useMachineNotices(announcements, act);
  const listenForRefusal = useLateRefusal((refusal) =>
    act.onLost(<LostAcknowledgement {...refusal} {...{ texts: reactMessages, surfaces, flowTexts }} />),
  );
  const actionsRef = useRef<{ close(): boolean }>(undefined);
  return (
    <TokenwrightProvider
      api={api as TokenApi<object>}
      texts={reactMessages}
      {...{ surfaces, flowTexts }}
      {...appearanceOf(act.host)}
    >
      <TitledDialog onCloseRequest={() => (actionsRef.current ? void actionsRef.current.close() : close())}>
        <WizardBody
          {...{ actionsRef, onReauthenticate, onRequestAccess, secretSink, snippets, docs }}
          {...wizard}
          options={options ?? loaded}
          autoFocus
          onClose={close}
          onNotice={(notice) => {
            listen(notice);
            listenForRefusal(notice);
          }}
        />
      </TitledDialog>
    </TokenwrightProvider>
  );
}

function TitledDialog(props: { readonly onCloseRequest: () => void; readonly children: ReactNode }) {
  const { text } = useTokenwright();
  return <ModalDialog title={text('wizard.title')} {...props} />;
}
