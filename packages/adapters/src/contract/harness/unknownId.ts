const LONG_HEX = /^[0-9a-f]{16,}$/;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const ATTEMPTS = 100;

/** An API can reject an id of another form before it looks for the token. */
export function unknownId(real: string | undefined, text: string, taken: readonly string[] = []): string {
  if (real === undefined) return text;
  if (UUID.test(real)) return crypto.randomUUID();
  const isDecimal = /^\d+$/.test(real);
  if (!isDecimal && !LONG_HEX.test(real)) return text;
  const kept = real.slice(0, Math.floor(real.length / 2)) || '1';
  const length = Math.max(real.length, 4) - kept.length;
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const other: string = kept + randomOf(isDecimal ? '0123456789' : '0123456789abcdef', length);
    if (other !== real && !taken.includes(other)) return other;
  }
  return `${real}0`;
}

function randomOf(digits: string, length: number): string {
  const bytes = crypto.getRandomValues(new Uint8Array(length));
  return Array.from(bytes, (byte) => digits[byte % digits.length]).join('');
}
