/** A measured promise. */
export interface Figure {
  readonly name: string;
  readonly value: number | string;
  readonly unit?: string;
  /** The required bound, as text: `≤ 75`. */
  readonly bar: string;
  readonly ok: boolean;
  /** Seed of the random cases; the same seed repeats the run. */
  readonly seed?: number;
  /** Number of cases, attempts, or samples. */
  readonly count: number;
  /** The UTC date of the run: `2026-11-25`. The run sets it. */
  readonly date?: string;
}

export interface FigureOptions {
  readonly runs?: number;
  readonly seed?: number;
  /** A failing case of this seed, as the family printed it. The family repeats only this case. */
  readonly path?: string;
}

/** The default export of a file in `test/figures` or `test/bench`. */
export interface FigureFamily {
  readonly name: string;
  readonly run: (options: FigureOptions) => Promise<Figure[]>;
}

export type FigureResults = Readonly<Record<string, readonly Figure[]>>;

/** `45.2 kB` */
export function valueText({ value, unit }: Figure): string {
  const text = typeof value === 'number' ? value.toLocaleString('en', { maximumFractionDigits: 2 }) : value;
  return unit ? `${text} ${unit}` : text;
}

/** `seed 7, 1,000 runs, 2026-11-25`; without the seed if the cases are not random. */
export function evidenceText({ seed, count, date }: Figure): string {
  const runs = count === 1 ? '1 run' : `${count.toLocaleString('en')} runs`;
  return [seed === undefined ? [] : `seed ${seed}`, runs, date ?? []].flat().join(', ');
}
