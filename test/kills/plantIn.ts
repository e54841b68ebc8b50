import { randomBytes } from 'node:crypto';
import { creationOf } from '../createReplica.ts';
import type { KillLaneSetup } from './createKillLane.ts';
import { startKillableServer } from './startKillableServer.ts';

export async function plantIn({ store, ...setup }: KillLaneSetup, plant: string): Promise<void> {
  const random = () => randomBytes(32).toString('hex');
  const server = await startKillableServer({ ...setup, ...store, serverKey: random(), plant });
  const { body, ...creation } = creationOf('Planted', random(), 'planted');
  const described = JSON.stringify({ ...JSON.parse(body), description: plant });
  const made = await server.send('/api/tokens', { ...creation, body: described });
  await server.kill();
  if (made?.status !== 201) throw new Error(`The server created no token to search for, and returned ${made?.status}.`);
}
