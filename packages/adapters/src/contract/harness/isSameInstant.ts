/** If an API sends remaining seconds, each response results in a different instant. */
export const JITTER = 2_000;

export function isSameInstant(one: string | null | undefined, other: string | null | undefined): boolean {
  return one === other || Math.abs(Date.parse(`${one}`) - Date.parse(`${other}`)) <= JITTER;
}
