import { address, dom, hearLiveRegions, liveRegions } from './documentSinks.ts';
import { dehydratedState, fibers, mutationCache, queryCache } from './reactSinks.ts';
import { consoleLog, errorTransport, listenToSending, recording, startRecording } from './sendingSinks.ts';
import { cacheApi, indexedDb, webStorage } from './storageSinks.ts';

const sinks = {
  dom,
  fibers,
  queryCache,
  mutationCache,
  dehydratedState,
  webStorage,
  indexedDb,
  cacheApi,
  address,
  consoleLog,
  errorTransport,
  recording,
  liveRegions,
};

export type Probe = typeof sinks;

declare global {
  interface Window {
    probe: Probe;
  }
}

// The recorder must not start in its own frames.
if (window === window.top) {
  window.probe = sinks;
  listenToSending();
  hearLiveRegions();
  document.addEventListener('DOMContentLoaded', startRecording);
}
