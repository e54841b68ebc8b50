import { subjectOf } from '@tokenwright/core';
import { InDialogHeader } from '../dialog/DialogHeader.tsx';
import { useGuard } from '../fields/useGuard.ts';
import { Space } from '../fields/VisibleText.tsx';
import { useTokenwright } from '../provider/TokenwrightProvider.tsx';
import { useWizard } from './WizardProvider.tsx';

export function ProgressList() {
  const { part, text } = useTokenwright();
  const { wizard, steps, position } = useWizard();
  const context = wizard.getStepContext();
  const titles = [...steps.map((step) => subjectOf(step, context)), text('review.subject'), text('reveal.subject')];
  if (!position) return null;
  const current = position.step - 1;
  return (
    <InDialogHeader>
      <ol {...part('progress')} aria-label={text('wizard.progress')}>
        {titles.map((title, index) => {
          const state = index < current ? 'done' : index === current ? 'current' : 'ahead';
          const id = steps[index]?.id;
          return (
            <li
              key={id ?? title}
              {...part('progress-step')}
              data-state={state}
              aria-current={state === 'current' ? 'step' : undefined}
            >
              <ProgressStep title={title} number={index + 1} isDone={state === 'done'} step={id} />
            </li>
          );
        })}
      </ol>
    </InDialogHeader>
  );
}

interface ProgressStepProps {
  readonly title: string;
  readonly number: number;
  readonly isDone: boolean;
  readonly step: string | undefined;
}

function ProgressStep({ title, number, isDone, step }: ProgressStepProps) {
  const { part, text } = useTokenwright();
  const { wizard, snapshot, readDraft } = useWizard();
  const { guard, mayAct } = useGuard();
  const canGoBack = snapshot.status === 'editing' || snapshot.status === 'reviewing';
  const label = (
    <>
      <span {...part('progress-number')} aria-hidden="true">
        {isDone ? <Check /> : number}
      </span>
      <span {...part('progress-title')}>{title}</span>
      {isDone && (
        <span className="twr-visually-hidden">
          <Space />
          <span>{text('wizard.done')}</span>
        </span>
      )}
    </>
  );
  if (!isDone || step === undefined || !canGoBack) return <span {...part('progress-label')}>{label}</span>;
  return (
    <button
      type="button"
      {...part('progress-label')}
      {...guard}
      onClick={(event) => mayAct(event) && wizard.send({ type: 'edit', step, draft: readDraft.current?.() })}
    >
      {label}
    </button>
  );
}

function Check() {
  return (
    <svg viewBox="0 0 16 16" width="10" height="10" focusable="false" aria-hidden="true">
      <path d="m3 8.5 3.2 3.2L13 5" fill="none" stroke="currentColor" strokeWidth="2.25" strokeLinecap="round" />
    </svg>
  );
}
