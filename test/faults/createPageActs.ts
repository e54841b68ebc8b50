import type { PersonEvent } from '@tokenwright/core';
import type { FaultLane } from './createFaultLane.ts';
import type { KeptSecrets } from './createKeptSecrets.ts';
import { createPage, type Page, type PageSetup } from './createPage.ts';
import type { PreparedToken } from './prepareToken.ts';

export interface SavedName {
  readonly name: string;
  readonly seen: string;
}

interface Visit extends Pick<PageSetup, 'scenario' | 'workspaceId' | 'isOnline' | 'random'> {
  readonly prepared: PreparedToken | undefined;
  readonly secrets: KeptSecrets;
}

const OVERLAPS = [3_600, 86_400, 3_600, 0];

const isOver = (page: Page | undefined) =>
  !page || ['finished', 'abandoning', 'told'].includes(page.getSnapshot().status);

export function createPageActs(lane: FaultLane, { prepared, secrets, ...visit }: Visit) {
  const pages: Page[] = [];
  const saves: SavedName[] = [];
  let page: Page | undefined;
  let names = 0;

  const newName = () => `Token ${++names}`;
  const overlap = () => OVERLAPS[Math.floor(visit.random() * OVERLAPS.length)] ?? 0;
  const open = async () => {
    const token = prepared && (await lane.apiOf(visit.workspaceId, 'ada').getToken(prepared.id));
    page = createPage(lane, { ...visit, token, name: newName(), overlap: overlap() });
    pages.push(page);
  };
  const say = (...events: readonly PersonEvent[]) => {
    for (const event of events) page?.send(event);
  };
  const create = () => {
    const snapshot = page?.getSnapshot();
    if (snapshot?.status === 'asking') secrets.giveUpAll();
    if (snapshot?.status === 'reviewing') {
      const request = snapshot.intent.request as { readonly name?: string; readonly overlap?: number };
      if (request.overlap === 0) secrets.giveUpAll();
      if (page?.base && request.name) saves.push({ name: request.name, seen: page.base.token().name });
    }
    say({ type: 'create' });
  };
  const keep = (event: PersonEvent) => {
    secrets.keep(page);
    say(event);
  };
  const crash = () => {
    page?.die();
    page = undefined;
  };
  const acts = {
    create,
    'double click': () => {
      create();
      say({ type: 'create' });
    },
    'change the name': () => say(...(page?.fill(newName(), overlap()) ?? [])),
    copy: () => keep({ type: 'copied' }),
    store: () => keep({ type: 'stored' }),
    finish: () => say({ type: 'finish' }),
    revoke: () => say({ type: 'revoke' }),
    reissue: () => say({ type: 'reissue' }),
    'check again': () => say({ type: 'checkAgain' }),
    back: () => say({ type: 'back' }),
    close: () => say({ type: 'close' }),
    stay: () => say({ type: 'stay' }),
    leave: () => say({ type: 'leave' }),
    unmount() {
      say({ type: 'abandon' });
      page = undefined;
    },
    hide: () => say({ type: 'hide' }),
    // A page that unloads still sends requests but receives no response; a crashed page sends no requests.
    reload() {
      say({ type: 'abandon' });
      crash();
    },
    crash,
    open: () => (isOver(page) ? open() : undefined),
  };
  return { pages, saves, acts, open, page: () => page };
}
