export type { Latency } from './memory/createConnection.ts';
export { createMemoryApi, type MemoryApi } from './memory/createMemoryApi.ts';
export type { Failure, FailureScript, RandomFailures } from './memory/failurePlan.ts';
export type { MemoryApiSetup } from './memory/memoryApiSetup.ts';
