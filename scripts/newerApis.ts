import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import compat from '@mdn/browser-compat-data' with { type: 'json' };
import type { Identifier, SupportStatement } from '@mdn/browser-compat-data';
import { supportedBrowsers, supportedNode } from './supportedEngines.ts';

type Engines = Readonly<Record<string, string>>;

/** Uses that the code guards, or that degrade on purpose, each with its reason. */
const guarded: Readonly<Record<string, string>> = {
  'AbortSignal.any': 'withSignals looks for it first',
  'AbortSignal.timeout': 'older Chrome aborts with another error, and the code reads none',
  computedStyleMap: 'DialogPortal looks for it first',
  cancelIdleCallback: 'useListWarmUp looks for the other first',
  requestIdleCallback: 'useListWarmUp looks for it first',
  touches: 'NativeModal looks for it first',
  states: 'our own state, from useState',
  use: 'a method of Hono',
  union: 'a method of zod',
};

/** In style sheets, which ignore an unknown declaration. */
const ornaments: Readonly<Record<string, string>> = {
  'overscroll-behavior': 'NativeModal contains the wheel too',
  'accent-color': 'the native radio stays usable',
  'scrollbar-width': 'the scrollbar stays usable',
  'forced-color-adjust': 'engines without it have no forced colors',
};

const areas: readonly { readonly files: RegExp; readonly engines: Engines }[] = [
  { files: /^packages\/(core|react|adapters)\/src\/.*\.tsx?$/, engines: supportedBrowsers },
  { files: /^packages\/(server|adapters|core)\/src\/.*\.ts$/, engines: supportedNode },
];

export function newerApis(): readonly string[] {
  const files = execFileSync('git', ['ls-files', 'packages'], { encoding: 'utf8' }).split('\n');
  const sources = files
    .filter((path) => /\/src\/.*\.tsx?$/.test(path) && !/\.test\.tsx?$/.test(path))
    .map((path) => ({ path, code: codeOf(readFileSync(path, 'utf8')) }));
  const own = new Set(sources.flatMap(({ code }) => declaredIn(code)));
  const found = new Map<string, string>();
  for (const { files: pattern, engines } of areas) {
    const newer = newerMembers(engines);
    for (const { path, code } of sources.filter((source) => pattern.test(source.path))) {
      for (const [name, lacking] of newerUses(code, { newer, own, engines })) {
        found.set(name, `${path}: ${name} is ${lacking}`);
      }
    }
  }
  const uses = [...found].filter(([name]) => !Object.hasOwn(guarded, name)).map(([, use]) => use);
  const outdated = Object.keys(guarded).filter((name) => !found.has(name));
  return [
    ...uses,
    ...newerStyles(),
    ...outdated.map((name) => `scripts/newerApis.ts: the code no longer uses ${name}`),
  ];
}

interface Known {
  readonly newer: ReadonlyMap<string, string>;
  readonly own: ReadonlySet<string>;
  readonly engines: Engines;
}

function newerUses(code: string, { newer, own, engines }: Known): readonly (readonly [string, string])[] {
  const members = usedIn(code).filter((name) => !own.has(name) && newer.has(name));
  const statics = [...code.matchAll(/\b([A-Z]\w*)\.([a-z]\w*)/g)].flatMap(([name, object = '', member = '']) => {
    const lacking = lackingEngines(staticMember(object, member), engines);
    return lacking.length === 0 ? [] : [[name, `not in ${lacking.join(', ')}`] as const];
  });
  return [...members.map((name) => [name, newer.get(name) ?? ''] as const), ...statics];
}

function staticMember(object: string, member: string): Identifier | undefined {
  return compat.api[object]?.[`${member}_static`] ?? compat.javascript.builtins?.[object]?.[member];
}

