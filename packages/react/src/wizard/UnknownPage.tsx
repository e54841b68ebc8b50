import type { Unknown } from '@tokenwright/core';
import { useState } from 'react';
import { Button } from '../fields/Button.tsx';
import { Notice } from '../fields/Notice.tsx';
import { Phrase } from '../fields/Phrase.tsx';
import { VisibleText } from '../fields/VisibleText.tsx';
import { useTokenwright } from '../provider/TokenwrightProvider.tsx';
import { Fact } from '../tokens/Fact.tsx';
import { PageHeading } from './PageHeading.tsx';
import { InstantText, StateSign } from './StateParts.tsx';
import { useClock, useWizard } from './WizardProvider.tsx';

interface UnknownPageProps {
  readonly snapshot: Unknown;
  readonly sentAt: number | undefined;
}

export function UnknownPage({ snapshot, sentAt }: UnknownPageProps) {
  const { part, text, api, direction } = useTokenwright();
  const { wizard } = useWizard();
  const { name = '' } = snapshot.attempt.request as { readonly name?: string };
  const now = useClock();
  const [checked] = useState(now);
  const canAsk = api.idempotency === 'replays-secret' || api.findByIntent !== undefined;
  return (
    <section {...part('page')} data-step="unknown" data-layout="state">
      <div {...part('page-body')}>
        <StateSign d="M8 14.5a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13ZM6.2 6.2a1.9 1.9 0 1 1 2.6 1.9c-.5.2-.8.6-.8 1.1m0 2v.1" />
        <PageHeading>{text('unknown.title')}</PageHeading>
        <p {...part('page-intro')}>{text('unknown.intro')}</p>
        <dl {...part('facts')}>
          {canAsk && name && (
            <Fact label={text('name.name')}>
              <strong>
                <VisibleText text={name} />
              </strong>
            </Fact>
          )}
          {sentAt !== undefined && (
            <Fact label={text('unknown.sent')}>
              <InstantText at={sentAt} />
            </Fact>
          )}
          <Fact label={text('unknown.checked')}>
            <InstantText at={checked} />
          </Fact>
        </dl>
        {!canAsk && (
          <Notice kind="warning">
            <p>
              <Phrase id="unknown.advice" parts={{ name: <VisibleText text={name} /> }} />
            </p>
          </Notice>
        )}
        <Button kind="primary" isGuarded onClick={() => wizard.send({ type: canAsk ? 'checkAgain' : 'reissue' })}>
          {text(canAsk ? 'unknown.checkAgain' : 'unknown.reissue')}
        </Button>
      </div>
      <div {...part('page-footer')}>
        <p {...part('page-summary')} dir={direction}>
          {canAsk && text('unknown.checkHint')}
        </p>
        <Button isGuarded onClick={() => wizard.send({ type: 'close' })}>
          {text('wizard.close')}
        </Button>
      </div>
    </section>
  );
}
