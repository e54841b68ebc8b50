import { TokenManager } from '@tokenwright/react';
import { api } from '../../src/api.js';

export const meta = () => [{ title: 'Tokens' }];

export default function TokensPage() {
  return <TokenManager api={api} />;
}
