import { bearerHeader, createRestApi } from '@tokenwright/adapters/rest';
import { TokenManager } from '@tokenwright/react';
import '@tokenwright/react/styles.css';

// Outside of the component: a new object on each render would reload all data.
const api = createRestApi({
  baseUrl: '/api',
  headers: bearerHeader(() => sessionStorage.getItem('session') ?? undefined),
});

export const TokensPage = () => <TokenManager api={api} />;
