import type { Token } from '@tokenwright/core';
import { useId, useRef, useState } from 'react';
import { Notice } from '../fields/Notice.tsx';
import type { MessageId } from '../messages/reactMessages.ts';
import { useTokenwright } from '../provider/TokenwrightProvider.tsx';
import type { TokenManagerProps } from '../TokenManager.tsx';
import type { TokenWizardDialogProps } from '../TokenWizardDialog.tsx';
import type { ViewedStep } from '../withView.ts';
import { ManagerHeader } from './ManagerHeader.tsx';
import { shortName } from './shortName.ts';
import { TokenList } from './TokenList.tsx';
import { useCreation } from './useCreation.ts';

interface ManagerBodyProps<Steps extends readonly ViewedStep[]> {
  /** The manager's props, for the wizard that it opens. */
  readonly wizard: TokenManagerProps<Steps>;
}

/** The manager's page: its introduction, the list, and a live region for results. */
export function ManagerBody<Steps extends readonly ViewedStep[]>({ wizard }: ManagerBodyProps<Steps>) {
  const { api, part, root, text } = useTokenwright();
  const headingId = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  const createButton = useRef<HTMLButtonElement>(null);
  const [said, setSaid] = useState('');
  const say = (id: MessageId) => (token: Token) => setSaid(text(id, { name: shortName(token.name) }));
  const { Dialog, ...creation } = useCreation(wizard.onNotice, say('manager.added'));
  const create = () => {
    // The only button that exists before and after: the dialog returns focus to it. Safari's clicks do not focus.
    createButton.current?.focus();
    creation.open();
  };
  const acts = { onCreate: create, onApproach: creation.prefetch };
  return (
    <>
      <section {...root('manager')} aria-labelledby={headingId}>
        <ManagerHeader {...{ headingId, heading, createButton }} isOpening={creation.isLoading} {...acts} />
        {creation.hasFailed && (
          <Notice kind="danger">
            <p role="alert">{text('manager.notOpened')}</p>
          </Notice>
        )}
        {api.listTokens ? (
          <TokenList
            labelledBy={headingId}
            heading={heading}
            news={creation.news}
            empty={acts}
            onReauthenticate={wizard.onReauthenticate}
            onRevoked={say('revoke.done')}
          />
        ) : (
          <p {...part('empty')}>{text('manager.noList')}</p>
        )}
        <p className="twr-visually-hidden" role="status">
          {said}
        </p>
      </section>
      {Dialog && <Dialog {...(wizard as TokenWizardDialogProps<Steps>)} {...creation.dialog} open={creation.isOpen} />}
    </>
  );
}
