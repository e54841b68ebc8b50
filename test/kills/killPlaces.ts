const aroundTransaction = ['request', 'begun', 'written', 'committing', 'committed', 'answered'] as const;

/**
 * Places where the process dies. *begun*, *written*: before the first statement, and before the commit. *committing*:
 * between the commit and its result. *recording*, *recorded*: before and after the single statement of a use.
 * *answered*, *half-answered*: before, and in the middle of, the response.
 */
export const placesOf = {
  create: [
    'request',
    'claim-intent',
    'check-limits',
    'insert-token',
    'insert-resources',
    'record-creation',
    'seal-reply',
    'commit',
    'committing',
    'answer',
    'answered',
    'half-answered',
  ],
  rotate: [...aroundTransaction, 'half-answered'],
  claim: [...aroundTransaction, 'half-answered'],
  acknowledge: aroundTransaction,
  use: ['request', 'recording', 'recorded', 'answered', 'half-answered'],
  revoke: [...aroundTransaction, 'half-answered'],
  sweep: ['begun', 'written', 'committing', 'committed', 'answered'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

type FatalOperation = keyof typeof placesOf;

/** `request` and `approve` prepare a claim. */
export type Operation = FatalOperation | 'request' | 'approve';

export interface KillPlace {
  readonly operation: FatalOperation;
  readonly place: string;
}

export const killPlaces: readonly KillPlace[] = (Object.keys(placesOf) as FatalOperation[]).flatMap((operation) =>
  placesOf[operation].map((place) => ({ operation, place })),
);
