import type { Template, Token } from '@tokenwright/core';
import { isTemplateLink } from '@tokenwright/core/list';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useTokenwright } from '../provider/TokenwrightProvider.tsx';
import { useTokenOptions } from '../queries/useTokenOptions.ts';
import type { EmptyTokensProps } from './EmptyTokens.tsx';
import { permitOf } from './listSettings.ts';
import type { CreateButtonProps } from './ManagerHeader.tsx';
import { shortName } from './shortName.ts';
import type { useCreation } from './useCreation.ts';

export interface CreateButtons {
  readonly header: CreateButtonProps | undefined;
  readonly empty: Omit<EmptyTokensProps, 'docsUrl'>;
  readonly onDuplicate: ((token: Token) => void) | undefined;
}

interface ListState {
  readonly isEmpty: boolean;
  readonly link: string | undefined;
}

export function useCreateButton(creation: ReturnType<typeof useCreation>, { isEmpty, link }: ListState): CreateButtons {
  const button = useRef<HTMLButtonElement>(null);
  const { text } = useTokenwright();
  const { data: options, isError } = useTokenOptions();
  const permit = permitOf(options?.canCreate);
  const { duplicate } = creation;
  const onDuplicate = useCallback(
    (token: Token) => options && duplicate(token, options, text('act.copyOf', { name: shortName(token.name) })),
    [duplicate, options, text],
  );
  // If the button moves during a press, the browser fires no click.
  const [isHeld, setHeld] = useState(false);
  useHeirOfFocus(creation.isOpen, button);
  useLink(permit.allowed && (options || isError) ? link : undefined, creation.follow);
  const create = (template?: Template) => {
    button.current?.focus();
    creation.open(template);
  };
  const onApproach = creation.prefetch;
  const props = { button, permit, isOpening: creation.isLoading, onCreate: () => create(), onApproach };
  const isInHeader = !isEmpty || isHeld;
  return {
    onDuplicate: options && permit.allowed ? onDuplicate : undefined,
    header: isInHeader ? { ...props, onHold: setHeld } : undefined,
    empty: {
      create: isInHeader ? undefined : props,
      onCreate: permit.allowed ? create : undefined,
      onApproach,
    },
  };
}

function useLink(link: string | undefined, follow: (link: string) => void): void {
  const followed = useRef<string>(undefined);
  useEffect(() => {
    if (link === undefined || link === followed.current || !isTemplateLink(link)) return;
    followed.current = link;
    follow(link);
  }, [link, follow]);
}

function useHeirOfFocus(isOpen: boolean, heir: { readonly current: HTMLElement | null }): void {
  const wasOpen = useRef(false);
  useEffect(() => {
    if (wasOpen.current && !isOpen && document.activeElement === document.body) heir.current?.focus();
    wasOpen.current = isOpen;
  }, [isOpen, heir]);
}
