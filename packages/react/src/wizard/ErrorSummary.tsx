import { type RefObject, useEffect, useRef } from 'react';
import { useTokenwright } from '../provider/TokenwrightProvider.tsx';

export interface Problem {
  readonly field: string;
  readonly message: string;
}

export interface ErrorSummaryProps {
  readonly problems: readonly Problem[];
  /** Changes with each time the person is told, so that being told again takes focus again. */
  readonly told: number;
  readonly form: RefObject<HTMLFormElement | null>;
}

/** All that is wrong on the page, in the words that stand at the fields, each leading to its field (GOV.UK error summary). */
export function ErrorSummary({ problems, told, form }: ErrorSummaryProps) {
  const { part, text } = useTokenwright();
  const box = useRef<HTMLElement>(null);
  const heard = useRef(0);
  const hasProblems = problems.length > 0;
  // The form may render its problems only after it has told of them: focus waits for the summary.
  useEffect(() => {
    if (!hasProblems || heard.current === told) return;
    heard.current = told;
    box.current?.focus();
  }, [told, hasProblems]);
  if (!hasProblems) return null;
  return (
    <section
      {...part('error-summary')}
      ref={box}
      tabIndex={-1}
      aria-label={text('wizard.problems', { count: problems.length })}
    >
      <p>
        <strong>{text('wizard.problems', { count: problems.length })}</strong>
      </p>
      <ul>
        {problems.map(({ field, message }) => (
          <li key={`${field} ${message}`}>
            <button type="button" {...part('error-link')} onClick={() => focusField(form.current, field)}>
              {message}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Not a link with a hash: the address belongs to the host's router. */
function focusField(form: HTMLFormElement | null, field: string): void {
  const name = CSS.escape(field);
  const found =
    form?.querySelector<HTMLElement>(`[data-field="${name}"]`) ?? form?.querySelector<HTMLElement>(`[name="${name}"]`);
  const target = found?.matches('input, select, textarea, button, [tabindex]')
    ? found
    : found?.querySelector<HTMLElement>('input, select, textarea, button');
  target?.focus();
  found?.scrollIntoView({ block: 'nearest' });
}
