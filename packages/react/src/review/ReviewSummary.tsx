import type { StepContext, TokenRequest } from '@tokenwright/core';
import { describeExpiry, expiryInstant } from '@tokenwright/core/expiration';
import { nounOf } from '@tokenwright/core/list';
import { catalogueOf, riskOf } from '@tokenwright/core/permissions';
import type { Noun } from '@tokenwright/core/text';
import type { ReactNode } from 'react';
import { TruncatedText } from '../fields/TruncatedText.tsx';
import { useTokenwright } from '../provider/TokenwrightProvider.tsx';

export interface ReviewSummaryProps {
  readonly request: Partial<TokenRequest>;
  readonly isRequest: boolean;
  readonly context: StepContext;
}

const KEY = 'M5.5 13.5a3 3 0 1 0 0-6 3 3 0 0 0 0 6ZM7.7 8.3 13 3m-2.6 2.6 2 2';

export function ReviewSummary({ request, isRequest, context }: ReviewSummaryProps) {
  const { part, text } = useTokenwright();
  const { name, permissions = [], tokenType, expiration } = request;
  const type = context.options.tokenTypes.find(({ id }) => id === tokenType);
  const catalogue = catalogueOf(context.options.groups);
  const dangerous = permissions.filter((grant) => riskOf(grant, catalogue) === 'dangerous').length;
  const heading = text(isRequest ? 'review.requestSummary' : 'review.summary');
  return (
    <aside {...part('review-summary')} aria-label={heading}>
      <p {...part('hint')}>{heading}</p>
      {name && (
        <p>
          <strong>
            <TruncatedText text={name} />
          </strong>
        </p>
      )}
      {type?.permissions === 'none' && (
        <Fact sign={KEY}>
          <span>
            {type.fixedRights === undefined ? text('access.fullAccess') : <TruncatedText text={type.fixedRights} />}
          </span>
        </Fact>
      )}
      {permissions.length > 0 && (
        <Fact sign={KEY}>
          <span>{text('review.permissions', { count: permissions.length })}</span>
          {dangerous > 0 && <span data-tone="danger">{text('review.dangerous', { count: dangerous })}</span>}
        </Fact>
      )}
      {type && (
        <Fact sign="M4 2.5h5l3 3v8H4zM6.5 8h3M6.5 10.5h3">
          <span>{scopeOf(request, nounOf(type.resources), text)}</span>
          <span>
            <TruncatedText text={type.label} />
          </span>
        </Fact>
      )}
      {expiration !== undefined && context.options.expirations !== 'none' && (
        <Expiry expiration={expiration} context={context} />
      )}
      <p {...part('hint')}>{text(isRequest ? 'review.secretLater' : 'review.secretNext')}</p>
    </aside>
  );
}

function scopeOf(
  { resources }: Partial<TokenRequest>,
  label: Noun,
  text: ReturnType<typeof useTokenwright>['text'],
): string {
  if (!resources) return text('access.everything');
  if (resources.mode === 'selected') return text('review.resources', { count: resources.ids.length, label });
  return text(resources.mode === 'all' ? 'access.all' : 'access.allCurrent', { label });
}

function Expiry({
  expiration,
  context,
}: Required<Pick<TokenRequest, 'expiration'>> & Pick<ReviewSummaryProps, 'context'>) {
  const { text, locale, timeZone } = useTokenwright();
  const instant = expiryInstant(expiration, context.now);
  const date = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone });
  return (
    <Fact sign="M8 2a6 6 0 1 1 0 12A6 6 0 0 1 8 2m0 3v3.5l2 1.5">
      <span>
        {instant === null ? text('review.neverExpires') : text('review.expires', { date: date.format(instant) })}
      </span>
      {instant !== null && <span>{describeExpiry(instant, context).inDays}</span>}
    </Fact>
  );
}

function Fact({ sign, children }: { readonly sign: string; readonly children: ReactNode }) {
  const { part } = useTokenwright();
  return (
    <div {...part('review-fact')}>
      <svg
        viewBox="0 0 16 16"
        width="16"
        height="16"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.4"
        aria-hidden="true"
      >
        <path d={sign} strokeLinejoin="round" strokeLinecap="round" />
      </svg>
      <p>{children}</p>
    </div>
  );
}
