import { expect, it } from 'vitest';
import { visibleControls } from './visibleControls.ts';

it.each([
  ['a null', 'CI\u0000', 'CI␀'],
  ['a bell', 'CI\u0007', 'CI␇'],
  ['a delete', 'CI\u007f', 'CI␡'],
  ['a C1 control', 'CI\u0085', 'CI[U+0085]'],
  ['an override of the direction', 'CI\u202eyolped', 'CI[U+202E]yolped'],
  ['an isolate that is never closed', '\u2067CI', '[U+2067]CI'],
  ['a zero-width space', 'C\u200bI', 'C[U+200B]I'],
  ['a byte order mark', '\ufeffCI', '[U+FEFF]CI'],
  ['a tag, which could carry a hidden text', 'CI\u{e0041}', 'CI[U+E0041]'],
])('shows %s', (_what, text, shown) => {
  expect(visibleControls(text)).toBe(shown);
});

it.each([
  ['line breaks and tabs', 'one\r\n\ttwo'],
  ['a family of emoji', '👩‍👧'],
  ['the joiners of Persian', 'می\u200cخواهم'],
  ['a direction mark beside a bracket', 'שלום\u200f!'],
  ['a soft hyphen', 'Zu\u00adgriff'],
  ['combining marks', 'Z\u0338\u0327'],
])('leaves %s as they are', (_what, text) => {
  expect(visibleControls(text)).toBe(text);
});
