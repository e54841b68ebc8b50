export interface OutageRuns {
  readonly runs: number;
  readonly seed: number;
  readonly only?: number | undefined;
}

export interface OutageFinding {
  readonly kind: string;
  readonly text: string;
}

export interface OutageReport {
  readonly runs: number;
  readonly findings: readonly OutageFinding[];
}

interface Lanes<Schedule, Lane extends { close(): Promise<void> }> {
  readonly name: string;
  readonly seed: number;
  readonly schedules: readonly Schedule[];
  readonly only: number | undefined;
  readonly lanes: number;
  readonly open: () => Promise<Lane>;
  readonly run: (lane: Lane, schedule: Schedule) => Promise<readonly OutageFinding[]>;
}

export async function runInLanes<Schedule, Lane extends { close(): Promise<void> }>({
  name,
  seed,
  schedules,
  only,
  lanes,
  open,
  run,
}: Lanes<Schedule, Lane>): Promise<OutageReport> {
  const findings: OutageFinding[] = [];
  const waiting = [...schedules.entries()].filter(([at]) => only === undefined || at === only);
  const count = waiting.length;
  const work = async () => {
    const lane = await open();
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const [at, schedule] = next;
      const place = `${name} schedule ${at} of seed ${seed}: ${JSON.stringify(schedule)}`;
      const found = await run(lane, schedule).catch((cause: unknown) => {
        throw new Error(`The ${place} threw ${cause}`, { cause });
      });
      findings.push(...found.map(({ kind, text }) => ({ kind, text: `${text} (${place})` })));
    }
    await lane.close();
  };
  await Promise.all(Array.from({ length: Math.min(lanes, Math.ceil(count / 5)) }, work));
  return { runs: count - waiting.length, findings };
}