function newerMembers(engines: Engines): ReadonlyMap<string, string> {
  const newer = new Map<string, string>();
  const older = new Set<string>();
  for (const root of [compat.javascript.builtins ?? {}, compat.api]) walk(root);

  function walk(features: object): void {
    for (const [name, feature] of Object.entries(features)) {
      if (name === '__compat' || name === 'Temporal') continue;
      note(name.replace(/_static$/, ''), feature as Identifier);
      walk(feature as Identifier);
    }
  }

  function note(name: string, feature: Identifier): void {
    if (!feature.__compat) return;
    const lacking = lackingEngines(feature, engines);
    if (lacking.length === 0) older.add(name);
    else newer.set(name, `not in ${lacking.join(', ')}`);
  }

  for (const name of older) newer.delete(name);
  return newer;
}

function lackingEngines(feature: Identifier | undefined, engines: Engines): readonly string[] {
  const support = feature?.__compat?.support as Readonly<Record<string, SupportStatement | undefined>> | undefined;
  return Object.entries(engines)
    .filter(([engine, version]) => support?.[engine] && !isSupported(support[engine], version))
    .map((engine) => engine.join(' '));
}

function isSupported(statement: SupportStatement, version: string): boolean {
  return [statement]
    .flat()
    .some(({ version_added: added, version_removed: removed, flags, prefix, alternative_name: other }) => {
      if (typeof added !== 'string' || removed !== undefined || flags || prefix || other) return false;
      return added !== 'preview' && compare(added.replace('≤', ''), version) <= 0;
    });
}

function compare(one: string, other: string): number {
  const [a, b] = [one, other].map((version) => version.split('.').map(Number));
  for (let at = 0; at < 3; at++) {
    const difference = (a?.[at] ?? 0) - (b?.[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

function codeOf(source: string): string {
  return source.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '').replace(/'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"/g, "''");
}

function usedIn(code: string): readonly string[] {
  const uses = [...code.matchAll(/\.([A-Za-z]\w*)/g), ...code.matchAll(/(?:^|[^.\w])([A-Za-z]\w*)\(/g)];
  return uses.map(([, name = '']) => name);
}

/** Our own properties, variables and imports, which share names with browser APIs. */
function declaredIn(code: string): readonly string[] {
  const names = code.matchAll(
    /\b(?:function|const|class|type|interface)\s+(\w+)|\b(\w+)\??:|^\s*(?:async )?(\w+)\([^()]*\)(?:: [^{]+)? \{$/gm,
  );
  const lists = code.matchAll(/(?:import|export|const) (?:\w+, )?\{([^{}]*)\}/g);
  return [
    ...[...names].map(([, declared, key, method]) => declared ?? key ?? method ?? ''),
    ...[...lists].flatMap(([, list = '']) => list.match(/\w+/g) ?? []),
  ];
}

function newerStyles(): readonly string[] {
  const sheets = execFileSync('git', ['ls-files', 'packages/react/src/**/*.css'], { encoding: 'utf8' })
    .trim()
    .split('\n');
  const found = new Map<string, string>();
  for (const path of sheets) {
    const code = readFileSync(path, 'utf8').replace(/\/\*[\s\S]*?\*\//g, '');
    for (const [kind, pattern] of stylePatterns) {
      for (const [, name = ''] of code.matchAll(pattern)) {
        const lacking = lackingEngines(compat.css[kind]?.[name], supportedBrowsers);
        if (lacking.length > 0) found.set(name, `${path}: ${name} is not in ${lacking.join(', ')}`);
      }
    }
  }
  const outdated = Object.keys(ornaments).filter((name) => !found.has(name));
  return [
    ...[...found].filter(([name]) => !Object.hasOwn(ornaments, name)).map(([, use]) => use),
    ...outdated.map((name) => `scripts/newerApis.ts: the style sheets no longer use ${name}`),
  ];
}

const stylePatterns = [
  ['properties', /(?:^|[{;])\s*([a-z][a-z-]*)\s*:/gm],
  ['selectors', /[^:\w]:{1,2}([a-z][a-z-]+)/g],
  ['at-rules', /@([a-z-]+)/g],
] as const;

if (import.meta.main) console.log(newerApis().join('\n'));
