export interface MutatedArea {
  readonly name: string;
  readonly mutate: readonly string[];
}

const core = 'packages/core/src';
const server = 'packages/server/src';

export const mutatedAreas: readonly MutatedArea[] = [
  { name: 'machine', mutate: [`${core}/wizard/*.ts`, `${core}/wizard/statuses/*.ts`, '!**/*.test.ts'] },
  { name: '`Secret`', mutate: [`${core}/token/secret.ts`] },
  { name: 'token format', mutate: [`${server}/token/*.ts`, '!**/*.test.ts'] },
  { name: 'server’s intents', mutate: [`${server}/intents/*.ts`, `${server}/mint/*.ts`, '!**/*.test.ts'] },
];
