import type { Token, TokenOptions } from '@tokenwright/core';
import { catalogueOf, grantLabel } from '@tokenwright/core/permissions';
import { type KeyboardEvent, useId, useMemo, useRef, useState } from 'react';
import { Button } from '../fields/Button.tsx';
import { VisibleText } from '../fields/VisibleText.tsx';
import { useTokenwright } from '../provider/TokenwrightProvider.tsx';
import { type SnippetOptions, suggestSnippets } from './suggestSnippets.ts';

export interface SnippetsProps {
  readonly token: Token;
  readonly options: TokenOptions | undefined;
  readonly host: SnippetOptions | undefined;
  readonly holdsSecret: boolean;
  readonly onReplaced: () => void;
}

export function Snippets({ token, options, host, holdsSecret, onReplaced }: SnippetsProps) {
  const { part, text } = useTokenwright();
  const { snippets, call } = useMemo(() => suggestSnippets(token, options, host), [token, options, host]);
  const [at, setAt] = useState(() => (call && snippets.length > 1 ? 1 : 0));
  const [announcement, say] = useState<'copied' | 'replaced' | 'failed'>();
  const id = useId();
  const chosen = Math.min(at, snippets.length - 1);
  const snippet = snippets[chosen];
  if (!snippet) return null;
  const choose = (index: number) => {
    setAt(index);
    say(undefined);
  };
  const copy = async () => {
    const isCopied = await writeText(snippet.code);
    say(isCopied ? (holdsSecret ? 'replaced' : 'copied') : 'failed');
    if (isCopied && holdsSecret) onReplaced();
  };
  const granted = call && options && grantLabel(call.grant, catalogueOf(options.groups), text);
  return (
    <section {...part('snippets')} aria-label={text('reveal.snippets')}>
      <TabList labels={snippets.map(({ label }) => label)} {...{ id, chosen, choose }} />
      <div {...part('snippet')} dir="ltr" role="tabpanel" id={`${id}panel`} aria-labelledby={`${id}tab${chosen}`}>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: keyboard users must be able to scroll long lines */}
        <pre {...part('code')} dir="ltr" translate="no" tabIndex={0}>
          <code>{snippet.code}</code>
        </pre>
        <Button onClick={copy}>
          <span>{text('reveal.copySnippet')}</span>
        </Button>
      </div>
      <p {...part('hint')} role="status" data-state={announcement}>
        {announcement ? (
          <span>{text(`reveal.snippet.${announcement}`)}</span>
        ) : (
          <span>
            {granted ? (
              <VisibleText text={text('reveal.snippetCall', { grant: granted })} isOurs />
            ) : (
              text('reveal.snippetHint')
            )}
          </span>
        )}
      </p>
    </section>
  );
}

interface TabListProps {
  readonly labels: readonly string[];
  readonly id: string;
  readonly chosen: number;
  readonly choose: (index: number) => void;
}

function TabList({ labels, id, chosen, choose }: TabListProps) {
  const { part, text } = useTokenwright();
  const list = useRef<HTMLDivElement>(null);
  const move = (event: KeyboardEvent) => {
    const isMirrored = list.current !== null && getComputedStyle(list.current).direction === 'rtl';
    const next = moveTab(event.key, chosen, labels.length, isMirrored);
    if (next === undefined) return;
    event.preventDefault();
    choose(next);
    list.current?.querySelectorAll<HTMLElement>('[role=tab]')[next]?.focus();
  };
  return (
    <div {...part('snippet-tabs')} role="tablist" aria-label={text('reveal.snippets')} ref={list} onKeyDown={move}>
      {labels.map((label, index) => (
        <button
          key={label}
          type="button"
          role="tab"
          id={`${id}tab${index}`}
          {...part('snippet-tab')}
          aria-selected={index === chosen}
          aria-controls={`${id}panel`}
          tabIndex={index === chosen ? 0 : -1}
          onClick={() => choose(index)}
        >
          <span translate="no">{label}</span>
        </button>
      ))}
    </div>
  );
}

function moveTab(key: string, from: number, count: number, isMirrored: boolean): number | undefined {
  const step = { ArrowRight: 1, ArrowLeft: -1 }[key];
  if (step !== undefined) return (from + (isMirrored ? -step : step) + count) % count;
  return { Home: 0, End: count - 1 }[key];
}

async function writeText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
