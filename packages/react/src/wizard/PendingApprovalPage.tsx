import type { PendingApproval, Token } from '@tokenwright/core';
import { approvalRules } from '@tokenwright/core/policy';
import { Button } from '../fields/Button.tsx';
import { TruncatedText } from '../fields/TruncatedText.tsx';
import { VisibleText } from '../fields/VisibleText.tsx';
import { useTokenwright } from '../provider/TokenwrightProvider.tsx';
import { Fact } from '../tokens/Fact.tsx';
import { PageHeading } from './PageHeading.tsx';
import { RequestActions } from './RequestActions.tsx';
import { RequestWithdrawal } from './RequestWithdrawal.tsx';
import { InstantText, StateSign } from './StateParts.tsx';
import { useWizard } from './WizardProvider.tsx';

export function PendingApprovalPage({ snapshot: { token } }: { readonly snapshot: PendingApproval }) {
  const { part, text, api, direction } = useTokenwright();
  const { wizard, onClose } = useWizard();
  return (
    <section {...part('page')} data-step="pending-approval" data-layout="state">
      <div {...part('page-body')}>
        <StateSign d="M8 14.5a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13ZM8 4.5V8l2.2 1.4" />
        <PageHeading>{text('pendingApproval.title')}</PageHeading>
        <p {...part('page-intro')}>{text('pendingApproval.intro')}</p>
        <RequestFacts token={token} />
        <RequestActions token={token} />
      </div>
      <div {...part('page-footer')}>
        <p {...part('page-summary')} dir={direction}>
          {api.claimToken && text('pendingApproval.next')}
        </p>
        <RequestWithdrawal token={token} />
        {onClose && (
          <Button kind="primary" isGuarded onClick={() => wizard.send({ type: 'finish' })}>
            {text('wizard.close')}
          </Button>
        )}
      </div>
    </section>
  );
}

function RequestFacts({ token }: { readonly token: Token }) {
  const { part, text } = useTokenwright();
  const { wizard } = useWizard();
  const { options } = wizard.getStepContext();
  const approvers = approvalRules(options, token).find((rule) => rule.approvers)?.approvers;
  return (
    <dl {...part('facts')}>
      <Fact label={text('name.name')}>
        <strong>
          <VisibleText text={token.name} />
        </strong>
      </Fact>
      {approvers && (
        <Fact label={text('pendingApproval.approvers')}>
          <TruncatedText text={approvers} />
        </Fact>
      )}
      <Fact label={text('pendingApproval.requested')}>
        <InstantText at={Date.parse(token.createdAt)} />
      </Fact>
      <Fact label={text('pendingApproval.request')}>
        <span {...part('token-hint')}>
          <VisibleText text={token.id} />
        </span>
      </Fact>
      {token.approval?.justification && (
        <Fact label={text('pendingApproval.justification')}>
          <TruncatedText text={token.approval.justification} />
        </Fact>
      )}
    </dl>
  );
}
