import { create, exampleRequest, get, newKey, post, use } from './calls.ts';
import type { Office } from './world.ts';

export const HOUR = 3_600;
export const QUARTER = 15 * 60_000;

export const rotate = (office: Office, id: string, overlap: unknown = HOUR, key = newKey()) =>
  post(office, `/api/tokens/${id}/rotate`, { overlap }, { 'idempotency-key': key });
export const acknowledge = (office: Office, id: string, key: string) =>
  post(office, `/api/tokens/${id}/acknowledge`, undefined, { 'idempotency-key': key });
export const end = (office: Office, id: string, what: 'end-overlap' | 'cancel-rotation') =>
  post(office, `/api/tokens/${id}/${what}`);
export const works = async (office: Office, { secret }: { secret: string }) =>
  (await use(office, secret, '/v1/verify')).status === 200;
export const tokenOf = async (office: Office, id: string) => (await get(office, `/api/tokens/${id}`)).body;

export async function rotated(office: Office, overlap = HOUR) {
  const [firstKey, key] = [newKey(), newKey()];
  const old = (await create(office, exampleRequest(), firstKey)).body;
  await acknowledge(office, old.token.id, firstKey);
  const answer = await rotate(office, old.token.id, overlap, key);
  return { old, key, made: answer.body, answer, id: old.token.id as string };
}
