import { appRequest } from './appRequest.ts';

/** Reloads the page, so that no data of the previous member stays in memory. */
export async function switchMember(memberId: string, to: string = window.location.pathname): Promise<void> {
  await appRequest('/session', { method: 'POST', body: JSON.stringify({ memberId }) });
  window.location.assign(to);
}
