import type { TokenApi, TokenOptions } from '@tokenwright/core';
import { reportLater, type ServerClock, serverClockOf, warnDeveloper } from '@tokenwright/core/api';
import {
  draftFromLink,
  findLinkedResources,
  type KeptDraft,
  type LinkDraft,
  readKeptDraft,
} from '@tokenwright/core/links';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useTokenwright } from '../provider/TokenwrightProvider.tsx';
import { searchResources } from '../queries/useResourcePages.ts';
import type { ViewedStep } from '../withView.ts';
import type { WizardHost } from '../wizard/wizardHost.ts';
import type { WizardStart } from './wizardStart.ts';

export interface StartProps {
  readonly host: Pick<WizardHost, 'link' | 'draftStorage' | 'drafts' | 'template' | 'notOffered' | 'onNotice'>;
  readonly options: TokenOptions;
  readonly steps: readonly ViewedStep[];
  readonly children: (start: WizardStart) => ReactNode;
}

interface Opening {
  readonly linked?: LinkDraft;
  readonly kept?: KeptDraft;
  readonly clock: ServerClock;
}

const LOAD_SECONDS = 5;

export function useOpening({ host, options: given, steps }: Omit<StartProps, 'children'>): Opening | undefined {
  const { api, locale, timeZone } = useTokenwright();
  const [opening, setOpening] = useState<Opening>();
  const open = useRef(async (): Promise<Opening> => {
    const clock = serverClockOf(api);
    if (!clock.isFollowing) clock.follow(given.serverTime);
    const options = offeredBy(api, given);
    const moment = { now: clock.now(), timeZone };
    const { link, draftStorage, template, notOffered } = host;
    if (link !== undefined) return { linked: await named(draftFromLink(link, options, moment), options, api), clock };
    if (!draftStorage || template || notOffered) return { clock };
    const text = await withinSeconds(LOAD_SECONDS, () => draftStorage.load()).catch(warnOfStorage);
    const kept = readKeptDraft(text, steps, { ...moment, options, drafts: {}, locale, text: String });
    return kept ? { kept: await named(kept, options, api), clock } : { clock };
  });
  useEffect(() => {
    let isCurrent = true;
    open
      .current()
      .catch((cause): Opening => {
        reportLater(cause);
        return { clock: serverClockOf(api) };
      })
      .then((found) => isCurrent && setOpening(found));
    return () => {
      isCurrent = false;
    };
  }, [api]);
  return opening;
}

function warnOfStorage(cause: unknown): void {
  warnDeveloper(`\`draftStorage.load\` failed, so the wizard offers no draft: ${cause}`);
}

/** Without `searchResources`, the wizard hides token types that are limited to resources. */
function offeredBy(api: TokenApi, options: TokenOptions): TokenOptions {
  return { ...options, tokenTypes: options.tokenTypes.filter((type) => !type.resources || api.searchResources) };
}

function named<Link extends LinkDraft>(link: Link, { tokenTypes }: TokenOptions, api: TokenApi): Promise<Link> {
  const type = tokenTypes.find(({ id }) => id === link.drafts.access?.tokenType)?.resources?.type ?? '';
  return findLinkedResources(link, (query, cursor) =>
    searchResources(api, { type, query, ...(cursor !== undefined && { cursor }) }),
  );
}

export async function withinSeconds<Value>(seconds: number, act: () => Value | Promise<Value>): Promise<Value> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tooLong = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`The draft storage took over ${seconds} seconds.`)), seconds * 1_000);
  });
  try {
    return await Promise.race([Promise.resolve().then(act), tooLong]);
  } finally {
    clearTimeout(timer);
  }
}
