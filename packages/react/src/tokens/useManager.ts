import type { Token } from '@tokenwright/core';
import { useCallback, useRef, useState } from 'react';
import { useTokenwright } from '../provider/TokenwrightProvider.tsx';
import type { TokenWizardDialogProps } from '../TokenWizardDialog.tsx';
import { useActReport } from './useActReport.ts';
import { useActs } from './useActs.ts';
import { useBlank } from './useBlank.ts';
import { useCreateButton } from './useCreateButton.ts';
import { useCreation } from './useCreation.ts';
import { useExpiring } from './useExpiring.ts';
import { useListWarmUp } from './useListWarmUp.ts';
import { useRevoking } from './useRevoking.ts';
import { useRowMenu } from './useRowMenu.ts';
import { type Selection, useSelection } from './useSelection.ts';
import { useSentence } from './useSentence.ts';
import { useTokenListing } from './useTokenListing.ts';
import { useTools } from './useTools.ts';

interface ManagerHost extends Selection, Pick<TokenWizardDialogProps, 'link' | 'onEvent' | 'onReauthenticate'> {
  readonly onExpiring?: ((tokens: readonly Token[]) => void) | undefined;
}

export function useManager(host: ManagerHost) {
  const { link, onEvent, onReauthenticate } = host;
  const { api } = useTokenwright();
  const heading = useRef<HTMLHeadingElement>(null);
  const { announcement, say, announce } = useAnnouncer();
  const { selectedId, select, onOpen, Details } = useSelection(host);
  const onRevoked = (token: Token) => {
    say('revoke.done', token);
    if (api.revocation === 'deletes' && token.id === selectedId) select(null);
  };
  const revoking = useRevoking({ onRevoked, onEvent, heading });
  const listing = useTokenListing(revoking.revoked, revoking.forget);
  const loaded = listing.pages.data?.tokens;
  const blank = useBlank(listing);
  const rowMenu = useRowMenu(revoking.prefetch);
  useExpiring(loaded, listing.now, host.onExpiring);
  const onAdded = (token: Token) => {
    say('manager.added', token);
    listing.reveal(token);
  };
  const creation = useCreation(onAdded);
  const acts = useActs(revoking.settle);
  const { report, tell } = useActReport({ announce, settle: revoking.settle, onEvent, askedAt: acts.askedAt });
  const tools = useTools(listing, { heading, keep: revoking.keep, tell, onReauthenticate });
  const isEmpty = listing.isEmpty && blank.module !== undefined && api.listTokens !== undefined;
  const create = useCreateButton(creation, { isEmpty, link });
  useListWarmUp({ isShown: loaded !== undefined, prefetchWizard: create.onDuplicate && creation.prefetch });
  return {
    heading,
    announcement,
    report,
    tell,
    selection: {
      id: selectedId,
      select,
      onOpen,
      Details,
      listed: loaded?.find(({ id }) => id === selectedId),
      isCovered: creation.isOpen || acts.asked !== undefined || revoking.dialog !== undefined,
    },
    revoking,
    listing,
    blank,
    rowMenu,
    creation,
    create,
    acts,
    tools,
  };
}

function useAnnouncer() {
  const sentence = useSentence();
  const [announcement, announce] = useState('');
  const say = useCallback((...words: Parameters<typeof sentence>) => announce(sentence(...words)), [sentence]);
  return { announcement, say, announce };
}
