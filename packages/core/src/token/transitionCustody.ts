import type { TokenApiError } from '../api/tokenApiError.ts';
import type { Custody, CustodyContext, CustodyEffect, CustodyEnd, CustodyEvent } from './custody.ts';
import type { Token } from './token.ts';

type Step = readonly [Custody | CustodyEnd, readonly CustodyEffect[]];

const MAX_DEADLINE = 24 * 60 * 60_000;

export function takeCustody(
  { intentKey, token, secret }: Pick<Custody, 'intentKey' | 'token' | 'secret'>,
  acknowledgeWithin: number | undefined,
  { sink, now }: CustodyContext,
): readonly [Custody, readonly CustodyEffect[]] {
  const hasDeadline = acknowledgeWithin !== undefined && acknowledgeWithin <= MAX_DEADLINE;
  const acknowledgeBy = hasDeadline ? now() + acknowledgeWithin : undefined;
  const isDelivered = sink === 'at-once';
  return [
    {
      intentKey,
      token,
      secret,
      saved: false,
      leaving: false,
      ...(acknowledgeBy !== undefined && { acknowledgeBy }),
      ...(isDelivered && { delivery: 'instead' as const }),
    },
    [
      ...(isDelivered ? [{ type: 'deliver' as const, token, secret }] : []),
      ...(acknowledgeBy === undefined ? [] : [{ type: 'wait' as const, intentKey, until: acknowledgeBy }]),
    ],
  ];
}

type Rules = {
  readonly [Type in CustodyEvent['type']]: (
    custody: Custody,
    event: Extract<CustodyEvent, { type: Type }>,
    context: CustodyContext,
  ) => Step;
};

const rules: Rules = {
  copied: (custody) => save(custody, 'copied'),
  stored: (custody, { isStored = true }) => (isStored ? save(custody, 'stored') : [unmarkStored(custody), []]),
  deliver(custody, _event, { sink }) {
    if (!sink || isDelivering(custody) || custody.saved === 'delivered') return [custody, []];
    const { token, secret } = custody;
    return [{ ...custody, delivery: 'beside' }, [{ type: 'deliver', token, secret }]];
  },
  show: (custody) => [custody.delivery === 'instead' ? { ...custody, delivery: 'beside' } : custody, []],
  delivered(custody) {
    const { delivery, ...rest } = custody;
    const [saved, effects] = save(rest, 'delivered');
    if (delivery !== 'instead') return [saved, effects];
    const [end, more] = endSaved(saved, 'delivered', custody.leaving);
    return [end, [...effects, ...more]];
  },
  deliveryFailed(custody, _event, { now }) {
    if (!isDelivering(custody)) return [custody, []];
    const { acknowledgeBy } = custody;
    const isLate = acknowledgeBy !== undefined && acknowledgeBy <= now();
    return isLate ? endUnsaved(custody, 'late') : [{ ...custody, delivery: 'failed' }, []];
  },
  acknowledgeFailed(custody, { error }) {
    if (wasRevokedUnclaimed(error)) return [{ ended: 'revoked' }, [wipe(custody)]];
    return [{ ...custody, acknowledgementLost: true }, [acknowledgementLost(custody.token)]];
  },
  finish: (custody) => (custody.saved ? endSaved(custody, custody.saved, false) : [custody, []]),
  close: (custody) => (custody.saved ? endSaved(custody, custody.saved, true) : [{ ...custody, leaving: true }, []]),
  stay: (custody) => [{ ...custody, leaving: false }, []],
  leave,
  abandon: leave,
  hide: (custody) => (custody.saved ? endSaved(custody, custody.saved, false) : endUnsaved(custody, 'hidden')),
  /** While the sink is saving the secret, custody continues until the sink's timeout. */
  waitOver(custody, { until }) {
    const isOver = until === custody.acknowledgeBy && !isDelivering(custody);
    return isOver ? endUnsaved(custody, 'late') : [custody, []];
  },
};

export function transitionCustody(custody: Custody, event: CustodyEvent, context: CustodyContext): Step {
  const rule = rules[event.type] as (custody: Custody, event: CustodyEvent, context: CustodyContext) => Step;
  return rule(custody, event, context);
}

export function wasRevokedUnclaimed({ code, retryAfter }: TokenApiError): boolean {
  return code === 'conflict' && retryAfter === undefined;
}

export function acknowledgementLost(token: Token): CustodyEffect {
  return { type: 'notify', notice: { type: 'acknowledgementLost', token } };
}

/** The weakest proof comes first. A weaker proof never replaces a stronger proof. */
const proofs = ['stored', 'copied', 'delivered'] as const;

function save(custody: Custody, proof: (typeof proofs)[number]): readonly [Custody, readonly CustodyEffect[]] {
  const { acknowledgementLost: _lost, acknowledgeBy: _deadline, ...rest } = custody;
  const { saved, token, intentKey } = custody;
  if (saved) return [proofs.indexOf(proof) > proofs.indexOf(saved) ? { ...custody, saved: proof } : custody, []];
  return [{ ...rest, saved: proof }, [{ type: 'acknowledge', tokenId: token.id, intentKey }]];
}

function unmarkStored(custody: Custody): Custody {
  return custody.saved === 'stored' ? { ...custody, saved: false } : custody;
}

function isDelivering({ delivery }: Custody): boolean {
  return delivery === 'instead' || delivery === 'beside';
}

function endSaved(custody: Custody, by: (typeof proofs)[number], left: boolean): Step {
  const { acknowledgementLost } = custody;
  return [{ ended: 'saved', by, left, ...(acknowledgementLost && { acknowledgementLost }) }, [wipe(custody)]];
}

function endUnsaved(custody: Custody, because: 'hidden' | 'late'): Step {
  return [{ ended: 'unsaved', because }, [wipe(custody)]];
}

function leave(custody: Custody): Step {
  return custody.saved ? endSaved(custody, custody.saved, true) : [{ ended: 'left' }, [wipe(custody)]];
}

function wipe({ secret }: Custody): CustodyEffect {
  return { type: 'wipe', secret };
}
