import { appRequest } from './appRequest.ts';

/** Signs in as another seeded member. Loads the page anew, so that nothing of the last member is left in memory. */
export async function switchMember(memberId: string, to: string = window.location.pathname): Promise<void> {
  await appRequest('/session', { method: 'POST', body: JSON.stringify({ memberId }) });
  window.location.assign(to);
}
