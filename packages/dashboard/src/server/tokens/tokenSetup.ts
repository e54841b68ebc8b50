import type { Database, TokenServerConfig } from '@tokenwright/server';
import { catalogueOf } from '../../seed/catalogue.ts';
import { serviceAccounts } from '../../seed/members.ts';
import { formsApi } from '../forms/formsApi.ts';
import { formsResources } from '../forms/formsResources.ts';
import { findMember } from '../session/findMember.ts';
import { principalOf } from './principalOf.ts';

export function tokenSetup(database: Database, serverKey: string): Omit<TokenServerConfig, 'authenticate'> {
  return {
    database,
    serverKey,
    tokenPrefix: 'mtl',
    options: ({ workspaceId }) => catalogueOf(workspaceId),
    resources: formsResources(database),
    protectedApis: [formsApi(database)],
    maxTokensPerWorkspace: 200,
    serviceAccount: ({ workspaceId }, { tokenType }) =>
      (tokenType === 'service' && serviceAccounts.find((account) => account.workspaceId === workspaceId)) || null,
    findOwner: ({ workspaceId, memberId }) => {
      const account = serviceAccounts.find(({ id }) => id === memberId);
      if (account?.workspaceId === workspaceId) return { workspaceId, memberId, memberName: account.name };
      const member = findMember(memberId);
      return member?.workspaceId === workspaceId ? principalOf(member) : null;
    },
  };
}
