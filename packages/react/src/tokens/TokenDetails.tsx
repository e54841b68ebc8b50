import { useQuery } from '@tanstack/react-query';
import type { Token, UsageEvent } from '@tokenwright/core';
import { TokenApiError } from '@tokenwright/core/api';
import { visibleText } from '@tokenwright/core/text';
import { findToken, isLive } from '@tokenwright/core/tokens';
import { type ReactNode, useContext } from 'react';
import { TruncatedText } from '../fields/TruncatedText.tsx';
import { VisibleText } from '../fields/VisibleText.tsx';
import { changeMessages } from '../messages/changeMessages.ts';
import { detailsMessages } from '../messages/detailsMessages.ts';
import { useTokenwright } from '../provider/TokenwrightProvider.tsx';
import { WithTexts } from '../provider/WithTexts.tsx';
import { queryKey } from '../queries/queryKey.ts';
import { useTokenOptions } from '../queries/useTokenOptions.ts';
import { ApprovalFacts } from './ApprovalFacts.tsx';
import { DetailsFooter, type DetailsFooterProps } from './DetailsFooter.tsx';
import { DetailsFrame, type DetailsFrameProps, SectionHeading } from './DetailsFrame.tsx';
import { Fact } from './Fact.tsx';
import { GrantedPermissions } from './GrantedPermissions.tsx';
import { LazyQuickActs } from './LazyQuickActs.tsx';
import { LastUse, Moment, relativeTime, shortMoment } from './Moment.tsx';
import { OldSecretFacts } from './OldSecretFacts.tsx';
import { ownerText } from './ownerText.ts';
import type { QuickActsProps } from './QuickActs.tsx';
import { ScopedResources } from './ScopedResources.tsx';
import { TokenTimeline } from './TokenTimeline.tsx';
import { StatusChip } from './tokenColumns.tsx';
import { ReminderButton } from './tools/ReminderButton.tsx';
import { ToolTexts } from './tools/ToolTexts.tsx';
import { useActPermits } from './useActPermits.ts';

type TokenDetailsProps = DetailsFooterProps &
  Pick<QuickActsProps, 'onDone'> &
  Pick<DetailsFrameProps, 'siblings' | 'onSelect' | 'isCovered' | 'inside'> & {
    readonly tell: (event: UsageEvent) => void;
  };

export interface SelectedTokenProps extends Omit<TokenDetailsProps, 'token'> {
  readonly id: string;
  readonly listed: Token | undefined;
  readonly isListed: boolean;
}

const texts = { ...detailsMessages, ...changeMessages };

export function SelectedToken(props: SelectedTokenProps) {
  return (
    <WithTexts texts={texts}>
      <FoundToken {...props} />
    </WithTexts>
  );
}

function FoundToken({ id, listed, isListed, ...props }: SelectedTokenProps) {
  const { api } = useTokenwright();
  const found = useQuery({
    queryKey: queryKey(api, 'token', id),
    queryFn: ({ signal }) => findToken(api, id, signal),
    enabled: !isListed,
    networkMode: 'always',
    retry: false,
    throwOnError: false,
    staleTime: 30_000,
  });
  const token = listed ?? found.data;
  if (token) return <TokenDetails {...props} token={token} />;
  if (isListed) return null;
  const { onSelect, isCovered, inside } = props;
  return <NoDetails id={id} error={found.error} {...{ onSelect, isCovered, inside }} />;
}

interface NoDetailsProps extends Pick<DetailsFrameProps, 'onSelect' | 'isCovered' | 'inside'> {
  readonly id: string;
  readonly error: unknown;
}

function NoDetails({ id, error, ...frame }: NoDetailsProps) {
  const { part, text } = useTokenwright();
  const isMissing = error instanceof TokenApiError && error.code === 'not-found';
  const announcement = error ? (isMissing ? 'manager.oneMissing' : 'manager.oneFailed') : 'manager.loadingOne';
  return (
    <DetailsFrame title={text('manager.details')} siblings={[]} id={id} {...frame}>
      <div {...part('details-body')}>
        <Section>
          <p role={error ? 'alert' : 'status'}>{text(announcement)}</p>
        </Section>
      </div>
    </DetailsFrame>
  );
}

function TokenDetails(props: TokenDetailsProps) {
  const { token, siblings, onSelect, isCovered, inside } = props;
  return (
    <DetailsFrame
      title={<VisibleText text={token.name} />}
      id={token.id}
      {...{ siblings, onSelect, isCovered, inside }}
    >
      <Sections {...props} />
    </DetailsFrame>
  );
}

