import { useTokenwright } from '../provider/TokenwrightProvider.tsx';

/**
 * A field's error message. The field refers to it in `aria-describedby`, because not every screen reader supports
 * `aria-errormessage`.
 */
export function FieldError({ id, message }: { readonly id: string; readonly message: string | undefined }) {
  const { part } = useTokenwright();
  return message === undefined ? null : (
    <p {...part('field-error')} id={id}>
      <WarningSign />
      <span>{message}</span>
    </p>
  );
}

function WarningSign() {
  return (
    <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
      <circle cx="8" cy="8" r="7.25" fill="none" stroke="currentColor" strokeWidth="1.5" />
      <path d="M8 4.25v4.5M8 11v.5" stroke="currentColor" strokeWidth="1.75" strokeLinecap="round" />
    </svg>
  );
}
