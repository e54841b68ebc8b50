import { type Exchange, exchangeText } from './exchange.ts';
import { scalarsOf } from './scalarsOf.ts';
import type { Trace } from './trace.ts';

export interface Finding {
  readonly culprit?: 'adapter' | 'api';
  readonly evidence: string;
}

/** Without `trace`, the only evidence is a missing request. */
export async function findCulprit(exchanges: readonly Exchange[], trace?: Trace): Promise<Finding> {
  const last = exchanges.at(-1);
  if (!last) return { culprit: 'adapter', evidence: 'The adapter sent no request for this call.' };
  return (trace && (await traced(exchanges, trace))) ?? { evidence: `The last request was ${exchangeText(last)}.` };
}

async function traced(exchanges: readonly Exchange[], trace: Trace): Promise<Finding | undefined> {
  const { isReturned = never, isRight, isAsked } = trace;
  const read = await Promise.all(exchanges.map(bodiesOf));
  const sender = read.find(({ sent }) => sent.some(isReturned));
  if (sender && isAsked) return { culprit: 'adapter', evidence: `The adapter sent this value in ${sender.text}.` };
  const holders = read.filter(({ got }) => got?.some(isReturned));
  const right = (trace.isReturned && holders.length > 0 ? holders : read).find(({ got }) => got?.some(isRight));
  if (right) return { culprit: 'adapter', evidence: `The response to ${right.text} has the right value.` };
  const isSent = !isAsked || read.some(({ sent }) => sent.some(isAsked));
  const isReadable = read.every(({ got }) => got !== undefined);
  if (holders[0])
    return isSent ? { culprit: 'api', evidence: `The response to ${holders[0].text} has this value.` } : undefined;
  if (!isReadable) return undefined;
  const texts = read.map(({ text }) => text).join(', ');
  if (trace.isReturned) return { culprit: 'adapter', evidence: `No response has this value: ${texts}.` };
  if (!isAsked) return undefined;
  if (isSent) return { culprit: 'api', evidence: `The adapter sent the value, and no response has it: ${texts}.` };
  const isSentReadable = read.every(({ isBodyReadable }) => isBodyReadable);
  return isSentReadable ? { culprit: 'adapter', evidence: `No request has this value: ${texts}.` } : undefined;
}

const never = () => false;

async function bodiesOf(exchange: Exchange) {
  const [sent = '', got = ''] = await Promise.all([exchange.body, exchange.response]);
  const scalars = scalarsOf(sent);
  return {
    text: exchangeText(exchange),
    sent: [...(scalars ?? []), exchange.path],
    isBodyReadable: sent === '' || scalars !== undefined,
    got: scalarsOf(got),
  };
}
