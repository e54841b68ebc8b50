import type { TerminalMessageId } from '../messages/terminalMessages.ts';
import type { PromptProps } from '../withPrompt.ts';

export function askTexts<Field extends string>(step: string) {
  return async ({ terminal, draft, context, signal, keep, problem }: PromptProps<Readonly<Record<Field, string>>>) => {
    let answers = draft;
    for (const field of Object.keys(draft) as Field[]) {
      const withAnswer = (answer: string) => ({ ...answers, [field]: answer });
      const answer = await terminal.askText({
        signal,
        label: context.text(`${step}.${field}` as TerminalMessageId),
        hint: context.text(`${step}.${field}Hint` as TerminalMessageId),
        initial: answers[field],
        problem: (text) => problem(field, withAnswer(text)),
      });
      answers = withAnswer(answer);
      keep(answers);
    }
    return answers;
  };
}
