import { TokenApiError } from '../../src/api/tokenApiError.ts';
import type { ModelSetup } from './modelSetup.ts';
import { modelSecret, modelToken } from './modelToken.ts';
import type { ModelCall, ModelToken, ModelWorld } from './modelWorld.ts';

export interface ModelAnswer {
  readonly name: string;
  readonly world: ModelWorld;
}

type Answer = ModelCall['answer'];

const issues = [{ step: 'name', field: 'name', message: 'Taken.' }];
const onTheRequest = [new TokenApiError('invalid', { issues }), new TokenApiError('options-changed')];
const atTheDoor = [
  new TokenApiError('unavailable'),
  new TokenApiError('rate-limited'),
  new TokenApiError('unauthenticated'),
];
const inFlight = new TokenApiError('conflict', { retryAfter: 1 });
const spent = new TokenApiError('conflict');

export function modelAnswers(world: ModelWorld, call: ModelCall, setup: ModelSetup): readonly ModelAnswer[] {
  const { idempotency, can, scope } = setup;
  const acted = (answer: Answer, tokens = world.tokens): ModelWorld => ({
    ...world,
    tokens,
    calls: world.calls.map((each) => (each === call ? { ...call, answer } : overtaken(each, call, setup))),
  });
  const refuses = (error: TokenApiError): ModelAnswer => ({ name: `refuses, ${error.code}`, world: acted(error) });
  const kinds = scope.few ? 1 : undefined;
  const [request, door] = [onTheRequest.slice(0, kinds).map(refuses), atTheDoor.slice(0, kinds).map(refuses)];
  if (world.spent.includes(call.key)) return [refuses(spent)];
  const token = idempotency === 'none' ? undefined : world.tokens.find(({ key }) => key === call.key);
  if (token) {
    const replay = { name: 'replays', world: acted(replayOf(token, setup)) };
    return [replay, refuses(spent), ...door, ...(can.findByIntent ? request : [])];
  }
  const isDoubled = world.calls.some((each) => each !== call && each.key === call.key && each.answer === 'sent');
  const busy = isDoubled && idempotency !== 'none' ? [refuses(inFlight)] : [];
  return [...makings(world, call, acted).slice(0, kinds), ...door, ...request, ...busy];
}

const acknowledgeWithin = 15 * 60_000;

function makings(
  { tokens }: ModelWorld,
  { key }: ModelCall,
  acted: (answer: Answer, tokens: readonly ModelToken[]) => ModelWorld,
): readonly ModelAnswer[] {
  const id = `t${tokens.length + 1}`;
  const token = modelToken(id);
  const active = [...tokens, { id, key, status: 'active', saved: false, acknowledged: false } as const];
  const pending = [...tokens, { id, key, status: 'pending', saved: false, acknowledged: false } as const];
  return [
    {
      name: 'makes a token',
      world: acted({ status: 'created', token, secret: modelSecret, acknowledgeWithin }, active),
    },
    { name: 'makes a token and garbles its secret', world: acted({ status: 'created', token }, active) },
    { name: 'asks somebody', world: acted({ status: 'pending-approval', token }, pending) },
  ];
}

function replayOf({ id, status }: ModelToken, { idempotency }: ModelSetup): Answer {
  const token = modelToken(id);
  if (status === 'pending') return { status: 'pending-approval', token };
  const canShow = idempotency === 'replays-secret' && status === 'active';
  return canShow ? { status: 'created', token, secret: modelSecret } : { status: 'created', token };
}

/** Without `findByIntent`, a client must trust that an overtaken call never arrives. */
function overtaken(each: ModelCall, { key, call }: ModelCall, { can }: ModelSetup): ModelCall {
  const isOvertaken = !can.findByIntent && each.key === key && each.call < call && each.answer === 'sent';
  return isOvertaken ? { ...each, answer: 'lost' } : each;
}
