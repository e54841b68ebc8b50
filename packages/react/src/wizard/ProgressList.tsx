import { useGuard } from '../fields/Settling.tsx';
import { useTokenwright } from '../provider/TokenwrightProvider.tsx';
import { useWizard } from './WizardProvider.tsx';

/** The progress of the wizard. Users can return to completed steps. */
export function ProgressList() {
  const { part, text } = useTokenwright();
  const { wizard, steps, position, snapshot, readDraft } = useWizard();
  const { guard, mayAct } = useGuard();
  const context = wizard.getStepContext();
  const pages = [...steps.map((step) => step.title(context)), text('review.title'), text('reveal.step')];
  if (!position) return null;
  const current = position.step - 1;
  const canGoBack = snapshot.status === 'editing' || snapshot.status === 'reviewing';
  return (
    <ol {...part('progress')} aria-label={text('wizard.progress')}>
      {pages.map((title, index) => {
        const state = index < current ? 'done' : index === current ? 'current' : 'ahead';
        const id = steps[index]?.id;
        return (
          <li
            key={id ?? title}
            {...part('progress-step')}
            data-state={state}
            aria-current={state === 'current' ? 'step' : undefined}
          >
            {state === 'done' && id !== undefined && canGoBack ? (
              <button
                type="button"
                {...part('progress-label')}
                {...guard}
                onClick={(event) =>
                  mayAct(event) && wizard.send({ type: 'edit', step: id, draft: readDraft.current?.() })
                }
              >
                <span>{title}</span>
                <span className="twr-visually-hidden">{` (${text('wizard.done')})`}</span>
              </button>
            ) : (
              <span {...part('progress-label')}>
                <span>{title}</span>
                {state === 'done' && <span className="twr-visually-hidden">{` (${text('wizard.done')})`}</span>}
              </span>
            )}
          </li>
        );
      })}
    </ol>
  );
}
