/** 256 random bits in hex. `randomUUID` has 122, and is missing on pages served over plain HTTP. */
export function newIntentKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(32));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
