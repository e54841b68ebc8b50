import { answerFault, type Token, TokenApiError, type TokenChanges } from '@tokenwright/core/api';
import type { Observation } from '../check.ts';
import { changedField } from './changedField.ts';
import { differingGrants } from './differingGrants.ts';
import { type Ending, endingText, statusOf } from './ending.ts';
import type { Harness } from './harness.ts';
import { isSameScope } from './isSameScope.ts';
import { quote } from './quote.ts';
import { type Readings, readings } from './readings.ts';

export type EditedPart = Exclude<keyof TokenChanges, 'reason'>;

export async function editFault<Part extends EditedPart>(
  harness: Harness,
  token: Token,
  [part, value]: readonly [Part, NonNullable<TokenChanges[Part]>],
): Promise<{ readonly fault?: Observation | undefined; readonly isRefused?: boolean }> {
  const before = await readings(harness, 'updateToken', token);
  const ending = await edit(harness, token, { [part]: value });
  if (isExplained(ending)) return { isRefused: true };
  const call = `updateToken with only \`${part}: ${quote(value)}\` for a token of the type ${quote(token.tokenType)}`;
  if (ending.how !== 'gave' || !ending.answer) return { fault: { seen: `${call} ${endingText(ending)}` } };
  const fault = answerFault('updateToken', ending.answer);
  if (fault !== undefined) return { fault: { seen: `updateToken returned an invalid response: ${fault}` } };
  const after = await readings(harness, 'updateToken', ending.answer);
  const change = { part, isNew: (found: Token) => isSamePart(part, found, { ...token, [part]: value }) };
  const seen = differenceIn({ token, before, after }, change);
  return { fault: seen === undefined ? undefined : { seen: `After ${call}, ${seen}` } };
}

export function isEditable({ status, can }: Token): boolean {
  return status === 'active' && can?.edit?.allowed !== false;
}

export function edit(harness: Harness, token: Token, changes: TokenChanges): Promise<Ending<Token | undefined>> {
  const { version } = token;
  const call = version === undefined ? {} : { version };
  return harness.ending(async () => harness.api.updateToken?.(token.id, changes, call));
}

function isExplained(ending: Ending<unknown>): boolean {
  if (ending.how !== 'failed' || !(ending.error instanceof TokenApiError)) return false;
  const { code, issues } = ending.error;
  return code === 'invalid' && issues.length > 0 && statusOf(ending) === undefined;
}

interface Seen {
  readonly token: Token;
  readonly before: Readings;
  readonly after: Readings;
}

interface Change {
  readonly part: EditedPart;
  readonly isNew: (token: Token) => boolean;
}

function differenceIn({ token, before, after }: Seen, { part, isNew }: Change): string | undefined {
  for (const [method, found] of after) {
    const old = before.get(method);
    if (!old) continue;
    const isRead = isSamePart(part, old, token);
    if (isRead && !isNew(found)) return `\`${part}\` is ${quote(found[part])} in the response of ${method}`;
    const other = changedField(old, found, [part]);
    if (other)
      return `\`${other}\` was ${quote(old[other])}, and is ${quote(found[other])} in the response of ${method}`;
  }
  return undefined;
}

function isSamePart(part: EditedPart, one: Token, other: Token): boolean {
  if (part === 'permissions') return !differingGrants(other.permissions ?? [], one.permissions ?? []);
  if (part === 'resources') return isSameScope(one.resources, other.resources);
  return one[part] === other[part];
}
