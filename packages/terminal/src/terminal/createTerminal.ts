import type { Readable, Writable } from 'node:stream';
import { autocompleteMultiselect, isCancel, log, select, text } from '@clack/prompts';
import { ignoreKeys } from './ignoreKeys.ts';
import { shownText } from './shownText.ts';
import { type Choice, Left, Overtaken, type Question, type Terminal } from './terminal.ts';

export interface Streams {
  readonly input: Readable;
  readonly output: Writable;
}

const OTHER_SCREEN = '\u001b[?1049h\u001b[H';
const SCREEN_BEFORE = '\u001b[?1049l';

/** Avoids clack's spinner, which ends the process on Ctrl-C while a call can still create a token. */
export function createTerminal(streams: Streams): Terminal {
  const { input, output } = streams;
  const common = ({ label, signal }: Question) => ({ input, output, signal, message: shownText(label) });

  return {
    heading: (title) => log.step(shownText(title), { output }),
    say: (line) => log.message(shownText(line), { output }),
    warn: (line) => log.warn(shownText(line), { output }),

    askText: async (question) =>
      answered(
        question.signal,
        await text({
          ...common(question),
          initialValue: question.initial,
          placeholder: shownText(question.hint ?? ''),
          validate: (value) => question.problem(value ?? ''),
        }),
      ),

    choose: async ({ choices, initial, ...question }) => {
      const first = choices.findIndex(({ value }) => value === initial);
      const options = choices.map(optionOf);
      const chosen = await select({ ...common(question), options, initialValue: Math.max(first, 0) });
      return valueAt(choices, answered(question.signal, chosen));
    },

    chooseMany: async ({ choices, initial, ...question }) => {
      const initialValues = choices.flatMap(({ value }, index) => (initial.includes(value) ? [index] : []));
      const options = choices.map(optionOf);
      const chosen = await autocompleteMultiselect({ ...common(question), options, initialValues, maxItems: 12 });
      return answered(question.signal, chosen).map((index) => valueAt(choices, index));
    },

    wait: (signal) => ignoreKeys(input, signal),

    showSecret: async (secret, question) => {
      output.write(OTHER_SCREEN);
      try {
        secret.read((revealed) => output.write(`${shownText(question.label)}\n\n${revealed}\n`));
        const options = [{ value: true, label: '↵' }];
        answered(
          question.signal,
          await select({ ...common({ ...question, label: ' ' }), options, showInstructions: false }),
        );
      } finally {
        output.write(SCREEN_BEFORE);
      }
    },
  };
}

function optionOf<Value>({ label, hint, isDisabled = false }: Choice<Value>, value: number) {
  return {
    value,
    label: shownText(label),
    disabled: isDisabled,
    ...(hint === undefined ? {} : { hint: shownText(hint) }),
  };
}

function valueAt<Value>(choices: readonly Choice<Value>[], index: number): Value {
  const choice = choices[index];
  if (choice) return choice.value;
  throw new Error(`The prompt returned choice number ${index}, which does not exist.`);
}

function answered<Answer>(signal: AbortSignal, answer: Answer): Exclude<Answer, symbol> {
  if (signal.aborted) throw new Overtaken();
  if (isCancel(answer)) throw new Left();
  return answer as Exclude<Answer, symbol>;
}
