import { createRestApi } from '@tokenwright/adapters/rest';
import type { Token } from '@tokenwright/core';
import { withoutLink } from '@tokenwright/core/links';
import { TokenManager } from '@tokenwright/react';
import { useEffect, useMemo, useState } from 'react';
import type { SessionView } from '../../server/session/sessionRoutes.ts';
import { draftStorageOf } from '../data/draftStorageOf.ts';
import { PageHeader } from '../parts/PageHeader.tsx';

const api = createRestApi({ baseUrl: '/api' });

const snippets = { baseUrl: location.origin };
const docs = { getStarted: '/workspace/api', revoke: '/workspace/api#revoke' };

const urlOf = ({ id }: Pick<Token, 'id'>) => `${location.origin}/workspace/tokens?token=${encodeURIComponent(id)}`;

export function TokensPage({ session }: { readonly session: SessionView }) {
  const { member, counts } = session;
  const draftStorage = useMemo(() => draftStorageOf(member.id), [member.id]);
  const [link] = useState(() => location.href);
  useEffect(() => history.replaceState(history.state, '', withoutLink(location.href)), []);
  const [selected, setSelected] = useState(() => new URL(location.href).searchParams.get('token'));
  const select = (id: string | null) => {
    setSelected(id);
    history.replaceState(history.state, '', id === null ? '/workspace/tokens' : urlOf({ id }));
  };
  return (
    <>
      <PageHeader title="Tokens" heading={<span className="unseen">Tokens</span>}>
        {member.grantable < counts.permissions &&
          `Your role is ${member.roleLabel}: you can give ${member.grantable} of ${counts.permissions} permissions to a token.`}
      </PageHeader>
      <TokenManager
        api={api}
        link={link}
        linkBase="/workspace/tokens"
        tokenUrl={urlOf}
        {...{ draftStorage, snippets, docs }}
        docsUrl={docs.getStarted}
        selected={selected}
        onSelectedChange={select}
      />
    </>
  );
}
