export interface MutatedArea {
  readonly name: string;
  readonly mutate: readonly string[];
}

const core = 'packages/core/src';
const server = 'packages/server/src';

export const coreAreas: readonly MutatedArea[] = [
  { name: 'the machine', mutate: [`${core}/wizard/*.ts`, `${core}/wizard/statuses/*.ts`, '!**/*.test.ts'] },
  { name: '`Secret`', mutate: [`${core}/token/secret.ts`] },
];

export const serverAreas: readonly MutatedArea[] = [
  { name: 'the token format', mutate: [`${server}/token/*.ts`, '!**/*.test.ts'] },
  { name: 'the server’s intents', mutate: [`${server}/intents/*.ts`, `${server}/mint/*.ts`, '!**/*.test.ts'] },
];
