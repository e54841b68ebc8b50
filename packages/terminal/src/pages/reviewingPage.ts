import { checkStep, type PersonEvent, type Reviewing } from '@tokenwright/core';
import type { Choice } from '../terminal/terminal.ts';
import { failureText } from './failureText.ts';
import { type Page, shownSteps } from './page.ts';

/** Everything that will be sent, as each step sums itself up. */
export const reviewingPage: Page<Reviewing> = async ({ snapshot, terminal, wizard, text, signal }) => {
  const context = wizard.getStepContext();
  const steps = shownSteps(wizard);
  terminal.heading(text('review.title'));
  if (snapshot.failure) terminal.warn(failureText(snapshot.failure, text));
  for (const step of steps) {
    const check = checkStep(step, snapshot.drafts[step.id], context);
    if (!check.ok) continue;
    for (const { label, values } of step.summarize(check.part as never, context))
      terminal.say(`${label}: ${values.join(', ')}`);
  }
  const create: Choice<PersonEvent> = { value: { type: 'create' }, label: text('review.create') };
  const edits = steps.map((step): Choice<PersonEvent> => {
    const label = text('review.editWhat', { what: step.title(context) });
    return { value: { type: 'edit', step: step.id }, label };
  });
  return [await terminal.choose({ signal, label: text('review.question'), choices: [create, ...edits] })];
};
