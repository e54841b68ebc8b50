import type { Grant, PermissionsDraft, Text } from '@tokenwright/core';
import { type Catalogue, catalogueOf, changeLevel, grantLabel } from '@tokenwright/core/permissions';
import type { Choice } from '../terminal/terminal.ts';
import type { PromptProps } from '../withPrompt.ts';

export async function askPermissions({ terminal, draft, context, signal }: PromptProps<PermissionsDraft>) {
  const { options, text } = context;
  const catalogue = catalogueOf(options.groups);
  const choices = choicesOf(catalogue, text);
  const initial = choices.map(({ value }) => value).filter((grant) => draft.grants.some((held) => isSame(held, grant)));
  const chosen = await terminal.chooseMany({ signal, label: text('permissions.label'), choices, initial });
  let grants: readonly Grant[] = [];
  for (const { permission, level } of lowestFirst(chosen, catalogue)) {
    const change = changeLevel(grants, permission, level, catalogue);
    grants = change.grants;
    for (const { grant, requiredBy } of change.added) {
      const values = { added: grantLabel(grant, catalogue, text), permission: grantLabel(requiredBy, catalogue, text) };
      terminal.say(text('permissions.alsoAdded', values));
    }
  }
  return { grants };
}

function choicesOf(catalogue: Catalogue, text: Text): readonly Choice<Grant>[] {
  return [...catalogue.permissions.values()].flatMap((permission) =>
    permission.levels.map((level): Choice<Grant> => {
      const grant = { permission: permission.id, level: level.id };
      const lock = permission.locked ?? level.locked;
      const hint = lock?.reason ?? level.riskReason ?? level.description ?? permission.description;
      return {
        value: grant,
        label: grantLabel(grant, catalogue, text),
        isDisabled: lock !== undefined,
        ...(hint === undefined ? {} : { hint }),
      };
    }),
  );
}

/** The highest level comes last, because the last level replaces the earlier levels. */
function lowestFirst(grants: readonly Grant[], catalogue: Catalogue): readonly Grant[] {
  return [...grants].sort((one, other) => catalogue.rank(one) - catalogue.rank(other));
}

function isSame(one: Grant, other: Grant): boolean {
  return one.permission === other.permission && one.level === other.level;
}
