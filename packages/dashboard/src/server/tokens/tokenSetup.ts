import type { Database, PossibleOwner, TokenServerConfig } from '@tokenwright/server';
import { catalogueOf } from '../../seed/catalogue.ts';
import { members, serviceAccounts } from '../../seed/members.ts';
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
    owners: ({ workspaceId }) => [
      ...serviceAccounts.filter((account) => account.workspaceId === workspaceId).map(serviceOwner),
      ...members.filter((member) => member.workspaceId === workspaceId && member.role !== 'viewer').map(personalOwner),
    ],
    findOwner: ({ workspaceId, memberId }) => {
      const account = serviceAccounts.find(({ id }) => id === memberId);
      if (account?.workspaceId === workspaceId) return { workspaceId, memberId, memberName: account.name };
      const member = findMember(memberId);
      return member?.workspaceId === workspaceId ? principalOf(member) : null;
    },
  };
}

interface Named {
  readonly id: string;
  readonly name: string;
}

const serviceOwner = ({ id, name }: Named): PossibleOwner => ({ id, label: name, kind: 'service' });

const personalOwner = ({ id, name }: Named): PossibleOwner => ({ id, label: name, kind: 'person' });
