import { build } from 'esbuild';
import type { Figure, FigureFamily } from '../../scripts/figure.ts';
import { type Engine, journey } from './engine/journey.ts';
import { median } from './picker/takeSample.ts';

const WARM = 200;
const SLICE = 60;

const engine: FigureFamily = {
  name: 'engine',
  async run({ runs = 15 }) {
    const engines = await bundledEngines();
    for (const each of engines) checkEnd(each);
    for (const each of engines) nanosecondsOf(each, WARM);
    const rounds = Array.from(
      { length: runs },
      () => new Map(engines.map((each) => [each.name, nanosecondsOf(each, SLICE)])),
    );
    const took = (name: string) => median(rounds.map((round) => round.get(name) ?? 0));
    const times = (name: string) => median(rounds.map((round) => (round.get(name) ?? 0) / (round.get('core') ?? 1)));
    const names = engines.map(({ name }) => name);
    return names.slice(1).map((name): Figure => {
      const least = LEAST[name];
      const ratio = times(name);
      return {
        name: `five-step journey: events of core in the time of one event of ${name}`,
        value: `${ratio.toFixed(2)} × (core ${took('core').toFixed(0)} ns, ${name} ${took(name).toFixed(0)} ns)`,
        bar: least === undefined ? 'for comparison' : `≥ ${least} ×`,
        ok: ratio >= (least ?? 0),
        count: runs,
      };
    });
  },
};

export default engine;

const LEAST: Readonly<Record<string, number>> = { XState: 20, 'an XState actor': 20 };

async function bundledEngines(): Promise<readonly Engine[]> {
  const { outputFiles } = await build({
    entryPoints: ['test/bench/engine/engines.ts'],
    write: false,
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'node',
    conditions: ['tokenwright-source'],
    define: { 'process.env.NODE_ENV': '"production"' },
    logLevel: 'silent',
  });
  const code = Buffer.from(outputFiles[0]?.contents ?? []).toString('base64');
  return (await import(`data:text/javascript;base64,${code}`)).engines;
}

function checkEnd({ name, walk }: Engine): void {
  const { status, request } = walk();
  const wanted = { name: 'CI', permissions: 'read', resources: 'all', expiration: '30', owner: 'Ada' };
  if (status !== 'done' || JSON.stringify(request) !== JSON.stringify(wanted))
    throw new Error(
      `${name} ends the journey in ${status} with ${JSON.stringify(request)}, so its time can't be compared.`,
    );
}

function nanosecondsOf({ walk }: Engine, milliseconds: number): number {
  let walks = 0;
  const start = performance.now();
  for (let now = start; now - start < milliseconds; now = performance.now()) {
    for (let each = 0; each < 100; each += 1) walk();
    walks += 100;
  }
  return ((performance.now() - start) * 1e6) / (walks * journey.length);
}
