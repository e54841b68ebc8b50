import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { coreMessages } from './coreMessages.ts';
import { createText, type Messages } from './createText.ts';

let reports: (() => void)[] = [];

beforeEach(() => {
  reports = [];
  vi.stubGlobal('queueMicrotask', (report: () => void) => void reports.push(report));
});

afterEach(() => vi.unstubAllGlobals());

const general = { 'reveal.title': 'Copy “{name}”' };

test('uses the most specific message', () => {
  const text = createText<string>('de', general, { 'reveal.title': '„{name}“ kopieren' }, undefined);

  expect(text('reveal.title', { name: 'CI' })).toBe('„CI“ kopieren');
  expect(reports).toEqual([]);
});

test.each(['{name', '{nmae}', '{name}}', '{name, date}'])(
  'uses the built-in message if the translation "%s" cannot be formatted, and reports it once',
  (broken) => {
    const text = createText<string>('de', general, { 'reveal.title': broken });

    for (const name of ['CI', 'Deploy']) expect(text('reveal.title', { name })).toBe(`Copy “${name}”`);
    expect(reports).toHaveLength(1);
    expect(reports[0]).toThrow(`The message "${broken}" cannot be shown`);
  },
);

test('returns the id if no message can be formatted', () => {
  const text = createText<string>('en', { 'acme.hint': '{' });

  expect(text('acme.hint')).toBe('acme.hint');
  expect(text('acme.none')).toBe('acme.none');
});

test('rejects a typo in a message id at compile time', () => {
  const text = createText('en', coreMessages);
  // @ts-expect-error a typo
  expect(text('name.titel')).toBe('name.titel');
  // @ts-expect-error a typo
  const messages: Messages = { 'name.titel': 'Name' };
  const own: Messages = { 'name.title': 'Name' };
  expect([messages, own]).toHaveLength(2);
});
