import { PassThrough } from 'node:stream';
import { stripVTControlCharacters } from 'node:util';

const keys = {
  enter: '\r',
  down: '\u001b[B',
  up: '\u001b[A',
  tab: '\t',
  'ctrl-c': '\u0003',
  'ctrl-u': '\u0015',
} as const;

type Key = keyof typeof keys;

export function examplePerson() {
  const input = new PassThrough();
  const output = Object.assign(new PassThrough(), { columns: 240, rows: 60 });
  let seen = '';
  let from = 0;
  let look = (): void => undefined;
  output.on('data', (chunk) => {
    seen += String(chunk);
    look();
  });
  const sees = (text: string) =>
    new Promise<void>((resolve) => {
      look = () => {
        const at = stripVTControlCharacters(seen).indexOf(text, from);
        if (at === -1) return;
        from = at + text.length;
        look = () => undefined;
        resolve();
      };
      look();
    });
  const press = (...pressed: readonly Key[]) => {
    for (const key of pressed) input.write(keys[key]);
  };
  return {
    streams: { input, output },
    written: () => seen,
    sees,
    press,
    type: (text: string) => void input.write(text),
    async presses(text: string, ...pressed: readonly Key[]) {
      await sees(text);
      press(...pressed);
    },
    async answers(question: string, answer = '') {
      await sees(question);
      input.write(answer);
      input.write(keys.enter);
    },
  };
}

export type ExamplePerson = ReturnType<typeof examplePerson>;
