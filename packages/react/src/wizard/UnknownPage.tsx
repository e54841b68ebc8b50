import type { Unknown } from '@tokenwright/core';
import { Button } from '../fields/Button.tsx';
import { Notice } from '../fields/Notice.tsx';
import { Phrase } from '../fields/Phrase.tsx';
import { VisibleText } from '../fields/VisibleText.tsx';
import { useTokenwright } from '../provider/TokenwrightProvider.tsx';
import { PageHeading } from './PageHeading.tsx';
import { useWizard } from './WizardProvider.tsx';

/** Explains that the result is unknown, and offers the possible actions. */
export function UnknownPage({ snapshot }: { readonly snapshot: Unknown }) {
  const { part, text, api } = useTokenwright();
  const { wizard } = useWizard();
  const { name = '' } = snapshot.attempt.request as { readonly name?: string };
  const canAsk = api.idempotency === 'replays-secret' || api.findByIntent !== undefined;
  return (
    <section {...part('page')} data-step="unknown">
      <div {...part('page-body')}>
        <PageHeading>{text('unknown.title')}</PageHeading>
        <p {...part('page-intro')}>{text('unknown.intro')}</p>
        {canAsk ? (
          <p>{text('unknown.checkHint')}</p>
        ) : (
          <Notice kind="warning">
            <p>
              <Phrase id="unknown.advice" parts={{ name: <VisibleText text={name} /> }} />
            </p>
          </Notice>
        )}
      </div>
      <div {...part('page-footer')}>
        <Button isGuarded onClick={() => wizard.send({ type: 'close' })}>
          {text('wizard.close')}
        </Button>
        {canAsk ? (
          <Button kind="primary" isGuarded onClick={() => wizard.send({ type: 'checkAgain' })}>
            {text('unknown.checkAgain')}
          </Button>
        ) : (
          <Button kind="primary" isGuarded onClick={() => wizard.send({ type: 'reissue' })}>
            {text('unknown.reissue')}
          </Button>
        )}
      </div>
    </section>
  );
}
