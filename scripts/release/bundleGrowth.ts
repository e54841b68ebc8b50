import size from '../../test/figures/size.ts';
import type { Figure } from '../figure.ts';
import { keptFigures } from '../keptFigures.ts';
import type { CheckReport } from './checkReport.ts';

const GROWTH = 1.02;

export async function bundleGrowth(): Promise<CheckReport> {
  const measured = await size.run({});
  return { problems: grownFigures(measured, keptFigures().size ?? []), note: `${measured.length} figures` };
}

export function grownFigures(measured: readonly Figure[], kept: readonly Figure[]): readonly string[] {
  const before = new Map(kept.map((figure) => [figure.name, figure]));
  return measured.flatMap(({ name, value, unit = '', ok }) => {
    const old = before.get(name);
    if (!old) return [`${name} has no kept figure.`];
    const hasGrown = Number(value) > Number(old.value) * GROWTH || (old.ok && !ok);
    return hasGrown ? [`${name}: ${value} ${unit}, kept ${old.value}`] : [];
  });
}
