import { draftedJustification, JUSTIFICATION_LIMIT, type Reviewing } from '@tokenwright/core';
import { useEffect, useId, useRef } from 'react';
import { ReasonField } from '../fields/ReasonField.tsx';
import { TruncatedText } from '../fields/TruncatedText.tsx';
import { Space } from '../fields/VisibleText.tsx';
import { approvalMessages } from '../messages/approvalMessages.ts';
import { useTokenwright } from '../provider/TokenwrightProvider.tsx';
import { WithTexts } from '../provider/WithTexts.tsx';
import { Fact } from '../tokens/Fact.tsx';
import { useWizard } from '../wizard/WizardProvider.tsx';
import { useApprovalRules } from './useApprovalRules.ts';

export function ApprovalRequest({ snapshot }: { readonly snapshot: Reviewing }) {
  return (
    <WithTexts texts={approvalMessages}>
      <Request snapshot={snapshot} />
    </WithTexts>
  );
}

function Request({ snapshot }: { readonly snapshot: Reviewing }) {
  const { part, text } = useTokenwright();
  const { wizard } = useWizard();
  const rules = useApprovalRules(snapshot);
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const { unjustified, unaccepted, failure } = snapshot;
  const refused = failure?.issues.find(({ step, field }) => step === 'review' && field === 'justification');
  const needsFocus = !unaccepted && (unjustified !== undefined || refused !== undefined);
  useEffect(() => {
    if (needsFocus) field.current?.focus();
  }, [needsFocus]);
  const approvers = rules.find((rule) => rule.approvers)?.approvers;
  const isRequired = rules.some(({ justification }) => justification);
  return (
    <section {...part('review-section')} aria-labelledby={`${id}heading`}>
      <div {...part('review-heading')}>
        <h3 id={`${id}heading`}>{text('review.needsApproval')}</h3>
      </div>
      <div {...part('review-request')}>
        <p>
          {rules.map(({ reason }) => (
            <span key={reason}>
              <TruncatedText text={reason} />
              <Space />
            </span>
          ))}
        </p>
        {approvers && (
          <dl {...part('facts')}>
            <Fact label={text('review.approvers')}>
              <TruncatedText text={approvers} />
            </Fact>
          </dl>
        )}
        <ReasonField
          id={`${id}justification`}
          ref={field}
          label={text('review.justification')}
          hint={text('review.justificationHint')}
          mark={isRequired ? 'required' : 'optional'}
          error={
            unjustified ? text(`review.justification.${unjustified}`, { max: JUSTIFICATION_LIMIT }) : refused?.message
          }
          rows={3}
          value={draftedJustification(snapshot.drafts)}
          onChange={(justification) => wizard.send({ type: 'justify', justification })}
        />
      </div>
    </section>
  );
}
