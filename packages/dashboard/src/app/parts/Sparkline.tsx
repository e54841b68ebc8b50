interface SparklineProps {
  /** One number per day, oldest first. */
  readonly counts: readonly number[];
  readonly label: string;
}

const HEIGHT = 40;
const STEP = 8;
const FOOT = 2;

export function Sparkline({ counts, label }: SparklineProps) {
  const most = Math.max(1, ...counts);
  const bars = counts.map((count, day) => ({
    x: day * STEP + 1,
    height: count === 0 ? FOOT : Math.max(2 * FOOT, (count / most) * HEIGHT),
    isEmpty: count === 0,
  }));
  return (
    <svg className="sparkline" viewBox={`0 0 ${counts.length * STEP} ${HEIGHT}`} role="img" aria-label={label}>
      {bars.map(({ x, height, isEmpty }) => (
        <rect
          key={x}
          data-empty={isEmpty || undefined}
          x={x}
          y={HEIGHT - height}
          width={STEP - 2}
          height={height}
          rx="1.5"
        />
      ))}
    </svg>
  );
}
