import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createText } from './createText.ts';

let reports: (() => void)[] = [];

beforeEach(() => {
  reports = [];
  vi.stubGlobal('queueMicrotask', (report: () => void) => void reports.push(report));
});

afterEach(() => vi.unstubAllGlobals());

const general = { 'reveal.title': 'Copy “{name}”' };

test('says the most particular message', () => {
  const text = createText('de', general, { 'reveal.title': '„{name}“ kopieren' }, undefined);

  expect(text('reveal.title', { name: 'CI' })).toBe('„CI“ kopieren');
  expect(reports).toEqual([]);
});

test.each(['{name', '{nmae}', '{name}}', '{name, date}'])(
  'says the built-in message where the translation "%s" cannot be said, and reports it once',
  (broken) => {
    const text = createText('de', general, { 'reveal.title': broken });

    for (const name of ['CI', 'Deploy']) expect(text('reveal.title', { name })).toBe(`Copy “${name}”`);
    expect(reports).toHaveLength(1);
    expect(reports[0]).toThrow(`The message "${broken}" cannot be shown`);
  },
);

test('says the id where no message can be said', () => {
  const text = createText('en', { 'acme.hint': '{' });

  expect(text('acme.hint')).toBe('acme.hint');
  expect(text('acme.none')).toBe('acme.none');
});
