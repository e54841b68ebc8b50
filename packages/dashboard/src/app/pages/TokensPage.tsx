import { createRestApi } from '@tokenwright/adapters/rest';
import { TokenManager } from '@tokenwright/react';
import type { SessionView } from '../../server/session/sessionRoutes.ts';
import { PageHeader } from '../parts/PageHeader.tsx';

const api = createRestApi({ baseUrl: '/api' });

// biome-ignore lint/suspicious/noTemplateCurlyInString: a shell's dollar before an ICU argument.
const snippet = 'curl "{origin}/v1/forms" \\\n  -H "Authorization: Bearer ${variable}"';
const messages = { 'finished.snippet': snippet.replace('{origin}', location.origin) };

export function TokensPage({ session }: { readonly session: SessionView }) {
  const { member, counts } = session;
  return (
    <>
      <PageHeader title="Tokens">
        {member.grantable < counts.permissions &&
          `Your role is ${member.roleLabel}: you can give ${member.grantable} of ${counts.permissions} permissions to a token.`}
      </PageHeader>
      <TokenManager api={api} messages={messages} />
    </>
  );
}
