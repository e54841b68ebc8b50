export { createMemoryApi } from '@tokenwright/adapters/memory';
