import { tokenApiErrorCodes } from '@tokenwright/core/api';
import { isWire } from './reading.ts';

const HEADER_NAME = /^[!#$%&'*+.^_`|~\w-]+$/;
const HEADER_VALUE = /^[\t\x20-\x7e\x80-\xff]*$/;
const MOST_MILLISECONDS = 2 ** 31 - 1;

interface Expectation {
  readonly expected: string;
  readonly fits: (value: unknown) => boolean;
}

const isFunction = (value: unknown): boolean => typeof value === 'function';
const isHeaderName = (value: unknown): boolean => typeof value === 'string' && HEADER_NAME.test(value);
const isWait = (value: unknown): boolean => Number.isInteger(value) && Number(value) > 0;

export const expectations = {
  baseUrl: {
    expected: 'a path that starts with "/", or a URL, without a query',
    fits: (value) => typeof value === 'string' && /^$|^(?:https?:\/\/[^\s/?#]|\/)[^\s?#]*$/i.test(value),
  },
  credentials: {
    expected: '"omit", "same-origin", or "include"',
    fits: (value) => ['omit', 'same-origin', 'include'].includes(value as string),
  },
  fetch: { expected: 'a function', fits: isFunction },
  timeout: {
    expected: `a number of milliseconds, from 1 to ${MOST_MILLISECONDS}`,
    fits: (value) => isWait(value) && Number(value) <= MOST_MILLISECONDS,
  },
  maxResponseBytes: { expected: 'a positive number', fits: (value) => typeof value === 'number' && value > 0 },
  idempotencyHeader: {
    expected: 'the name of a header, or false',
    fits: (value) => value === false || isHeaderName(value),
  },
  retryAfter: { expected: 'a function', fits: isFunction },
  isProblem: { expected: 'a function', fits: isFunction },
  filter: { expected: 'true or false', fits: (value) => typeof value === 'boolean' },
  rejects: {
    expected: 'a list of statuses from 400 to 599, such as [401]',
    fits: (value) => Array.isArray(value) && value.every((each) => Number.isInteger(each) && each >= 400 && each < 600),
  },
} as const satisfies Readonly<Record<string, Expectation>>;

/** Never quotes the value, which may be a secret. */
export function checkValue(name: keyof typeof expectations, value: unknown, option: string = name): void {
  const { expected, fits }: Expectation = expectations[name];
  if (value !== undefined && !fits(value)) throw new Error(`${option}: expected ${expected}.`);
}

export function checkHeaders(headers: unknown, option: string): void {
  if (headers === undefined) return;
  if (!isWire(headers)) throw new Error(`${option}: expected an object with header names and values.`);
  for (const [name, value] of Object.entries(headers)) {
    if (!isHeaderName(name))
      throw new Error(
        `${option}.${name}: HTTP doesn't allow this name. Use letters, digits, and hyphens, such as X-Team.`,
      );
    if (typeof value === 'string' && HEADER_VALUE.test(value)) continue;
    throw new Error(`${option}.${name}: expected text of Latin-1 characters, without line breaks.`);
  }
}

export function checkCodes(codes: unknown, option: string): void {
  if (codes === undefined) return;
  if (!isWire(codes)) throw new Error(`${option}: expected an object with error codes and statuses.`);
  for (const [name, meaning] of Object.entries(codes)) checkMeaning(meaning, `${option}.${name}`);
}

function checkMeaning(meaning: unknown, option: string): void {
  const { code, field, message, ...stray } = isWire(meaning) ? meaning : {};
  if (!tokenApiErrorCodes.includes(code as never))
    throw new Error(`${option}: expected { code } with a code of TokenApiError, such as "conflict".`);
  if (field !== undefined && !(typeof field === 'string' && /^[^.\s]+\.[^.\s]+$/.test(field)))
    throw new Error(`${option}.field: expected a step and a field, such as "name.name".`);
  if (message !== undefined && (typeof message !== 'string' || message.trim() === ''))
    throw new Error(`${option}.message: expected a sentence for the user.`);
  const [odd] = Object.keys(stray);
  if (odd !== undefined) throw new Error(`${option}: has no option "${odd}". It takes code, field, message.`);
}
