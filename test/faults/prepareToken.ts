import { randomBytes } from 'node:crypto';
import type { FaultLane } from './createFaultLane.ts';
import type { Scenario } from './scenarios.ts';

export interface PreparedToken {
  readonly id: string;
  readonly secret: string | undefined;
}

export async function prepareToken(
  lane: FaultLane,
  workspaceId: string,
  scenario: Exclude<Scenario, 'create'>,
): Promise<PreparedToken> {
  const owner = lane.apiOf(workspaceId, 'ada');
  const intentKey = randomBytes(32).toString('hex');
  const permission = scenario === 'claim' ? 'deploy' : 'forms';
  const request = {
    name: 'Prepared',
    permissions: [{ permission, level: 'read' }],
    tokenType: 'service',
    expiration: { days: 30 },
  };
  const made = await owner.createToken(request, { intentKey, signal: new AbortController().signal });
  const { id } = made.token;
  if (made.status === 'pending-approval') {
    await lane.apiOf(workspaceId, 'grace').decideRequest(id, { decision: 'approved' });
    return { id, secret: undefined };
  }
  await owner.acknowledge(id, intentKey);
  return { id, secret: made.secret };
}
