import type { Token } from '@tokenwright/core';
import { describeInstant } from '@tokenwright/core/expiration';
import { visibleText } from '@tokenwright/core/text';
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useSyncExternalStore } from 'react';
import { ModalDialog } from '../dialog/ModalDialog.tsx';
import { Button } from '../fields/Button.tsx';
import { TruncatedText } from '../fields/TruncatedText.tsx';
import { VisibleText } from '../fields/VisibleText.tsx';
import { useTokenwright } from '../provider/TokenwrightProvider.tsx';
import { useTokenOptions } from '../queries/useTokenOptions.ts';
import { Fact } from './Fact.tsx';
import { GrantedPermissions } from './GrantedPermissions.tsx';
import { isLive } from './localListing.ts';
import { LastUse, Moment, relativeTime } from './Moment.tsx';
import { ScopedResources } from './ScopedResources.tsx';
import { StatusChip } from './tokenColumns.tsx';

export interface TokenDetailsProps {
  readonly token: Token;
  readonly now: number;
  readonly siblings: readonly Token[];
  readonly onSelect: (id: string | null) => void;
  readonly onRevoke: ((token: Token) => void) | undefined;
}

export function TokenDetails(props: TokenDetailsProps) {
  const { token, onSelect } = props;
  const isBeside = useIsWide();
  if (isBeside) return <Panel {...props} />;
  return (
    <ModalDialog title={<VisibleText text={token.name} />} onCloseRequest={() => onSelect(null)}>
      <Sections {...props} />
    </ModalDialog>
  );
}

/** Arrow keys go to the next token; the list stays usable. */
function Panel(props: TokenDetailsProps) {
  const { token, siblings, onSelect } = props;
  const { part, text } = useTokenwright();
  const id = useId();
  const panel = useRef<HTMLElement>(null);
  const opener = useRef<Element>(null);
  useEffect(() => {
    opener.current = document.activeElement;
    panel.current?.focus();
  }, []);
  const at = siblings.findIndex((each) => each.id === token.id);
  const move = (step: number) => {
    const next = siblings[at + step];
    if (next) onSelect(next.id);
  };
  const close = () => {
    onSelect(null);
    if (opener.current instanceof HTMLElement && opener.current.isConnected) opener.current.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') close();
    else if (event.key === 'ArrowDown') move(1);
    else if (event.key === 'ArrowUp') move(-1);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <aside {...part('details')} ref={panel} aria-labelledby={id} tabIndex={-1} onKeyDown={onKeyDown}>
      <header {...part('details-header')}>
        <h3 {...part('details-title')} id={id}>
          <VisibleText text={token.name} />
        </h3>
        <IconButton
          label={text('manager.previous')}
          path="m3.5 10 4.5-4.5 4.5 4.5"
          onPress={() => move(-1)}
          isOff={at <= 0}
        />
        <IconButton
          label={text('manager.next')}
          path="m3.5 6 4.5 4.5L12.5 6"
          onPress={() => move(1)}
          isOff={at < 0 || at === siblings.length - 1}
        />
        <IconButton label={text('manager.close')} path="m3.5 3.5 9 9m0-9-9 9" onPress={close} />
      </header>
      <Sections {...props} />
    </aside>
  );
}

interface IconButtonProps {
  readonly label: string;
  /** Of an icon of 16×16. */
  readonly path: string;
  readonly onPress: () => void;
  readonly isOff?: boolean;
}

function IconButton({ label, path, onPress, isOff = false }: IconButtonProps) {
  const { part } = useTokenwright();
  return (
    <button
      type="button"
      {...part('icon-button')}
      aria-label={label}
      aria-disabled={isOff || undefined}
      onClick={() => isOff || onPress()}
    >
      <svg viewBox="0 0 16 16" width="16" height="16" fill="none" aria-hidden="true" focusable="false">
        <path d={path} stroke="currentColor" strokeWidth="1.6" strokeLinecap="round" strokeLinejoin="round" />
      </svg>
    </button>
  );
}

