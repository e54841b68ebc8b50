import { useQueryClient } from '@tanstack/react-query';
import type { Token, WizardNotice } from '@tokenwright/core';
import type { ReactNode } from 'react';
import { wizardOnly } from '../messages/language.ts';
import { wizardTexts } from '../messages/wizardTexts.ts';
import { useTokenwright } from '../provider/TokenwrightProvider.tsx';
import { putToken } from '../queries/putToken.ts';
import { tokenPagesKey } from '../queries/tokenPages.ts';
import type { viewedSteps } from '../steps/viewedSteps.ts';
import { TokenWizardDialog, type TokenWizardDialogProps } from '../TokenWizardDialog.tsx';
import type { ViewedStep } from '../withView.ts';
import { LostAcknowledgement } from './LostAcknowledgement.tsx';
import { useLateRefusal } from './useLateRefusal.ts';

interface CreationDialogProps<Steps extends readonly ViewedStep[]> extends TokenWizardDialogProps<Steps> {
  readonly onMade: (token: Token | undefined) => void;
  readonly onLost: (warning: ReactNode) => void;
}

export function CreationDialog<const Steps extends readonly ViewedStep[] = typeof viewedSteps>({
  onMade,
  onLost,
  onNotice,
  ...wizard
}: CreationDialogProps<Steps>) {
  const { api } = useTokenwright();
  const client = useQueryClient();
  const listenForRefusal = useLateRefusal((refusal) =>
    onLost(<LostAcknowledgement {...refusal} texts={wizardTexts} surfaces={wizardOnly} />),
  );
  const listen = (notice: WizardNotice) => {
    const { token } = notice;
    listenForRefusal(notice);
    if (token) putToken(client, api, token);
    if (notice.type === 'finished') onMade(notice.outcome === 'revoked' ? undefined : token);
    if (token || (notice.type === 'finished' && notice.outcome))
      client.invalidateQueries({ queryKey: tokenPagesKey(api) });
    onNotice?.(notice);
  };
  return <TokenWizardDialog {...(wizard as TokenWizardDialogProps<Steps>)} onNotice={listen} />;
}
