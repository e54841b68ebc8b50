import type { Call } from './history.ts';

export function checkUses(calls: readonly Call[]): readonly string[] {
  const uses = calls.filter(({ kind }) => kind === 'use');
  const revocations = calls.filter(({ kind, isAccepted }) => kind === 'revoke' && isAccepted);
  const revoked = Math.min(...revocations.map(({ ended }) => ended));
  const revoking = Math.min(...calls.filter(({ kind }) => kind === 'revoke').map(({ began }) => began));
  const refused = Math.min(...uses.filter(({ isAccepted }) => !isAccepted).map(({ ended }) => ended));
  return uses.flatMap(({ began, ended, isAccepted }) => {
    const when = `a use from ${began} to ${ended}`;
    if (!isAccepted) return ended < revoking ? [`${when} was refused before anybody revoked, at ${revoking}`] : [];
    if (began > revoked) return [`${when} was accepted after the revocation returned, at ${revoked}`];
    return began > refused ? [`${when} was accepted after one had been refused, at ${refused}`] : [];
  });
}