function Sections({ token, now, onRevoke }: TokenDetailsProps) {
  const { part, text } = useTokenwright();
  const { data: options } = useTokenOptions();
  return (
    <>
      <div {...part('details-body')}>
        <StatusSection token={token} now={now} />
        <Section heading={text('manager.permissionCount', { count: token.permissions.length })}>
          <GrantedPermissions grants={token.permissions} options={options} />
        </Section>
        <Section heading={text('manager.resourcesTitle')}>
          <ScopedResources token={token} options={options} />
        </Section>
        <HistorySection token={token} now={now} />
      </div>
      {onRevoke && isLive(token) && (
        <footer {...part('details-footer')}>
          <Button
            onClick={(event) => {
              event.currentTarget.focus();
              onRevoke(token);
            }}
            data-tone="danger"
          >
            {text('manager.revoke')}
          </Button>
        </footer>
      )}
    </>
  );
}

function StatusSection({ token, now }: Pick<TokenDetailsProps, 'token' | 'now'>) {
  const { part, text, locale, timeZone } = useTokenwright();
  const { expiresAt, description, hint, status } = token;
  const instant = Date.parse(expiresAt ?? '');
  const isDated = !Number.isNaN(instant);
  return (
    <Section>
      <p {...part('details-status')}>
        {status === 'active' && (
          <span {...part('chip')} data-shape="round" data-kind="accent">
            {text('manager.active')}
          </span>
        )}
        <StatusChip token={token} now={now} />
        {isDated && <Moment at={expiresAt as string} />}
        {expiresAt === null && <span>{text('manager.neverExpires')}</span>}
        {isDated && isLive(token) && <span {...part('token-note')}>{relativeTime(instant - now, locale)}</span>}
      </p>
      {description && (
        <p {...part('details-description')}>
          <TruncatedText text={description} />
        </p>
      )}
      <dl {...part('facts')}>
        {isDated && <Fact label={text('manager.yourTime')}>{describeInstant(instant, timeZone, locale)}</Fact>}
        {isDated && <Fact label="UTC">{describeInstant(instant, 'UTC', locale)}</Fact>}
        {hint && (
          <Fact label={text('manager.hint')}>
            <span {...part('token-hint')}>
              <bdi dir="ltr">{visibleText(hint)}</bdi>
            </span>
          </Fact>
        )}
      </dl>
    </Section>
  );
}

function HistorySection({ token, now }: Pick<TokenDetailsProps, 'token' | 'now'>) {
  const { part, text } = useTokenwright();
  const { createdAt, createdBy, revokedAt, revokedBy, revocationReason: reason } = token;
  return (
    <Section heading={text('manager.history')}>
      <dl {...part('facts')}>
        {createdBy !== undefined && (
          <Fact label={text('manager.creator')}>
            <VisibleText text={createdBy} />
          </Fact>
        )}
        <Fact label={text('manager.created')}>
          <Moment at={createdAt} />
        </Fact>
        <Fact label={text('manager.lastUsed')}>
          <LastUse token={token} now={now} />
        </Fact>
        {revokedAt !== undefined && (
          <Fact label={text('manager.revoked')}>
            <Moment at={revokedAt} />
          </Fact>
        )}
        {revokedBy !== undefined && (
          <Fact label={text('manager.revoker')}>
            <VisibleText text={revokedBy} />
          </Fact>
        )}
        {reason && (
          <Fact label={text('manager.reason')}>
            {reason === 'unclaimed' ? <span>{text('manager.unclaimed')}</span> : <TruncatedText text={reason} />}
          </Fact>
        )}
      </dl>
    </Section>
  );
}

function Section({ heading, children }: { readonly heading?: string; readonly children: ReactNode }) {
  const { part } = useTokenwright();
  return (
    <section {...part('details-section')}>
      {heading && <h4 {...part('details-heading')}>{heading}</h4>}
      {children}
    </section>
  );
}

const WIDE = '(width >= 1024px)';

/** A browser without `matchMedia`, such as jsdom, has room. */
function useIsWide(): boolean {
  return useSyncExternalStore(
    (listener) => {
      const query = globalThis.matchMedia?.(WIDE);
      query?.addEventListener('change', listener);
      return () => query?.removeEventListener('change', listener);
    },
    () => globalThis.matchMedia?.(WIDE).matches ?? true,
    () => true,
  );
}
