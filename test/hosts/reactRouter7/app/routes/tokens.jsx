import { createRestApi } from '@tokenwright/adapters/rest';
import { TokenManager } from '@tokenwright/react';

const api = createRestApi({ baseUrl: '/api' });

export const meta = () => [{ title: 'Tokens' }];

export default function TokensPage() {
  return <TokenManager api={api} />;
}
