import type { Severity } from '@tokenwright/core';
import { useTokenwright } from '../provider/TokenwrightProvider.tsx';

/** A shape for each severity, because color alone is not accessible; the word is beside it. */
const SHAPES: Readonly<Record<Severity, string>> = {
  danger: 'M5.2 1h5.6L15 5.2v5.6L10.8 15H5.2L1 10.8V5.2Z',
  warning: 'M8 1.6 15.2 14.4H.8Z',
  notice: 'M8 1a7 7 0 1 1 0 14A7 7 0 0 1 8 1Z',
};

export function SeveritySign({ severity }: { readonly severity: Severity }) {
  const { part } = useTokenwright();
  return (
    <svg {...part('finding-sign')} viewBox="0 0 16 16" width="20" height="20" aria-hidden="true" focusable="false">
      <path d={SHAPES[severity]} fill="currentColor" />
      <path
        d={severity === 'notice' ? 'M8 4.6v.6M8 7.4v4' : 'M8 5.4v4M8 11.6v.4'}
        {...part('finding-sign-mark')}
        strokeWidth="1.75"
        strokeLinecap="round"
      />
    </svg>
  );
}
