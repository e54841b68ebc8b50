import { create, exampleRequest, get, post } from './calls.ts';
import type { Office } from './world.ts';

export const DAY = 86_400_000;
export const read = { permission: 'forms', level: 'read' };
export const allowed = { allowed: true };
export const dangerous = [read, { permission: 'entries', level: 'delete' }];

export const patch = (office: Office, id: string, changes: object, version?: string) =>
  office.send(`/api/tokens/${id}`, {
    method: 'PATCH',
    headers: { 'x-tokenwright': '1', 'content-type': 'application/json', ...(version && { 'if-match': version }) },
    body: JSON.stringify(changes),
  });
export const act = (office: Office, id: string, action: string, body?: object, headers = {}) =>
  post(office, `/api/tokens/${id}/${action}`, body, headers);
export const as = (office: Office, memberId: string, tokenRights?: 'none' | 'own' | 'all') => {
  office.session = { workspaceId: office.workspaceId, memberId, memberName: memberId, tokenRights };
};
export const made = async (office: Office, changes = {}) => (await create(office, exampleRequest(changes))).body.token;
export const history = async (office: Office, query = '') => (await get(office, `/api/events${query}`)).body.items;
