import { directionOf, formatMessage } from '@tokenwright/core/text';
import { describe, expect, it } from 'vitest';
import { english, languageProblems, parts, translatedTags } from '../scripts/messages/catalogues.ts';
import { messageProblems } from '../scripts/messages/messageProblems.ts';
import { parseMessage, printMessage } from '../scripts/messages/parseMessage.ts';

describe.each(translatedTags())('the language %s', (tag) => {
  it('translates only known messages of the core, the components, and the terminal, with their arguments', async () => {
    expect(await languageProblems(tag)).toEqual([]);
  });

  it('names its locale and direction', async () => {
    const [language] = Object.values(await import(`../packages/react/src/locales/${tag}.ts`));
    expect(language).toMatchObject({ locale: tag, direction: directionOf(tag) });
  });
});

describe('messageProblems', () => {
  it.each([
    ['{count, plural, one {1 day} other {# days}}', '{count, plural, one {1 Tag} other {# Tage}}', []],
    ['{count} {label}', '{label.dative}: {count}', []],
    ['{count, plural, one {1} other {#}}', '{count} Tage', []],
    ['Hello {name}', 'Hallo {nmae}', ['{name} is missing', '{nmae} is unknown']],
    ['{count, plural, one {1} other {#}}', '{count, plural, other {#}}', ['{count} has no case "one"']],
    [
      '{a, select, b {x} other {y}}',
      '{a, select, c {x} other {y}}',
      ['{a} has an unknown case "c"', '{a} has no case "b"'],
    ],
    ['Try again later', 'Try again later', ['it is the English text']],
    ['Name', 'Name', []],
    ['It is', "Ist's", ['it has a straight apostrophe; use ’']],
    ['{a', '{a', ['it ends inside "{"']],
  ])('reports %s in German as %s', (original, translation, problems) => {
    expect(messageProblems(original === '{a' ? '' : original, translation, 'de')).toEqual(problems);
  });
});

it('parses each English message without losing text', () => {
  for (const message of parts.flatMap((part) => Object.values(english[part]))) {
    const values = new Proxy({}, { get: () => 2 }) as Record<string, number>;
    const printed = printMessage(parseMessage(message));
    expect(formatMessage(printed, values, 'en')).toBe(formatMessage(message, values, 'en'));
  }
});
