import type { LedgerToken } from './page/createLedger.ts';
import type { Inspection } from './page/inspectPage.ts';

export interface Truth {
  readonly tokens: readonly LedgerToken[];
  readonly hasLast: boolean | undefined;
}

/** Behind a dialog, the list may wait with its refresh. */
const LISTS = new Set(['list', 'menu', 'details']);

export function falseClaims({ page, text, rows }: Inspection, { tokens, hasLast }: Truth): readonly string[] {
  const named = (name: string) => tokens.filter((token) => token.name === name);
  const isRotation = /Rotate secret|secret was rotated/.test(text);
  return [
    ...[...text.matchAll(/“([^”]+)” was revoked\./g)]
      .filter(([, name = '']) => named(name).length > 0 && named(name).every(({ status }) => status === 'active'))
      .map(([sentence]) => sentence),
    ...(page === 'review' && /No token was created\./.test(text) && hasLast ? ['No token was created.'] : []),
    ...(/The token exists, but its secret/.test(text) && hasLast === false && !isRotation ? ['The token exists'] : []),
    ...(LISTS.has(page) ? rows : []).flatMap(([name, status]) => {
      const [token, another] = named(name);
      if (!token || another || token.status === status) return [];
      return [`the row of “${name}” says ${status}, but it is ${token.status}`];
    }),
  ];
}

export function admits({ page }: Inspection): boolean {
  return page === 'secret-gone' || page === 'unknown' || page === 'finished';
}
