/** Web Crypto is missing in a page that did not come over HTTPS. */
export function canRefer(): boolean {
  return globalThis.crypto?.subtle !== undefined;
}

/** By what an attempt is found again. The intent key itself is not stored: whoever may read the list would have it. */
export async function intentReference(intentKey: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(intentKey));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
