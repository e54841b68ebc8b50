import type { Token } from '@tokenwright/core';
import { permitFor } from '@tokenwright/core/list';
import { useState } from 'react';
import { Button } from '../fields/Button.tsx';
import { useTokenwright } from '../provider/TokenwrightProvider.tsx';
import { useModule } from '../tokens/useModule.ts';
import { useClock, useWizard } from './WizardProvider.tsx';

const loadQuestion = () => import('../acts/ConfirmDialog.tsx');

export function RequestWithdrawal({ token }: { readonly token: Token }) {
  const { part, text, api, appearance } = useTokenwright();
  const { wizard, onReauthenticate } = useWizard();
  const { module, want, prefetch, isLoading, hasFailed } = useModule(loadQuestion);
  const [isAsked, setAsked] = useState(false);
  const now = useClock();
  if (!permitFor('withdraw', token, api, now())?.allowed) return null;
  return (
    <>
      {hasFailed && (
        <p {...part('field-error')} role="alert">
          {text('manager.notOpened')}
        </p>
      )}
      <Button
        isGuarded
        isBusy={isLoading}
        onPointerEnter={prefetch}
        onFocus={prefetch}
        onClick={() => want(() => setAsked(true))}
      >
        {text('pendingApproval.withdraw')}
      </Button>
      {isAsked && module && (
        <module.ConfirmDialog
          act="withdraw"
          token={token}
          host={{ ...appearance, onReauthenticate }}
          onClose={() => setAsked(false)}
          onDone={(_id, _sentence, changed) => wizard.send({ type: 'withdrawn', token: changed })}
        />
      )}
    </>
  );
}
