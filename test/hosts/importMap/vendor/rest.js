export { createRestApi } from '@tokenwright/adapters/rest';
