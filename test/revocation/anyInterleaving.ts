export interface PlannedCall {
  readonly kind: 'use' | 'revoke';
  readonly replica: number;
  readonly turns: number;
}

const LONGEST_WAIT = 12;

export function anyInterleaving(random: () => number, replicas: number): readonly PlannedCall[] {
  const below = (most: number) => Math.floor(random() * most);
  const call = (kind: PlannedCall['kind']) => ({ kind, replica: below(replicas), turns: below(LONGEST_WAIT) });
  return [call('revoke'), ...Array.from({ length: 1 + below(3) }, () => call('use'))];
}
