import { defineStep, type Editing, type Reviewing, type Token } from '@tokenwright/core';
import { claimApi } from '@tokenwright/core/tokens';
import { createContext, useContext, useState } from 'react';
import { Button } from '../fields/Button.tsx';
import { Notice } from '../fields/Notice.tsx';
import { Phrase } from '../fields/Phrase.tsx';
import { Space, VisibleText } from '../fields/VisibleText.tsx';
import { useTokenwright } from '../provider/TokenwrightProvider.tsx';
import { shortName } from '../tokens/shortName.ts';
import { type ViewedStep, withView } from '../withView.ts';
import { PageHeading } from '../wizard/PageHeading.tsx';
import { WizardPage } from '../wizard/WizardPage.tsx';
import { useWizard } from '../wizard/WizardProvider.tsx';
import type { MachineActProps } from './actDialog.ts';
import { MachineDialog } from './MachineDialog.tsx';
import { replacedTexts } from './replacedTexts.ts';

const ClaimedTokenContext = createContext<Token | undefined>(undefined);

const flow = { Pages: ClaimPages, hasDraft: () => false };

const step = defineStep<'claim', object, object>({
  id: 'claim',
  title: () => '',
  initialValues: () => ({}),
  schema: () => ({ '~standard': { version: 1, vendor: 'tokenwright', validate: () => ({ value: {} }) } }),
  summarize: () => [],
});

const steps = [withView(step, () => null)] as unknown as readonly ViewedStep[];

const flowTexts = replacedTexts('claim.');

const announcements = {
  revealed: 'act.claimed',
  delivered: 'act.claimed',
  revoked: 'act.claimRevoked',
  unknown: 'act.claimUnknown',
} as const;

export function ClaimDialog(act: MachineActProps) {
  const { api } = useTokenwright();
  const [claim] = useState(() => claimApi(api, act.token.id));
  return (
    <ClaimedTokenContext.Provider value={act.token}>
      <MachineDialog api={claim} {...{ act, flow, steps, flowTexts, announcements }} />
    </ClaimedTokenContext.Provider>
  );
}

function ClaimPages() {
  const { snapshot } = useWizard();
  const token = useContext(ClaimedTokenContext);
  const isAsked = snapshot.status === 'editing' || snapshot.status === 'reviewing';
  return isAsked && token ? <ClaimPage {...{ token, snapshot }} /> : <WizardPage />;
}

function ClaimPage({ token, snapshot }: { readonly token: Token; readonly snapshot: Editing | Reviewing }) {
  const { part, text } = useTokenwright();
  const { wizard } = useWizard();
  const { failure } = snapshot;
  const claim = () => {
    wizard.send({ type: 'next' });
    wizard.send({ type: 'create' });
  };
  return (
    <section {...part('page')} data-step="claim" data-size="small">
      <div {...part('page-body')}>
        <PageHeading>
          <Phrase id="claim.heading" parts={{ name: <bdi>{shortName(token.name)}</bdi> }} />
        </PageHeading>
        {failure ? (
          <Notice kind="danger">
            <p role="alert">
              <strong>{text('claim.notClaimed')}</strong>
              <Space />
              {failure.detail ? <VisibleText text={failure.detail} /> : <span>{text(`failure.${failure.code}`)}</span>}
            </p>
          </Notice>
        ) : (
          <p {...part('page-intro')}>{text('claim.intro')}</p>
        )}
      </div>
      <div {...part('page-footer')}>
        <Button isGuarded onClick={() => wizard.send({ type: 'leave' })}>
          {text('wizard.cancel')}
        </Button>
        <Button kind="primary" isGuarded onClick={claim}>
          {text('claim.show')}
        </Button>
      </div>
    </section>
  );
}
