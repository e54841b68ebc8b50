export interface StoredToken {
  readonly id: string;
  readonly isLive: boolean;
}

export interface Truth {
  readonly rows: readonly StoredToken[];
  readonly admitted: ReadonlySet<string>;
}

interface Claim {
  readonly sentence: RegExp;
  readonly isTrue: (truth: Truth) => boolean;
}

const isOver = ({ rows }: Truth) => rows.every(({ isLive }) => !isLive);
const isAlive = ({ rows }: Truth) => rows.some(({ isLive }) => isLive);
const exists = ({ rows }: Truth) => rows.length > 0;

const claims: readonly Claim[] = [
  {
    sentence: /No token was created\./,
    isTrue: ({ rows, admitted }) => rows.every(({ id }) => admitted.has(id)),
  },
  { sentence: /Couldn’t revoke the token\. It still works\./, isTrue: isAlive },
  { sentence: /” was revoked\./, isTrue: isOver },
  { sentence: /The token was revoked/, isTrue: isOver },
  { sentence: /” was created[.,]/, isTrue: exists },
  { sentence: /The token exists, but its secret can’t be shown/, isTrue: exists },
  { sentence: /” is ready/, isTrue: exists },
];

const admissions = /” was created[.,]|The token exists|” is ready|Copy and save the secret|The token was revoked/;

export function admits(text: string): boolean {
  return admissions.test(text);
}

export function falseSentences(text: string, truth: Truth): readonly string[] {
  return claims
    .filter(({ sentence, isTrue }) => sentence.test(text) && !isTrue(truth))
    .map(({ sentence }) => sentence.source);
}
