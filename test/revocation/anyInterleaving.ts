/** Who asks which replica, and when. */
export interface PlannedCall {
  readonly kind: 'use' | 'revoke';
  readonly replica: number;
  /** How many turns of the event loop it waits before it begins. */
  readonly turns: number;
}

const LONGEST_WAIT = 12;

/** One revocation among one to three uses, each on a replica of its own choice and at a moment of its own. */
export function anyInterleaving(random: () => number, replicas: number): readonly PlannedCall[] {
  const below = (most: number) => Math.floor(random() * most);
  const call = (kind: PlannedCall['kind']) => ({ kind, replica: below(replicas), turns: below(LONGEST_WAIT) });
  return [call('revoke'), ...Array.from({ length: 1 + below(3) }, () => call('use'))];
}
