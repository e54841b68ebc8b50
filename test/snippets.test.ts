import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { templatesOf } from '@tokenwright/core/permissions';
import { catalogue } from '@tokenwright/dashboard/catalogue';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parse } from 'yaml';
import { listen } from '../packages/dashboard/src/server/listen.ts';
import { startTestMountly } from '../packages/dashboard/src/server/startTestMountly.ts';
import { suggestSnippets } from '../packages/react/src/reveal/suggestSnippets.ts';
import { findOnPath } from '../scripts/findOnPath.ts';
import { createFromTemplate } from './createFromTemplate.ts';
import { freePort } from './freePort.ts';

const run = promisify(execFile);

let origin: string;
let mountly: Awaited<ReturnType<typeof startTestMountly>>;
let listener: Awaited<ReturnType<typeof listen>>;

beforeAll(async () => {
  const port = await freePort();
  origin = `http://localhost:${port}`;
  mountly = await startTestMountly(origin);
  listener = await listen(port);
  listener.answerWith((request) => mountly.call(request.url, request));
});

afterAll(async () => {
  await listener.close();
  await mountly.stop();
});

interface Job {
  readonly code: string;
  readonly environment: Readonly<Record<string, string>>;
}

const runners: Readonly<Record<string, (job: Job) => Promise<string | undefined>>> = {
  cURL: inShell,
  Node: async (job) => (await output(process.execPath, ['--input-type=module', '--eval', job.code], job))?.slice(0, 3),
  Python: async (job) => {
    const printed = await output(findOnPath(['python3']), ['-c', job.code], job);
    return printed === undefined ? undefined : JSON.stringify(JSON.parse(printed)).startsWith('{') ? '200' : printed;
  },
  async 'GitHub Actions'({ code, environment }) {
    const step = parse(code) as { readonly env: Readonly<Record<string, string>>; readonly run: string };
    const secrets = Object.fromEntries(
      Object.entries(step.env).map(([name, value]) => [name, environment[secretIn(value)] ?? '']),
    );
    return inShell({ code: step.run, environment: secrets });
  },
};

const secretIn = (expression: string) => /^\$\{\{ secrets\.(\w+) \}\}$/.exec(expression)?.[1] ?? '';

async function inShell(job: Job): Promise<string | undefined> {
  if (!findOnPath(['curl'])) return undefined;
  return output(findOnPath(['bash', 'sh']), ['-c', `${job.code.trimEnd()} -sS -o /dev/null -w '%{http_code}'`], job);
}

async function output(program: string | undefined, values: string[], { environment }: Job) {
  if (!program) return undefined;
  const { stdout } = await run(program, values, { env: { PATH: process.env.PATH, ...environment }, timeout: 60_000 });
  return stdout;
}

const templates = templatesOf(catalogue, (id) => id).map((template) => [template.label, template] as const);

test.each(templates)('each snippet for a token from the template %s gets a 200', async (_, template) => {
  const { token, secret } = await createFromTemplate(mountly, origin, template);
  const { snippets } = suggestSnippets(token, catalogue, { baseUrl: origin });
  const variable = /^(\w+)=$/.exec(snippets[0]?.code ?? '')?.[1] ?? '';
  const environment = { [variable]: secret };
  expect(snippets.slice(1).map(({ label }) => label)).toEqual(Object.keys(runners));
  for (const { label, code } of snippets.slice(1)) {
    expect(code).not.toContain(secret);
    const status = await runners[label]?.({ code, environment });
    if (status === undefined) console.info(`${label}: not run, because this machine lacks its program.`);
    else expect([label, status]).toEqual([label, '200']);
  }
});
