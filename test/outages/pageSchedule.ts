import fc from 'fast-check';
import { type NetworkFault, networkFaults } from '../faults/networkFaults.ts';

export interface PageSchedule {
  readonly onCreate: readonly NetworkFault[];
  readonly onCopy: readonly NetworkFault[];
  readonly onRevoke: readonly NetworkFault[];
  readonly choices: number;
}

const faults = (maxLength: number) => fc.array(fc.constantFrom(...networkFaults), { minLength: 1, maxLength });

export const anyPageSchedule: fc.Arbitrary<PageSchedule> = fc.record({
  onCreate: faults(4),
  onCopy: faults(2),
  onRevoke: faults(3),
  choices: fc.nat(),
});
