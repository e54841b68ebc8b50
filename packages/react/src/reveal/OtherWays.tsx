import type { Revealing } from '@tokenwright/core';
import { useTokenwright } from '../provider/TokenwrightProvider.tsx';
import { useWizard } from '../wizard/WizardProvider.tsx';
import type { useKeeping } from './useKeeping.ts';

export interface OtherWaysProps {
  readonly snapshot: Revealing;
  readonly download: ReturnType<typeof useKeeping>['download'];
}

/** Other ways to save the secret: a file, or the host's store. */
export function OtherWays({ snapshot: { delivery, saved }, download }: OtherWaysProps) {
  const { part, text } = useTokenwright();
  const { wizard, sink = '' } = useWizard();
  const canDeliver = sink !== '' && delivery !== 'beside' && saved !== 'delivered';
  return (
    <div {...part('secret-ways')}>
      {canDeliver && (
        <button type="button" {...part('link-button')} onClick={() => wizard.send({ type: 'deliver' })}>
          {text(delivery === 'failed' ? 'reveal.deliverAgain' : 'reveal.deliver', { sink })}
        </button>
      )}
      <button type="button" {...part('link-button')} onClick={() => download('env')}>
        {text('reveal.downloadEnv')}
      </button>
      <button type="button" {...part('link-button')} onClick={() => download('txt')}>
        {text('reveal.downloadText')}
      </button>
    </div>
  );
}
