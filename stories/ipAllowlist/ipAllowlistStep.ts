import { defineStep } from '@tokenwright/core';
import * as z from 'zod/mini';
import { checkRange } from './checkRange.ts';

const MOST_RANGES = 50;

/** The form values: input of the schema. */
export interface IpAllowlistDraft {
  /** One range or address per line. */
  readonly ranges: string;
}

/** The request part: output of the schema. */
export interface IpAllowlistPart {
  /** In CIDR notation; empty for no restriction. */
  readonly ipAllowlist: readonly string[];
}

/** Restricts the token to IP ranges. */
export const ipAllowlistStep = defineStep<'ipAllowlist', IpAllowlistDraft, IpAllowlistPart>({
  id: 'ipAllowlist',
  title: () => 'Allowed IP addresses',
  initialValues: () => ({ ranges: '' }),
  schema: () =>
    z.pipe(
      z.object({
        ranges: z.string().check(
          z.check(({ value, issues }) => {
            const message = problemOf(linesOf(value));
            if (message !== undefined) issues.push({ code: 'custom', input: value, message });
          }),
        ),
      }),
      z.transform(({ ranges }): IpAllowlistPart => ({ ipAllowlist: rangesOf(linesOf(ranges)) })),
    ),
  summarize: ({ ipAllowlist }) => [
    { label: 'Allowed IP addresses', values: ipAllowlist.length > 0 ? ipAllowlist : ['Any address'] },
  ],
});

function linesOf(text: string): readonly string[] {
  return text.split(/[\s,]+/).filter((line) => line !== '');
}

function problemOf(lines: readonly string[]): string | undefined {
  for (const line of lines) {
    const check = checkRange(line);
    if ('problem' in check) return check.problem;
  }
  const count = rangesOf(lines).length;
  return count > MOST_RANGES
    ? `Remove ${count - MOST_RANGES} of ${count} ranges: ${MOST_RANGES} are allowed.`
    : undefined;
}

function rangesOf(lines: readonly string[]): readonly string[] {
  return [...new Set(lines.map(checkRange).flatMap((check) => ('range' in check ? [check.range] : [])))];
}
