const aroundTransaction = ['request', 'begun', 'written', 'committing', 'committed', 'answered'] as const;

/**
 * The place where the process dies. *request*: it has received the request. *begun*, *written*: in the transaction,
 * before its first statement and before its commit. *committing*: after sending the commit, before its result.
 * *committed*: after the commit. *recording*, *recorded*: the same around the single statement of a use. *answered*: before sending the answer. *half-answered*: after half of the answer. The
 * others are the server's own checkpoints, each before that step.
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
