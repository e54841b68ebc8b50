import type { Revealing } from '@tokenwright/core';
import { useRef, useState } from 'react';
import { Button } from '../fields/Button.tsx';
import { Choice } from '../fields/Choice.tsx';
import { useTokenwright } from '../provider/TokenwrightProvider.tsx';
import { PageHeading } from '../wizard/PageHeading.tsx';
import { useWizard } from '../wizard/WizardProvider.tsx';
import { AcknowledgementLostNote } from './AcknowledgementLostNote.tsx';
import { AcknowledgeNote } from './AcknowledgeNote.tsx';
import { DeliveryLine } from './DeliveryLine.tsx';
import { ExpirationNote } from './ExpirationNote.tsx';
import { ExpiryLine } from './ExpiryLine.tsx';
import { OtherWays } from './OtherWays.tsx';
import { recorderMarks } from './recorderMarks.ts';
import { SecretActions } from './SecretActions.tsx';
import { SecretField } from './SecretField.tsx';
import { useKeeping } from './useKeeping.ts';

/**
 * The only page with the secret: masked until the user shows it. Leaving requires a proof or the user's confirmation.
 */
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
