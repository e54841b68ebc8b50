import type { PendingApproval } from '@tokenwright/core';
import { Button } from '../fields/Button.tsx';
import { Phrase } from '../fields/Phrase.tsx';
import { VisibleText } from '../fields/VisibleText.tsx';
import { useTokenwright } from '../provider/TokenwrightProvider.tsx';
import { PageHeading } from './PageHeading.tsx';
import { useWizard } from './WizardProvider.tsx';

/** The token awaits an approval; there is no secret to copy yet. */
export function PendingApprovalPage({ snapshot }: { readonly snapshot: PendingApproval }) {
  const { part, text } = useTokenwright();
  const { wizard, onClose } = useWizard();
  return (
    <section {...part('page')} data-step="pending-approval">
      <div {...part('page-body')}>
        <PageHeading>{text('pendingApproval.title')}</PageHeading>
        <p {...part('page-intro')}>
          <Phrase id="pendingApproval.intro" parts={{ name: <VisibleText text={snapshot.token.name} /> }} />
        </p>
      </div>
      {onClose && (
        <div {...part('page-footer')}>
          <Button kind="primary" isGuarded onClick={() => wizard.send({ type: 'finish' })}>
            {text('wizard.close')}
          </Button>
        </div>
      )}
    </section>
  );
}
