import type { Figure, FigureFamily } from '../../scripts/figure.ts';
import { measureRevocation, REPLICAS } from '../revocation/measureRevocation.ts';
import type { InterleavingReport } from '../revocation/runInterleavings.ts';

const RUNS = 10_000;

const revocation: FigureFamily = {
  name: 'revocation',
  async run({ runs = RUNS, seed = Date.now() % 1_000_000 }) {
    const { postgres, pglite } = await measureRevocation({ runs, seed });
    return [figure(`${REPLICAS} replicas with PostgreSQL`, postgres, seed), figure('PGlite', pglite, seed)];
  },
};

export default revocation;

function figure(where: string, { runs, findings, uses }: InterleavingReport, seed: number): Figure {
  for (const finding of findings) console.error(finding);
  const during = uses.acceptedDuring + uses.refusedDuring;
  const after = uses.refusedAfter + uses.acceptedAfter;
  const name = `uses of a token that the server accepted after the revocation had returned, of ${after} uses, on ${where} (${during} more uses overlapped a revocation)`;
  return { name, value: uses.acceptedAfter, bar: '0', ok: findings.length === 0 && runs > 0, seed, count: runs };
}
