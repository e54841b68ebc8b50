import { expect, it } from 'vitest';
import { plainText } from './plainText.ts';

it.each([
  ['# Forms\n\nRead **all** _forms_ and `entries`.', 'Forms\nRead all forms and entries.'],
  ['See [the guide](https://x.test "t") and [this][1].', 'See the guide and this.'],
  ['![logo](https://track.test/p.png)Text', 'Text'],
  ['<img src=x onerror=alert(1)>A <b>bold</b> text', 'A bold text'],
  ['[go](javascript:alert)', 'go'],
  ['* one\n* two\n> three', 'one\ntwo\nthree'],
  ['```sh\ncurl x\n```', 'curl x'],
  ['snake_case_name stays, and 2 * 3 * 4 too', 'snake_case_name stays, and 2 * 3 * 4 too'],
])('%j becomes %j', (markdown, text) => {
  expect(plainText(markdown)).toBe(text);
});
