import { Button } from '../fields/Button.tsx';
import { useTokenwright } from '../provider/TokenwrightProvider.tsx';

export interface EmptyTokensProps {
  readonly onCreate: () => void;
  /** Called when the user is about to create a token. */
  readonly onApproach: () => void;
}

/** The empty state, with the purpose of tokens and a button to create the first. */
export function EmptyTokens({ onCreate, onApproach }: EmptyTokensProps) {
  const { part, text } = useTokenwright();
  return (
    <div {...part('empty')}>
      <EmptyKeyring />
      <h3 {...part('empty-title')}>{text('manager.empty')}</h3>
      <p {...part('empty-hint')}>{text('manager.emptyHint')}</p>
      <Button onPointerEnter={onApproach} onFocus={onApproach} onClick={onCreate}>
        {text('manager.createFirst')}
      </Button>
    </div>
  );
}

function EmptyKeyring() {
  return (
    <svg viewBox="0 0 48 48" width="48" height="48" fill="none" aria-hidden="true" focusable="false">
      <g stroke="currentColor" strokeWidth="2" strokeLinecap="round" strokeLinejoin="round">
        <circle cx="17" cy="31" r="9" />
        <circle cx="17" cy="31" r="2.5" />
        <path d="m23.5 24.5 15-15M32 16l5 5m-9-1 3.5 3.5" />
      </g>
    </svg>
  );
}
