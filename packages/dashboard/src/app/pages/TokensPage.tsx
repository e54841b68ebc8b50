import { createRestApi } from '@tokenwright/adapters/rest';
import { TokenManager } from '@tokenwright/react';
import type { SessionView } from '../../server/session/sessionRoutes.ts';
import { PageHeader } from '../parts/PageHeader.tsx';

const api = createRestApi({ baseUrl: '/api' });

const snippets = { baseUrl: location.origin };
const docs = { getStarted: '/workspace/api', revoke: '/workspace/api#revoke' };

export function TokensPage({ session }: { readonly session: SessionView }) {
  const { member, counts } = session;
  return (
    <>
      <PageHeader title="Tokens">
        {member.grantable < counts.permissions &&
          `Your role is ${member.roleLabel}: you can give ${member.grantable} of ${counts.permissions} permissions to a token.`}
      </PageHeader>
      <TokenManager api={api} snippets={snippets} docs={docs} docsUrl={docs.getStarted} />
    </>
  );
}