function Sections({ token, now, tell, onAct, onDone, onRevoke }: TokenDetailsProps) {
  const { api, part, text } = useTokenwright();
  const { data: options } = useTokenOptions();
  return (
    <>
      <div {...part('details-body')}>
        <StatusSection token={token} now={now}>
          <LazyQuickActs {...{ token, options, now, onDone }} />
          {isLive(token) && (
            <ToolTexts>
              <ReminderButton token={token} />
            </ToolTexts>
          )}
        </StatusSection>
        {(token.approval || token.status === 'pending') && (
          <Section heading={text('approval.heading')}>
            <ApprovalFacts {...{ token, now, onAct }} />
          </Section>
        )}
        {token.oldSecret && (
          <Section heading={text('oldSecret.heading')}>
            <OldSecretFacts oldSecret={token.oldSecret} {...{ token, now, onAct }} />
          </Section>
        )}
        <PermissionsSection token={token} options={options} />
        <Section heading={text('manager.resourcesTitle')}>
          <ScopedResources key={token.id} token={token} options={options} />
        </Section>
        <HistorySection token={token} now={now} />
        {api.listEvents && (
          <Section heading={text('events.heading')}>
            <TokenTimeline key={token.id} tokenId={token.id} tell={tell} />
          </Section>
        )}
      </div>
      <DetailsFooter {...{ token, now, onAct, onRevoke }} />
    </>
  );
}

function PermissionsSection({ token: { permissions }, options }: Parameters<typeof ScopedResources>[0]) {
  const { text } = useTokenwright();
  if (!permissions) return <Section heading={text('manager.permissions')}>{text('manager.unknown')}</Section>;
  return (
    <Section heading={text('manager.permissionCount', { count: permissions.length })}>
      <GrantedPermissions grants={permissions} options={options} />
    </Section>
  );
}

interface StatusSectionProps extends Pick<TokenDetailsProps, 'token' | 'now'> {
  readonly children: ReactNode;
}

function StatusSection({ token, now, children }: StatusSectionProps) {
  const { part, text, locale, timeZone } = useTokenwright();
  const { expiresAt, revokedAt, description, hint, status } = token;
  const at = (status === 'revoked' ? revokedAt : expiresAt) ?? '';
  const instant = Date.parse(at);
  const isDated = !Number.isNaN(instant);
  const date = new Intl.DateTimeFormat(locale, { timeZone, dateStyle: 'medium' });
  const momentIn = (zone: string | undefined) => new Intl.DateTimeFormat(locale, shortMoment(zone)).format(instant);
  return (
    <Section>
      <p {...part('details-status')}>
        {status === 'active' && (
          <span {...part('chip')} data-shape="round" data-kind="accent">
            {text('manager.active')}
          </span>
        )}
        <StatusChip token={token} now={now} />
        {isDated && (
          <Moment
            at={at}
            {...(isLive(token) && { words: text('manager.expiresOn', { date: date.format(instant) }) })}
          />
        )}
        {expiresAt === null && isLive(token) && <span>{text('manager.neverExpires')}</span>}
        {isDated && isLive(token) && <span {...part('token-note')}>{relativeTime(instant - now, locale)}</span>}
      </p>
      {description && (
        <p {...part('details-description')}>
          <TruncatedText text={description} />
        </p>
      )}
      <dl {...part('facts')}>
        {isDated && <Fact label={text('manager.yourTime')}>{momentIn(timeZone)}</Fact>}
        {isDated && <Fact label="UTC">{momentIn('UTC')}</Fact>}
        {hint && (
          <Fact label={text('manager.hint')}>
            <span {...part('token-hint')}>
              <bdi dir="ltr">{visibleText(hint)}</bdi>
            </span>
          </Fact>
        )}
      </dl>
      {children}
    </Section>
  );
}

function HistorySection({ token, now }: Pick<TokenDetailsProps, 'token' | 'now'>) {
  const { part, text } = useTokenwright();
  const { createdAt, createdBy, revokedAt, revokedBy, revocationReason: reason } = token;
  const owner = token.owner && ownerText(token.owner, text);
  const canTransfer = useActPermits(token, now)('transfer')?.allowed;
  return (
    <Section heading={text('manager.history')}>
      <dl {...part('facts')}>
        {owner !== undefined && (
          <Fact label={text('manager.owner')}>
            <VisibleText text={owner} isOurs />
            {token.owner?.gone && (
              <p {...part('hint')}>{text(canTransfer ? 'manager.ownerGoneTransfer' : 'manager.ownerGoneHint')}</p>
            )}
          </Fact>
        )}
        {createdBy !== undefined && createdBy !== token.owner?.label && (
          <Fact label={text('manager.creator')}>
            <VisibleText text={createdBy} />
          </Fact>
        )}
        <Fact label={text('manager.created')}>
          <Moment at={createdAt} more="time" />
        </Fact>
        <Fact label={text('manager.lastUsed')}>
          <LastUse token={token} now={now} more="moment" />
        </Fact>
        {revokedAt !== undefined && (
          <Fact label={text('manager.revoked')}>
            <Moment at={revokedAt} more="time" />
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
  const Heading = useContext(SectionHeading);
  return (
    <section {...part('details-section')}>
      {heading && <Heading {...part('details-heading')}>{heading}</Heading>}
      {children}
    </section>
  );
}
