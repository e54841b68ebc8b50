import fc from 'fast-check';
import type { MessageFate } from './databaseProxy.ts';

export const callKinds = ['create', 'verify', 'acknowledge', 'edit', 'revoke', 'list'] as const;

export type Outage =
  | { readonly kind: Exclude<MessageFate, 'pass'>; readonly at: number }
  | { readonly kind: 'silence' | 'slow'; readonly milliseconds: number }
  | { readonly kind: 'restart' };

export interface DatabaseSchedule {
  readonly calls: readonly (typeof callKinds)[number][];
  readonly isFresh: boolean;
  readonly outage: Outage;
}

const MESSAGES = 150;

const anyOutage: fc.Arbitrary<Outage> = fc.oneof(
  {
    weight: 12,
    arbitrary: fc.record({ kind: fc.constantFrom('cut' as const, 'cut-after' as const), at: fc.nat(MESSAGES) }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('drop' as const), at: fc.nat(MESSAGES) }) },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant('silence' as const), milliseconds: fc.integer({ min: 100, max: 6_000 }) }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('restart' as const) }) },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant('slow' as const), milliseconds: fc.integer({ min: 1, max: 60 }) }),
  },
);

export const anyDatabaseSchedule: fc.Arbitrary<DatabaseSchedule> = fc.record({
  calls: fc.array(fc.constantFrom(...callKinds), { minLength: 1, maxLength: 6, size: 'max' }),
  isFresh: fc.boolean(),
  outage: anyOutage,
});
