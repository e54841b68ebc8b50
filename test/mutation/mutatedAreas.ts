/** A part of the product whose tests must notice a changed line. */
export interface MutatedArea {
  readonly name: string;
  /** Globs of the files that are mutated. */
  readonly mutate: readonly string[];
}

const core = 'packages/core/src';
const server = 'packages/server/src';

/** Code in which a wrong line would lose a secret or make a second token. */
export const mutatedAreas: readonly MutatedArea[] = [
  { name: 'machine', mutate: [`${core}/wizard/*.ts`, `${core}/wizard/statuses/*.ts`, '!**/*.test.ts'] },
  { name: '`Secret`', mutate: [`${core}/token/secret.ts`] },
  { name: 'token format', mutate: [`${server}/token/*.ts`, '!**/*.test.ts'] },
  { name: 'server’s intents', mutate: [`${server}/intents/*.ts`, `${server}/mint/*.ts`, '!**/*.test.ts'] },
];
