const aroundTransaction = ['request', 'begun', 'written', 'committing', 'committed', 'answered'] as const;

/**
 * Where the process dies. *request*: it has the request and did nothing yet. *begun*, *written*: in the transaction,
 * before its first statement and before its commit. *committing*: the commit is sent, and no answer read. *committed*:
 * it is known. *answered*: the answer is built and not sent. *half-answered*: half of it is sent. The others are
 * the server's own checkpoints, each before that step.
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
  use: [...aroundTransaction, 'half-answered'],
  revoke: [...aroundTransaction, 'half-answered'],
  sweep: ['begun', 'written', 'committing', 'committed', 'answered'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type Operation = keyof typeof placesOf;

export interface KillPlace {
  readonly operation: Operation;
  readonly place: string;
}

/** Every place of every operation. */
export const killPlaces: readonly KillPlace[] = (Object.keys(placesOf) as Operation[]).flatMap((operation) =>
  placesOf[operation].map((place) => ({ operation, place })),
);
