/** An API that sends remaining seconds moves the instant in each answer. */
export const JITTER = 2_000;

export function isSameInstant(one: string | null | undefined, other: string | null | undefined): boolean {
  return one === other || Math.abs(Date.parse(`${one}`) - Date.parse(`${other}`)) <= JITTER;
}
