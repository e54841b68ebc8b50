import type { Finished } from '@tokenwright/core';
import { Button } from '../fields/Button.tsx';
import { useScope } from '../scope/Scope.tsx';
import { PageHeading } from '../wizard/PageHeading.tsx';
import { useWizard } from '../wizard/WizardScope.tsx';

/** The end, with what to do next. The secret is gone from the page. */
export function FinishedPage({ snapshot }: { readonly snapshot: Finished }) {
  const { part, text } = useScope();
  const { onClose } = useWizard();
  const isReady = snapshot.outcome === 'revealed';
  return (
    <section {...part('page')} data-step="finished">
      <div {...part('page-body')}>
        <PageHeading>
          {isReady ? text('finished.title', { name: snapshot.token?.name ?? '' }) : text('finished.revokedTitle')}
        </PageHeading>
        <p {...part('page-intro')}>{text(isReady ? 'finished.intro' : 'finished.revokedIntro')}</p>
        {isReady && <NextSteps />}
      </div>
      {onClose && (
        <div {...part('page-footer')}>
          <Button kind="primary" onClick={onClose}>
            {text('finished.close')}
          </Button>
        </div>
      )}
    </section>
  );
}

function NextSteps() {
  const { part, text } = useScope();
  return (
    <ol {...part('next-steps')}>
      <li>
        <h3>{text('finished.use')}</h3>
        <p>{text('finished.useHint')}</p>
        <pre {...part('code')} dir="ltr">
          <code>Authorization: Bearer $TOKEN</code>
        </pre>
      </li>
      <li>
        <h3>{text('finished.revoke')}</h3>
        <p>{text('finished.revokeHint')}</p>
      </li>
    </ol>
  );
}
