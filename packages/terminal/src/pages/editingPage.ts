import { checkStep, type Editing } from '@tokenwright/core';
import { Left } from '../terminal/terminal.ts';
import { failureText } from './failureText.ts';
import { type Page, shownSteps } from './page.ts';

export const editingPage: Page<Editing> = async ({ snapshot, terminal, wizard, api, text, signal }) => {
  const steps = shownSteps(wizard);
  const index = steps.findIndex(({ id }) => id === snapshot.step);
  const step = steps[index];
  if (!step) throw new Error(`The step "${snapshot.step}" has no prompt. Add one with \`withPrompt\`.`);
  const context = wizard.getStepContext();
  const [title, count] = [step.title(context), steps.length + 1];
  terminal.heading(text('wizard.position', { title, step: index + 1, count }));
  if (snapshot.failure) terminal.warn(failureText(snapshot.failure, text));
  for (const sentence of snapshot.optionsNotes ?? []) terminal.warn(sentence);
  for (const { message } of snapshot.issues) terminal.warn(message);
  let draft = snapshot.drafts[step.id];
  const keep = (answered: object) => {
    draft = answered;
  };
  const problem = (field: string, tried: unknown) => {
    const check = checkStep(step, tried, wizard.getStepContext());
    return check.ok ? undefined : check.issues.find((issue) => issue.field === field)?.message;
  };
  try {
    const props = { terminal, draft: draft as never, context: { ...context, text }, api, signal, keep, problem };
    return [{ type: 'next', draft: await step.ask(props) }];
  } catch (error) {
    if (error instanceof Left) return [{ type: 'close', draft }];
    throw error;
  }
};
