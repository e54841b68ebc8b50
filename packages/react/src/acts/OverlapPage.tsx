import type { Editing, Reviewing, Token } from '@tokenwright/core';
import { describeInstant } from '@tokenwright/core/expiration';
import { defaultOverlap, type OfferedOverlap, overlapOffer } from '@tokenwright/core/tokens';
import { useId, useState } from 'react';
import { Button } from '../fields/Button.tsx';
import { Choice } from '../fields/Choice.tsx';
import { Notice } from '../fields/Notice.tsx';
import { Phrase } from '../fields/Phrase.tsx';
import { REASON_LIMIT, ReasonField } from '../fields/ReasonField.tsx';
import { Space, VisibleText } from '../fields/VisibleText.tsx';
import { useTokenwright } from '../provider/TokenwrightProvider.tsx';
import { shortName } from '../tokens/shortName.ts';
import { PageHeading } from '../wizard/PageHeading.tsx';
import { useStepContext } from '../wizard/useStepContext.ts';
import { useWizard } from '../wizard/WizardProvider.tsx';

interface OverlapPageProps {
  readonly token: Token;
  readonly hasEvents: boolean;
  readonly snapshot: Editing | Reviewing;
}

export function OverlapPage({ token, hasEvents, snapshot }: OverlapPageProps) {
  const { part, text } = useTokenwright();
  const { wizard } = useWizard();
  const { options } = useStepContext();
  const offer = overlapOffer(options, token.oldSecret && text('rotate.oneOverlap'));
  const [overlap, setOverlap] = useState(() => defaultOverlap(offer));
  const [reason, setReason] = useState('');
  const reasonId = useId();
  const rotate = () => {
    const draft = { overlap, ...(reason.trim() && { reason: reason.trim() }) };
    if (snapshot.status === 'editing') wizard.send({ type: 'next', draft });
    else wizard.send({ type: 'prefill', drafts: { overlap: draft } });
    wizard.send({ type: 'create' });
  };
  return (
    <section {...part('page')} data-step="overlap" data-size="small">
      <div {...part('page-body')}>
        <PageHeading>
          <Phrase id="rotate.title" parts={{ name: <bdi>{shortName(token.name)}</bdi> }} />
        </PageHeading>
        <p {...part('page-intro')}>{text('rotate.intro')}</p>
        {snapshot.failure && <NotRotated failure={snapshot.failure} />}
        <OverlapChoices {...{ offer, overlap }} onChoose={setOverlap} />
        <OverlapEnd overlap={overlap} />
        {hasEvents && (
          <ReasonField
            id={reasonId}
            mark="optional"
            label={text('rotate.reason')}
            hint={text('rotate.reasonHint')}
            value={reason}
            maxLength={REASON_LIMIT}
            onChange={setReason}
          />
        )}
      </div>
      <div {...part('page-footer')}>
        <Button isGuarded onClick={() => wizard.send({ type: 'leave' })}>
          {text('wizard.cancel')}
        </Button>
        <Button kind="primary" isGuarded onClick={rotate}>
          {text('rotate.confirm')}
        </Button>
      </div>
    </section>
  );
}

interface OverlapChoicesProps {
  readonly offer: readonly OfferedOverlap[];
  readonly overlap: number;
  readonly onChoose: (overlap: number) => void;
}

function OverlapChoices({ offer, overlap, onChoose }: OverlapChoicesProps) {
  const { part, text } = useTokenwright();
  return (
    <fieldset {...part('fieldset')}>
      <legend {...part('legend')}>{text('rotate.overlap')}</legend>
      <div {...part('cards')}>
        {offer.map(({ seconds, refusal }) => (
          <Choice
            key={seconds}
            name="overlap"
            label={text(`rotate.seconds.${seconds}`)}
            hint={refusal && <VisibleText text={refusal} />}
            checked={seconds === overlap}
            disabled={refusal !== undefined}
            onChange={() => onChoose(seconds)}
          />
        ))}
      </div>
    </fieldset>
  );
}

function OverlapEnd({ overlap }: { readonly overlap: number }) {
  const { text, locale, timeZone } = useTokenwright();
  const { now } = useStepContext();
  const moment = describeInstant(now + overlap * 1_000, timeZone, locale);
  return (
    <Notice kind={overlap === 0 ? 'warning' : 'info'}>
      <p role="status">{overlap === 0 ? text('rotate.now') : text('rotate.until', { moment })}</p>
    </Notice>
  );
}

function NotRotated({ failure: { code, detail } }: { readonly failure: NonNullable<Reviewing['failure']> }) {
  const { text } = useTokenwright();
  return (
    <Notice kind="danger">
      <p role="alert">
        <strong>{text('rotate.notRotated')}</strong>
        <Space />
        {detail ? <VisibleText text={detail} /> : <span>{text(`failure.${code}`)}</span>}
      </p>
    </Notice>
  );
}
