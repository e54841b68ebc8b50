import { parseArgs } from 'node:util';
import type { FigureOptions } from './figure.ts';

export interface FigureArguments {
  readonly names: readonly string[];
  readonly options: FigureOptions;
  readonly json: string | undefined;
  readonly keep: boolean;
}

export function figureArguments(args: readonly string[], known: readonly string[]): FigureArguments {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      runs: { type: 'string' },
      seed: { type: 'string' },
      path: { type: 'string' },
      json: { type: 'string' },
      keep: { type: 'boolean', default: false },
    },
  });
  const unknown = positionals.filter((name) => !known.includes(name));
  if (unknown.length > 0)
    throw new Error(`Unknown family: ${unknown.join(', ')}. Known families: ${known.join(', ')}.`);
  return {
    names: positionals.length > 0 ? positionals : known,
    options: {
      ...(values.runs !== undefined && { runs: wholeNumber('runs', values.runs, 1) }),
      ...(values.seed !== undefined && { seed: wholeNumber('seed', values.seed, 0) }),
      ...(values.path !== undefined && { path: values.path }),
    },
    json: values.json,
    keep: values.keep,
  };
}

function wholeNumber(option: string, text: string, least: number): number {
  const number = Number(text);
  if (!Number.isSafeInteger(number) || number < least) {
    throw new Error(`--${option} takes a whole number from ${least} up, not "${text}".`);
  }
  return number;
}
