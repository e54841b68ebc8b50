export interface Figure {
  readonly name: string;
  readonly value: number | string;
  readonly unit?: string;
  /** The required bound, such as `≤ 75`. */
  readonly bar: string;
  readonly ok: boolean;
  readonly seed?: number;
  readonly count: number;
  readonly date?: string;
}

export interface FigureOptions {
  readonly runs?: number;
  readonly seed?: number;
  readonly path?: string;
}

export interface FigureFamily {
  readonly name: string;
  readonly run: (options: FigureOptions) => Promise<Figure[]>;
}

export type FigureResults = Readonly<Record<string, readonly Figure[]>>;

export function valueText({ value, unit }: Figure): string {
  const text = typeof value === 'number' ? value.toLocaleString('en', { maximumFractionDigits: 2 }) : value;
  return unit ? `${text} ${unit}` : text;
}

export function evidenceText({ seed, count, date }: Figure): string {
  const runs = count === 1 ? '1 run' : `${count.toLocaleString('en')} runs`;
  return [seed === undefined ? [] : `seed ${seed}`, runs, date ?? []].flat().join(', ');
}
