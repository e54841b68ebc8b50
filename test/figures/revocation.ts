import type { Figure, FigureFamily } from '../../scripts/figure.ts';
import { measureRevocation, REPLICAS } from '../revocation/measureRevocation.ts';
import type { InterleavingReport } from '../revocation/runInterleavings.ts';

const RUNS = 10_000;

const revocation: FigureFamily = {
  name: 'revocation',
  async run({ runs = RUNS, seed = Date.now() % 1_000_000 }) {
    const { postgres, pglite } = await measureRevocation({ runs, seed });
    return [
      figure(`interleavings of use and revoke over ${REPLICAS} replicas on PostgreSQL`, postgres, seed),
      figure('interleavings of use and revoke on PGlite', pglite, seed),
    ];
  },
};

export default revocation;

function figure(where: string, { runs, findings, uses }: InterleavingReport, seed: number): Figure {
  for (const finding of findings) console.error(finding);
  const during = uses.acceptedDuring + uses.refusedDuring;
  const name = `uses accepted after revoke returned, of ${uses.refusedAfter + uses.acceptedAfter}, with ${during} during it: ${where}`;
  return { name, value: uses.acceptedAfter, bar: '0', ok: findings.length === 0 && runs > 0, seed, count: runs };
}
