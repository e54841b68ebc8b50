/** File and variable names for a secret. */
export interface SecretFileNames {
  /** `nightly-export` */
  readonly file: string;
  /** `NIGHTLY_EXPORT_TOKEN` */
  readonly variable: string;
}

const LONGEST = 50;
/** Windows device names. */
const DEVICE = /^(con|prn|aux|nul|com\d|lpt\d)$/;

/** Derives file and variable names from a token's name, or from `access-token` if no usable character is left. */
export function secretFileNames(tokenName: string): SecretFileNames {
  const plain = tokenName.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const words = plain.split(/[^a-z0-9]+/).filter(Boolean);
  const name = words.join('-').slice(0, LONGEST).replace(/-$/, '') || 'access-token';
  const base = name.toUpperCase().replaceAll('-', '_');
  const variable = /(^|_)TOKEN$/.test(base) ? base : `${base}_TOKEN`;
  return {
    file: DEVICE.test(name) ? `${name}-token` : name,
    variable: /^\d/.test(variable) ? `TOKEN_${variable}` : variable,
  };
}
