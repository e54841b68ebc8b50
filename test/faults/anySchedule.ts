import fc from 'fast-check';
import { networkFaults } from './networkFaults.ts';

export const acts = [
  'go',
  'create',
  'double click',
  'change the name',
  'copy',
  'store',
  'finish',
  'revoke',
  'reissue',
  'check again',
  'back',
  'close',
  'stay',
  'leave',
  'unmount',
  'hide',
  'reload',
  'crash',
  'open',
  'go offline',
  'go online',
  'let go',
  'sign in',
  'give up',
  'use',
  'another edits',
  'another revokes',
  'cancel rotation',
  'end overlap',
] as const;

export type Act = (typeof acts)[number];

/** `wait 1000` advances the clock; `break drop-after` breaks a coming request. */
export type Step = Act | `wait ${number}` | `break ${(typeof networkFaults)[number]}`;

const spans = [600, 8_000, 31_000, 61_000, 5 * 60_000, 16 * 60_000] as const;

const LONGEST = 40;

/** The simplest step of each kind comes first, because failures shrink to it. */
export const anySchedule: fc.Arbitrary<readonly Step[]> = fc.array(
  fc.oneof(
    { weight: 8, arbitrary: fc.constant<Step>('go') },
    { weight: 6, arbitrary: fc.constantFrom<Step>(...networkFaults.map((fault) => `break ${fault}` as const)) },
    { weight: 6, arbitrary: fc.constantFrom<Step>(...acts) },
    { weight: 3, arbitrary: fc.constantFrom<Step>(...spans.map((span) => `wait ${span}` as const)) },
  ),
  { maxLength: LONGEST, size: 'max' },
);
