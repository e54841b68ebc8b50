import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { BrowserContext } from 'playwright-core';

export async function probePages(context: BrowserContext): Promise<void> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('./probe/probe.ts', import.meta.url))],
    bundle: true,
    format: 'iife',
    platform: 'browser',
    define: { 'process.env.NODE_ENV': '"production"' },
    write: false,
  });
  await context.addInitScript({ content: outputFiles[0]?.text ?? '' });
}
