/** `link.WHY` explains why the wizard ignored or changed a choice. */
export const linkMessages = {
  'link.notes': 'Some choices of the link were changed:',
  'link.draftNotes': 'Some choices of your draft were changed:',
  'link.more': '{count, plural, one {and 1 more} other {and # more}}',
  'link.unknown':
    '{parameter, select, permissions {The permission “{label}” doesn’t exist in this workspace.} type {The token type “{label}” doesn’t exist in this workspace.} scope {The scope “{label}” doesn’t exist.} resources {“{label}” isn’t in this workspace.} other {“{parameter}” isn’t a choice of a token.}}',
  'link.repeated':
    '{parameter, select, permissions {“{label}” is left out, because the link also has a higher level.} resources {“{label}” was given twice.} other {The {parameter} “{label}” is left out, because the link has another one before it.}}',
  'link.unreadable': 'The {parameter} “{label}” can’t be read.',
  'link.too-long':
    '{parameter, select, name {The name was shortened to 100 characters.} description {The description was shortened to 500 characters.} other {The link is too long, so its choices aren’t used.}}',
  'link.not-asked':
    '{parameter, select, permissions {“{label}” is left out, because this token type has fixed rights.} resources {“{label}” is left out, because the token isn’t limited to selected resources.} other {The {parameter} “{label}” doesn’t apply to this token.}}',
  'link.not-offered':
    '{change, select, changed {“{label}” isn’t offered. “{used}” is selected instead.} other {“{label}” isn’t offered.}}',
  'link.locked':
    '{change, select, changed {“{label}” was lowered to “{used}”. {reason}} other {You can’t grant “{label}” to this token. {reason}}}',
  'link.past': '“{label}” is in the past.',
  'link.limited':
    '{change, select, changed {“{label}” isn’t allowed. “{used}” is selected instead. {reason}} other {{parameter, select, resources {“{label}” is left out, because the token would have too many resources. {reason}} other {“{label}” isn’t allowed. {reason}}}}}',
  'link.required': '“{used}” was added, because “{label}” needs it.',
  'link.unchecked': '“{label}” couldn’t be checked, so it isn’t selected.',

  'link.title': 'Template link',
  'link.intro': 'The link opens the wizard with these choices. It contains no secret.',
  'link.missing': 'Not in the link, because they are no longer offered:',
  'link.field': 'Link',
  'link.copy': 'Copy link',
  'link.done': 'Done',
  'link.copied': 'Link copied.',
  'link.copyFailed': 'Couldn’t copy. Select the link and copy it yourself.',

  'draft.offer': 'Continue your draft from {moment}?',
  'draft.continue': 'Continue draft',
  'draft.discard': 'Discard draft',
} satisfies Record<string, string>;
