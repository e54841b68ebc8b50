const aroundTransaction = ['request', 'begun', 'written', 'committing', 'committed', 'answered'] as const;

/**
 * The places where the process dies. *request*: with the request received. *begun*, *written*: before the transaction's
 * first statement, and before its commit. *committing*: between the commit and its result. *committed*: after the commit.
 * *recording*, *recorded*: before and after the single statement of a use. *answered*, *half-answered*: before, and in
 * the middle of, the response. The other places are the server's own checkpoints.
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
  acknowledge: aroundTransaction,
  use: ['request', 'recording', 'recorded', 'answered', 'half-answered'],
  revoke: [...aroundTransaction, 'half-answered'],
  sweep: ['begun', 'written', 'committing', 'committed', 'answered'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type Operation = keyof typeof placesOf;

export interface KillPlace {
  readonly operation: Operation;
  readonly place: string;
}

export const killPlaces: readonly KillPlace[] = (Object.keys(placesOf) as Operation[]).flatMap((operation) =>
  placesOf[operation].map((place) => ({ operation, place })),
);
