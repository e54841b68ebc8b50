export type SecretSearch = (bytes: Buffer) => ReadonlySet<string>;

const BITS = 22;
const MASK = 2 ** BITS - 1;

export function createSecretSearch(secrets: Iterable<string>): SecretSearch {
  const pieces = new Map<number, { readonly piece: Buffer; readonly secret: string }[]>();
  const starts = new Uint8Array(MASK + 1);
  for (const secret of secrets) {
    for (const piece of formsOf(secret).flatMap(halves)) {
      const start = piece.readUInt32LE(0);
      starts[start & MASK] = 1;
      pieces.set(start, [...(pieces.get(start) ?? []), { piece, secret }]);
    }
  }
  return (bytes) => {
    const found = new Set<string>();
    let last = 0;
    for (let end = 0; end < bytes.length; end++) {
      last = (last >>> 8) | ((bytes[end] as number) << 24);
      if (starts[last & MASK] === 0) continue;
      for (const { piece, secret } of pieces.get(last >>> 0) ?? []) {
        if (piece.equals(bytes.subarray(end - 3, end - 3 + piece.length))) found.add(secret);
      }
    }
    return found;
  };
}

function formsOf(secret: string): readonly Buffer[] {
  const body = secret.slice(secret.indexOf('_') + 1);
  if (!/^[0-9a-f]{64}$/.test(secret)) return [Buffer.from(body)];
  const bytes = Buffer.from(secret, 'hex');
  const texts = [secret, secret.toUpperCase(), bytes.toString('base64'), bytes.toString('base64url')];
  return [bytes, ...texts.map((text) => Buffer.from(text))];
}

function halves(form: Buffer): readonly Buffer[] {
  const middle = form.length >> 1;
  return [form.subarray(0, middle), form.subarray(middle)];
}
