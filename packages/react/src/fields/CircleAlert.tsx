export function CircleAlert({ isInText = false }: { readonly isInText?: boolean }) {
  return (
    <svg
      viewBox="0 0 16 16"
      width="16"
      height="16"
      style={{ verticalAlign: '-0.2em', marginInlineEnd: isInText ? '0.35em' : undefined }}
      aria-hidden="true"
      focusable="false"
    >
      <circle cx="8" cy="8" r="7.25" fill="none" stroke="currentColor" strokeWidth="1.5" />
      <path d="M8 4.25v4.5M8 11v.5" stroke="currentColor" strokeWidth="1.75" strokeLinecap="round" />
    </svg>
  );
}
