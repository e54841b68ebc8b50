export type { Latency } from './memory/createConnection.ts';
export { createMemoryApi, type MemoryApi, type MemoryApiSetup } from './memory/createMemoryApi.ts';
export type { Failure, FailureScript, MemoryMethod, RandomFailures } from './memory/failurePlan.ts';
