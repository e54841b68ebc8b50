import type { Finished, Token } from '@tokenwright/core';
import { compareExpiration, describeExpirationComparison } from '@tokenwright/core/expiration';
import { accessForm, draftedExpiration, draftOf } from '@tokenwright/core/steps';
import { Button } from '../fields/Button.tsx';
import { Notice } from '../fields/Notice.tsx';
import { Phrase } from '../fields/Phrase.tsx';
import { VisibleText } from '../fields/VisibleText.tsx';
import { useTokenwright } from '../provider/TokenwrightProvider.tsx';
import { PageHeading } from '../wizard/PageHeading.tsx';
import { useWizard } from '../wizard/WizardProvider.tsx';

export function FinishedPage({ snapshot }: { readonly snapshot: Finished }) {
  const { part, text } = useTokenwright();
  const { onClose, sink = '' } = useWizard();
  const { outcome, token, savedTooLate, acknowledgementLost } = snapshot;
  const isReady = token !== undefined && (outcome === 'revealed' || outcome === 'delivered');
  const intro = outcome === 'delivered' ? text('finished.deliveredIntro', { sink }) : text('finished.intro');
  const changedExpiration = useChangedExpiration(token);
  const note = acknowledgementLost ? text('reveal.acknowledgementLost') : changedExpiration;
  return (
    <section {...part('page')} data-step="finished">
      <div {...part('page-body')}>
        <PageHeading>
          {isReady ? (
            <Phrase id="finished.title" parts={{ name: <VisibleText text={token.name} /> }} />
          ) : (
            text('finished.revokedTitle')
          )}
        </PageHeading>
        <p {...part('page-intro')}>
          {isReady ? intro : text(savedTooLate ? 'finished.lateIntro' : 'finished.revokedIntro')}
        </p>
        {isReady && note && (
          <Notice kind="warning">
            <p role={acknowledgementLost && 'alert'}>{note}</p>
          </Notice>
        )}
      </div>
      {onClose && (
        <div {...part('page-footer')}>
          <Button kind="primary" isGuarded onClick={onClose}>
            {text('finished.close')}
          </Button>
        </div>
      )}
    </section>
  );
}

export function useChangedExpiration(token: Token | undefined): string | undefined {
  const { text, locale, timeZone } = useTokenwright();
  const { drafts } = useWizard();
  const access = draftOf(accessForm, drafts);
  const asked = token && access && draftedExpiration(access, timeZone);
  return asked && describeExpirationComparison(compareExpiration(asked, token), { text, locale, timeZone });
}
