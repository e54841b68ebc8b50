import type { Token } from '@tokenwright/core';
import type { TokenAct } from '@tokenwright/core/list';
import type { ReactNode } from 'react';
import type { MessageId } from '../messages/reactMessages.ts';
import type { Appearance } from '../provider/TokenwrightProvider.tsx';
import type { WizardHost } from '../wizard/wizardHost.ts';

export type ActHost = Appearance &
  Pick<
    WizardHost,
    'onReauthenticate' | 'linkBase' | 'secretSink' | 'snippets' | 'docs' | 'findingRules' | 'onRequestAccess'
  >;

export interface ActDialogProps {
  readonly act: TokenAct | 'copyLink';
  readonly token: Token;
  readonly host: ActHost;
  readonly onClose: () => void;
  readonly onDone: (announcement: MessageId, sentence: string, changed: Token) => void;
}

export interface MachineActProps extends ActDialogProps {
  readonly onLost: (warning: ReactNode) => void;
}
