import { expect, it } from 'vitest';
import { createText } from './createText.ts';
import { formatMessage } from './formatMessage.ts';
import { nounOf } from './nounOf.ts';

const forms = [{ form: 'dative', text: 'Formularen' }];
const noun = nounOf({ type: 'form', label: 'Formulare', forms });

it('inserts the form of the noun that the message names, or else the usual form', () => {
  expect(formatMessage('mit {label.dative}', { label: noun }, 'de')).toBe('mit Formularen');
  expect(formatMessage('{label.genitive}', { label: noun }, 'de')).toBe('Formulare');
  expect(formatMessage('mit {label.dative}', { label: nounOf({ type: 'form', label: 'Formulare' }) }, 'de')).toBe(
    'mit Formulare',
  );
});

it('can select a text by a form of the noun, such as its gender', () => {
  const gendered = nounOf({ type: 'form', label: 'pages', forms: [{ form: 'gender', text: 'feminine' }] });
  const message = '{label.gender, select, feminine {Toutes} other {Tous}} {label}';
  expect(formatMessage(message, { label: gendered }, 'fr')).toBe('Toutes pages');
  expect(formatMessage(message, { label: 'projets' }, 'fr')).toBe('Tous projets');
});

it('asks whether a noun has a form', () => {
  const message = '{label.one, select, named {1 {label.one}} other {1 of the {label}}}';
  const named = nounOf({ type: 'form', label: 'forms', forms: [{ form: 'one', text: 'form' }] });
  expect(formatMessage(message, { label: named }, 'en')).toBe('1 form');
  expect(formatMessage(message, { label: noun }, 'en')).toBe('1 of the Formulare');
  expect(formatMessage(message, { label: 'forms' }, 'en')).toBe('1 of the forms');
});

it('formats a message that the translation lacks in English, with English plurals, and reports it', () => {
  const said: string[] = [];
  const days = '{count, plural, one {1 day} other {# days}}';
  const english = { spoken: 'en', messages: { days, done: 'Done' }, onFormat: (text: string) => said.push(text) };
  const text = createText<string>('ja', english, { done: '完了' });
  expect([text('days', { count: 1 }), text('done')]).toEqual(['1 day', '完了']);
  expect(said).toEqual(['1 day']);
});
