/** One measured promise. */
export interface Figure {
  readonly name: string;
  readonly value: number | string;
  readonly unit?: string;
  /** What the value is held against, as one reads it: `≤ 75`. */
  readonly bar: string;
  /** Whether the bar holds. */
  readonly ok: boolean;
  /** What the random choices were drawn from; the same seed gives the same run. */
  readonly seed?: number;
  /** How many cases, attempts or samples stand behind the value. */
  readonly count: number;
  /** The day on which it was measured, in UTC: `2026-11-25`. Set by the run. */
  readonly date?: string;
}

export interface FigureOptions {
  /** How many cases to draw or samples to take; a family has its own default. */
  readonly runs?: number;
  readonly seed?: number;
  /** Where in the run of this seed a failure was, as the family printed it: only that is run again. */
  readonly path?: string;
}

/** What a file in `test/figures` or `test/bench` exports as its default. */
export interface FigureFamily {
  readonly name: string;
  readonly run: (options: FigureOptions) => Promise<Figure[]>;
}

/** The figures of some families, by the family's name. */
export type FigureResults = Readonly<Record<string, readonly Figure[]>>;

/** `45.2 kB` */
export function valueText({ value, unit }: Figure): string {
  const text = typeof value === 'number' ? value.toLocaleString('en', { maximumFractionDigits: 2 }) : value;
  return unit ? `${text} ${unit}` : text;
}

/** `seed 7, 1,000 runs, 2026-11-25`; without the seed where nothing was drawn. */
export function evidenceText({ seed, count, date }: Figure): string {
  const runs = count === 1 ? '1 run' : `${count.toLocaleString('en')} runs`;
  return [seed === undefined ? [] : `seed ${seed}`, runs, date ?? []].flat().join(', ');
}
