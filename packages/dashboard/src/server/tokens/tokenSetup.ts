import type { Database, TokenServerConfig } from '@tokenwright/server';
import { catalogueOf } from '../../seed/catalogue.ts';
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
    findOwner: ({ workspaceId, memberId }) => {
      const member = findMember(memberId);
      return member?.workspaceId === workspaceId ? principalOf(member) : null;
    },
  };
}
