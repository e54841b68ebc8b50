import { type RefObject, useEffect, useRef } from 'react';
import { useTokenwright } from '../provider/TokenwrightProvider.tsx';

export interface Problem {
  readonly field: string;
  readonly message: string;
}

export interface ErrorSummaryProps {
  readonly problems: readonly Problem[];
  readonly told: number;
  readonly form: RefObject<HTMLFormElement | null>;
}

export function ErrorSummary({ problems, told, form }: ErrorSummaryProps) {
  const { part, text } = useTokenwright();
  const box = useRef<HTMLElement>(null);
  const heard = useRef(0);
  const [first] = problems;
  const only = problems.length === 1 && first?.field !== 'root' ? first : undefined;
  useEffect(() => {
    if (!first || heard.current === told) return;
    heard.current = told;
    if (only) focusField(form.current, only.field);
    else box.current?.focus();
  }, [told, first, only, form]);
  if (!first || only) return null;
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
        {inPageOrder(problems, form.current).map(({ field, message }) => (
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

function inPageOrder(problems: readonly Problem[], form: HTMLElement | null): readonly Problem[] {
  const placed = problems.map((problem) => ({ problem, element: placeOf(form, problem.field) }));
  const isBefore = (a: Element, b: Element) => a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING;
  return placed
    .sort(({ element: a }, { element: b }) => (!a || !b ? Number(!b) - Number(!a) : isBefore(a, b) ? -1 : 1))
    .map(({ problem }) => problem);
}

function placeOf(form: HTMLElement | null, field: string): HTMLElement | null | undefined {
  const all = [...(form?.querySelectorAll<HTMLElement>('[data-field], [name]') ?? [])];
  return all.find(({ dataset }) => dataset.field === field) ?? all.find((each) => each.getAttribute('name') === field);
}

function focusField(form: HTMLElement | null, field: string): void {
  const place = placeOf(form, field);
  const target = place?.matches('input, select, textarea, button, [tabindex]')
    ? place
    : place?.querySelector<HTMLElement>('input, select, textarea, button');
  target?.focus();
  place?.scrollIntoView?.({ block: 'nearest' });
}
