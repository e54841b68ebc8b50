import { appRequest } from './appRequest.ts';

export async function switchMember(memberId: string, to: string = window.location.pathname): Promise<void> {
  await appRequest('/session', { method: 'POST', body: JSON.stringify({ memberId }) });
  window.location.assign(to);
}
