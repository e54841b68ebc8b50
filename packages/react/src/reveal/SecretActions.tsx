import { Button } from '../fields/Button.tsx';
import { useTokenwright } from '../provider/TokenwrightProvider.tsx';
import type { useKeeping } from './useKeeping.ts';

export function SecretActions({ isShown, announcement, toggle, copy }: ReturnType<typeof useKeeping>) {
  const { part, text } = useTokenwright();
  const isCopied = announcement?.id === 'reveal.copied';
  const isRefused = announcement?.id === 'reveal.notCopied';
  return (
    <div {...part('secret-actions')}>
      <Button kind="quiet" onClick={toggle}>
        <EyeSign isShown={isShown} />
        <span>{text(isShown ? 'reveal.hide' : 'reveal.show')}</span>
      </Button>
      <Button
        kind={isCopied || isRefused ? 'secondary' : 'primary'}
        data-state={isCopied ? 'copied' : undefined}
        aria-label={text(isCopied ? 'reveal.copiedShort' : 'reveal.copy')}
        onClick={copy}
      >
        <CopySign isCopied={isCopied} />
        <span>{text(isCopied ? 'reveal.copiedShort' : 'reveal.copyShort')}</span>
      </Button>
    </div>
  );
}

function EyeSign({ isShown }: { readonly isShown: boolean }) {
  return (
    <Sign
      d={`M1.5 8S4 3.5 8 3.5 14.5 8 14.5 8 12 12.5 8 12.5 1.5 8 1.5 8ZM8 6.2a1.8 1.8 0 1 1 0 3.6 1.8 1.8 0 0 1 0-3.6${isShown ? 'M3 13 13 3' : ''}`}
    />
  );
}

function CopySign({ isCopied }: { readonly isCopied: boolean }) {
  return <Sign d={isCopied ? 'm3 8.5 3.2 3.2L13 5' : 'M5.5 5.5h8v8h-8zM10.5 5.5v-3h-8v8h3'} />;
}

function Sign({ d }: { readonly d: string }) {
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
      <path d={d} strokeLinejoin="round" strokeLinecap="round" />
    </svg>
  );
}
