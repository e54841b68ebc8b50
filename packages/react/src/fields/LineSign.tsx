interface LineSignProps {
  /** A path on 16 by 16. */
  readonly shape: string;
  readonly size?: number;
}

export function LineSign({ shape, size = 14 }: LineSignProps) {
  return (
    <svg viewBox="0 0 16 16" width={size} height={size} aria-hidden="true" focusable="false">
      <path
        d={shape}
        fill="none"
        stroke="currentColor"
        strokeWidth="1.6"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}

/** Color alone is not accessible. */
export function RiskSign({ risk }: { readonly risk: 'elevated' | 'dangerous' }) {
  return <LineSign shape={`${SHAPES[risk]}M8 6v3.4M8 11.4v.1`} />;
}

const SHAPES = { dangerous: 'M8 2.5 14.3 13.3H1.7Z', elevated: 'M8 2a6 6 0 1 1 0 12A6 6 0 0 1 8 2Z' };

export function LockSign() {
  return <LineSign shape="M5.5 7V5a2.5 2.5 0 0 1 5 0v2M3.5 7h9v6.5h-9Z" />;
}
