import type { CDPSession, Page } from 'playwright-core';
import type { Probe } from './probe/probe.ts';

export interface Sink {
  readonly plant: (page: Page, text: string) => Promise<unknown>;
  readonly find: (page: Page, text: string) => Promise<number>;
}

export const sinks: Readonly<Record<string, Sink>> = {
  'V8 heap snapshot, after forced GC': {
    plant: (page, text) => page.evaluate((planted) => void Object.assign(window, { planted: { text: planted } }), text),
    find: (page, text) => withDevtools(page, async (devtools) => countIn(await heapOf(devtools), text)),
  },
  'accessibility tree': {
    plant: (page, text) => page.evaluate((planted) => document.body.append(planted), text),
    find: (page, text) =>
      withDevtools(page, async (devtools) =>
        countIn(JSON.stringify(await devtools.send('Accessibility.getFullAXTree')), text),
      ),
  },
  cookies: {
    plant: (page, text) =>
      page.context().addCookies([{ name: 'planted', value: text, url: page.url(), httpOnly: true }]),
    find: async (page, text) => countIn(JSON.stringify(await page.context().cookies()), text),
  },
  'DOM, attributes and fields': inPage('dom'),
  'React fibers': inPage('fibers'),
  'query cache': inPage('queryCache'),
  'mutation cache': inPage('mutationCache'),
  'dehydrated state': inPage('dehydratedState'),
  'local and session storage': inPage('webStorage'),
  IndexedDB: inPage('indexedDb'),
  'Cache API': inPage('cacheApi'),
  'address, history, title, timings': inPage('address'),
  console: inPage('consoleLog'),
  'error transport and all that is sent': inPage('errorTransport'),
  'rrweb recording': inPage('recording'),
  'live regions': inPage('liveRegions'),
};

function inPage(name: keyof Probe): Sink {
  return {
    plant: (page, text) =>
      page.evaluate(async ([sink, planted]) => void (await window.probe[sink].plant(planted)), [name, text] as const),
    find: (page, text) => page.evaluate(([sink, sought]) => window.probe[sink].find(sought), [name, text] as const),
  };
}

async function heapOf(devtools: CDPSession): Promise<string> {
  const chunks: string[] = [];
  devtools.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => chunks.push(chunk));
  for (let times = 0; times < 4; times += 1) await devtools.send('HeapProfiler.collectGarbage');
  await devtools.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  return chunks.join('');
}

async function withDevtools<T>(page: Page, look: (devtools: CDPSession) => Promise<T>): Promise<T> {
  const devtools = await page.context().newCDPSession(page);
  const result = await look(devtools);
  await devtools.detach();
  return result;
}

function countIn(haystack: string, text: string): number {
  return haystack.split(text).length - 1;
}
