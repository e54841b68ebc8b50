import type { Revealing } from '@tokenwright/core';
import { Button } from '../fields/Button.tsx';
import { useTokenwright } from '../provider/TokenwrightProvider.tsx';
import { useWizard } from '../wizard/WizardProvider.tsx';
import type { useKeeping } from './useKeeping.ts';

export function SecretActions({ isShown, said, toggle, copy }: ReturnType<typeof useKeeping>) {
  const { part, text } = useTokenwright();
  const isCopied = said?.id === 'reveal.copied';
  return (
    <div {...part('secret-actions')}>
      <Button kind="quiet" onClick={toggle}>
        {text(isShown ? 'reveal.hide' : 'reveal.show')}
      </Button>
      <Button kind={isCopied ? 'secondary' : 'primary'} data-state={isCopied ? 'copied' : undefined} onClick={copy}>
        <CopySign isCopied={isCopied} />
        <span>{text(isCopied ? 'reveal.copiedShort' : 'reveal.copy')}</span>
      </Button>
    </div>
  );
}

function CopySign({ isCopied }: { readonly isCopied: boolean }) {
  return (
    <svg
      viewBox="0 0 16 16"
      width="16"
      height="16"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      aria-hidden="true"
    >
      <path d={isCopied ? 'm3 8.5 3.2 3.2L13 5' : 'M5.5 5.5h8v8h-8zM10.5 5.5v-3h-8v8h3'} strokeLinejoin="round" />
    </svg>
  );
}

interface OtherWaysProps {
  readonly snapshot: Revealing;
  readonly download: ReturnType<typeof useKeeping>['download'];
}

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
