import type { Revealing, Token } from '@tokenwright/core';
import { describeInstant, parseInstant } from '@tokenwright/core/expiration';
import { useRef, useState } from 'react';
import { Button } from '../fields/Button.tsx';
import { Choice } from '../fields/Choice.tsx';
import { useTokenwright } from '../provider/TokenwrightProvider.tsx';
import { PageHeading } from '../wizard/PageHeading.tsx';
import { useWizard } from '../wizard/WizardProvider.tsx';
import { AcknowledgementLostNote, AcknowledgeNote } from './AcknowledgeNote.tsx';
import { ExpirationNote } from './ExpirationNote.tsx';
import { OtherWays, SecretActions } from './SecretActions.tsx';
import { SecretField } from './SecretField.tsx';
import { useKeeping } from './useKeeping.ts';

export function RevealPage({ snapshot }: { readonly snapshot: Revealing }) {
  const { part, text } = useTokenwright();
  const { wizard } = useWizard();
  const { token, secret, saved, acknowledgeBy } = snapshot;
  const field = useRef<HTMLInputElement>(null);
  const [isStored, setStored] = useState(false);
  const keeping = useKeeping(snapshot, field);
  const { isShown, said, copied, download, done } = keeping;
  const store = () => {
    wizard.send({ type: 'stored', isStored: !isStored });
    setStored(!isStored);
  };
  const { className, ...box } = part('secret');
  return (
    <section {...part('page')} data-step="secret">
      <div {...part('page-body')}>
        <PageHeading>{text('reveal.title')}</PageHeading>
        <p {...part('page-intro')}>{text('reveal.intro')}</p>
        <div {...box} className={`${className} ${recorderMarks.className}`} {...recorderMarks.attributes}>
          <SecretField
            ref={field}
            secret={secret}
            label={text('reveal.secret', { name: token.name })}
            isShown={isShown}
            onCopied={copied}
          />
          <SecretActions {...keeping} />
        </div>
        <div {...part('secret-facts')}>
          <OtherWays snapshot={snapshot} download={download} />
          <ExpiryLine token={token} />
        </div>
        <p {...part('secret-status')} role="status" data-state={said?.id.slice('reveal.'.length)}>
          {said && text(said.id, said.values)}
        </p>
        {acknowledgeBy !== undefined && <AcknowledgeNote until={acknowledgeBy} />}
        {snapshot.acknowledgementLost && <AcknowledgementLostNote />}
        <DeliveryLine snapshot={snapshot} />
        <ExpirationNote token={token} />
      </div>
      <div {...part('page-footer')}>
        <div {...part('page-summary')}>
          {saved && !isStored ? (
            <span>{text('reveal.paste')}</span>
          ) : (
            <Choice type="checkbox" label={text('reveal.stored')} checked={isStored} onChange={store} />
          )}
        </div>
        <Button kind={saved ? 'primary' : 'secondary'} isGuarded onClick={done}>
          {text('reveal.done')}
        </Button>
      </div>
    </section>
  );
}

function ExpiryLine({ token }: { readonly token: Token }) {
  const { part, text, locale, timeZone } = useTokenwright();
  const instant = parseInstant(token.expiresAt);
  if (instant === undefined) return null;
  if (instant === null) return <p {...part('expiry-moment')}>{text('reveal.neverExpires')}</p>;
  const moment = describeInstant(instant, timeZone, locale);
  return <p {...part('expiry-moment')}>{text('reveal.expires', { moment })}</p>;
}

function DeliveryLine({ snapshot: { delivery, saved } }: { readonly snapshot: Revealing }) {
  const { part, text } = useTokenwright();
  const { sink } = useWizard();
  if (sink === undefined) return null;
  const state = saved === 'delivered' ? 'delivered' : delivery;
  const said = {
    delivered: 'reveal.delivered',
    beside: 'reveal.delivering',
    failed: 'reveal.notDelivered',
    instead: undefined,
  } as const;
  const id = state && said[state];
  return (
    <p {...part('secret-status')} role="status" data-state={state}>
      {id && text(id, { sink })}
    </p>
  );
}

/** rrweb, Sentry, PostHog, LogRocket, Datadog, FullStory, Hotjar and Clarity each look for their own mark. */
const recorderMarks = {
  className: 'rr-block sentry-block ph-no-capture fs-exclude',
  attributes: {
    'data-sentry-block': '',
    'data-private': '',
    'data-dd-privacy': 'hidden',
    'data-hj-suppress': '',
    'data-clarity-mask': 'true',
  },
} as const;
