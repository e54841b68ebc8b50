import type { Token, TokenApi, TokenRequest } from '@tokenwright/core';
import { type Check, canRevoke, type Observation } from '../check.ts';
import { edit, editFault, isEditable } from '../harness/editFault.ts';
import { codeOf, endingText, notConflict } from '../harness/ending.ts';
import type { Harness } from '../harness/harness.ts';
import { newHex } from '../harness/newHex.ts';
import { otherGrants, otherResources } from '../harness/otherAccess.ts';
import { reasonFault } from '../harness/reasonFault.ts';
import { Undeclared } from '../harness/unchecked.ts';

const canEdit = (api: TokenApi): boolean => api.updateToken !== undefined;
const canRenew = (api: TokenApi): boolean => api.renewToken !== undefined;

const why = 'The page shows the changes before the edit, and the user confirms only these changes.';

const remedy = (parts: string) =>
  `Send ${parts} as createToken does, for each token type, and send no other part. Map the response as for the ` +
  'list. If the API can’t change the part, throw "invalid" with an issue at its field before you send a request.';

async function textParts(harness: Harness): Promise<readonly ['name' | 'description', ...('name' | 'description')[]]> {
  if ((await harness.options()).descriptions === 'none') return ['name'];
  return harness.isNamed ? ['description', 'name'] : ['description'];
}

async function textFault(harness: Harness): Promise<Observation | undefined> {
  const parts = await textParts(harness);
  let refusals = 0;
  for (const part of parts) {
    const { token } = await harness.makeFor('edit');
    const { fault, isRefused } = await editFault(harness, token, [part, `contract ${newHex(4)}`]);
    if (fault) return fault;
    if (isRefused) refusals++;
  }
  return refusals < parts.length ? undefined : { seen: `updateToken rejects each edit of ${parts.join(' and ')}` };
}

type Access = 'permissions' | 'resources';

async function accessFault<Part extends Access>(
  harness: Harness,
  part: Part,
  other: (harness: Harness, base: TokenRequest) => Promise<TokenRequest[Part]>,
): Promise<Observation | undefined> {
  let count = 0;
  for (const base of harness.requests.filter((request) => hasPart(request, part))) {
    const { token } = await harness.makeGiven(base);
    if (!isEditable(token)) continue;
    const value = await other(harness, base);
    if (value === undefined) continue;
    const { fault, isRefused } = await editFault(harness, token, [part, value]);
    if (fault) return fault;
    if (!isRefused) count++;
  }
  if (count === 0) throw new Undeclared(`edits of ${part}`);
  return undefined;
}

function hasPart({ permissions = [], resources }: TokenRequest, part: Access): boolean {
  return part === 'permissions' ? permissions.length > 0 : resources !== undefined;
}

export const editChecks: readonly Check[] = [
  {
    name: 'edit/applies',
    promise: 'changes the name or the description of a token, and no other part',
    why,
    remedy: remedy('the text'),
    culprit: 'adapter or api',
    appliesTo: canEdit,
    look: textFault,
  },
  {
    name: 'edit/permissions',
    promise: 'changes the permissions of each type of token, and no other part',
    why,
    remedy: remedy('`permissions`'),
    culprit: 'adapter or api',
    appliesTo: canEdit,
    look: (harness) => accessFault(harness, 'permissions', otherGrants),
  },
  {
    name: 'edit/resources',
    promise: 'changes the resources of each type of token, and no other part',
    why,
    remedy: remedy('`resources`'),
    culprit: 'adapter or api',
    appliesTo: canEdit,
    look: (harness) => accessFault(harness, 'resources', otherResources),
  },
  {
    name: 'edit/version',
    promise: 'rejects an edit of an outdated version with "conflict", and returns the current token',
    why: 'Otherwise, an edit silently overwrites the edit of another member.',
    remedy: 'Send `version`, such as in `If-Match`, and pass the current token as `token` of the error.',
    culprit: 'adapter or api',
    appliesTo: canEdit,
    async look(harness) {
      const { token } = await harness.makeFor('edit');
      const { version } = token;
      if (version === undefined) throw new Undeclared('version');
      const [part] = await textParts(harness);
      const first = await edit(harness, token, { [part]: `first ${newHex(4)}` });
      if (first.how !== 'gave') return `An edit of the current version ${endingText(first)}`;
      if (first.answer?.version === version) return 'An edit did not change `version`';
      const second = await edit(harness, token, { [part]: `second ${newHex(4)}` });
      if (codeOf(second) !== 'conflict') return `An edit of an outdated version ${endingText(second)}`;
      const carried = (second as { readonly error: { readonly token?: Token } }).error.token;
      return carried?.id === token.id ? undefined : 'The "conflict" of an outdated version has no `token`';
    },
  },
  {
    name: 'edit/reason',
    promise: 'keeps the reason of an edit in its event',
    why: 'The page asks for the reason, and shows it in the activity of the token.',
    remedy: 'Send `reason` with the changes, and map it to the `edited` event.',
    culprit: 'adapter or api',
    appliesTo: (api) => canEdit(api) && api.listEvents !== undefined,
    async look(harness) {
      const { token } = await harness.makeFor('edit');
      const [part] = await textParts(harness);
      const reason = 'The team has moved.';
      const ending = await edit(harness, token, { [part]: `reason ${newHex(4)}`, reason });
      if (ending.how !== 'gave') return `updateToken with a reason ${endingText(ending)}`;
      return reasonFault(harness, token.id, { kind: 'edited', reason });
    },
  },
  {
    name: 'edit/revoked',
    promise: 'rejects edits and renewals of a revoked token with "conflict"',
    why: 'Another member can revoke the token while the page is open.',
    remedy: 'Change only active tokens, and throw "conflict" for the others.',
    culprit: 'adapter or api',
    appliesTo: (api) => (canEdit(api) || canRenew(api)) && canRevoke(api) && api.revocation !== 'deletes',
    async look(harness) {
      const { updateToken, renewToken } = harness.api;
      const { token, request } = await harness.makeFor('revoke', canEdit(harness.api) ? 'edit' : 'renew');
      const revoked = await harness.ending(() => harness.api.revokeToken?.(token.id));
      const present = (revoked.how === 'gave' && revoked.answer) || token;
      const [part] = await textParts(harness);
      const late = updateToken && (await edit(harness, present, { [part]: `late ${newHex(4)}` }));
      const { expiration } = request;
      const call = expiration && harness.renewal(expiration, present);
      const renewal = renewToken && call && (await harness.ending(() => renewToken(token.id, call)));
      return (
        (late && notConflict(late, 'updateToken of a revoked token')) ??
        (renewal && notConflict(renewal, 'renewToken of a revoked token'))
      );
    },
  },
];
