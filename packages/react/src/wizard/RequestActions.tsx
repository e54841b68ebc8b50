import { useQueryClient } from '@tanstack/react-query';
import type { Token } from '@tokenwright/core';
import { findToken } from '@tokenwright/core/tokens';
import { useState } from 'react';
import { Button } from '../fields/Button.tsx';
import { useTokenwright } from '../provider/TokenwrightProvider.tsx';
import { putToken } from '../queries/putToken.ts';
import { shortMoment } from '../tokens/Moment.tsx';
import { useWizard } from './WizardProvider.tsx';

export function RequestActions({ token }: { readonly token: Token }) {
  const { part, text, api } = useTokenwright();
  const { tokenUrl } = useWizard();
  const [said, say] = useState('');
  const { check, isChecking } = useCheck(token, say);
  const copy = async (url: string) => {
    const isCopied = await navigator.clipboard?.writeText(url).then(
      () => true,
      () => false,
    );
    say(isCopied ? text('pendingApproval.copied') : url);
  };
  const url = tokenUrl?.(token);
  return (
    <>
      <div {...part('empty-actions')}>
        {url !== undefined && <Button onClick={() => copy(url)}>{text('pendingApproval.copyLink')}</Button>}
        {(api.getToken ?? api.listTokens) && (
          <Button isBusy={isChecking} onClick={check}>
            {text('unknown.checkAgain')}
          </Button>
        )}
      </div>
      <p {...part('page-intro')} role="status">
        {said}
      </p>
    </>
  );
}

function useCheck({ id }: Token, say: (sentence: string) => void) {
  const { api, text, locale, timeZone } = useTokenwright();
  const client = useQueryClient();
  const [isChecking, setChecking] = useState(false);
  const check = async () => {
    setChecking(true);
    try {
      const found = await findToken(api, id);
      putToken(client, api, found);
      const state = stateOf(found);
      const time = new Intl.DateTimeFormat(locale, shortMoment(timeZone)).format(Date.now());
      say(text(`pendingApproval.${state}`, { time }));
    } catch {
      say(text('pendingApproval.checkFailed'));
    }
    setChecking(false);
  };
  return { check, isChecking };
}

function stateOf({ status, approval }: Token): 'approved' | 'denied' | 'still' | 'ended' {
  if (approval?.decision === 'approved' || approval?.decision === 'denied') return approval.decision;
  return status === 'pending' ? 'still' : 'ended';
}
