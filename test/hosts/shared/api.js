import { createRestApi } from '@tokenwright/adapters/rest';

export const api = createRestApi({ baseUrl: '/api' });
