export interface ScopeName {
  readonly subject: string;
  readonly action: string | undefined;
  readonly rank: number;
}

/** Lowest first. The words in one row mean about the same level. */
const LADDER: readonly (readonly string[])[] = [
  ['metadata'],
  ['read', 'readonly', 'read-only', 'read_only', 'view', 'viewer', 'list', 'get', 'search'],
  ['create', 'add', 'post', 'upload', 'send', 'run', 'execute'],
  ['write', 'edit', 'editor', 'update', 'modify', 'readwrite', 'read-write', 'read_write'],
  ['delete', 'remove'],
  ['manage', 'admin', 'full', 'all'],
];

/** `forms:read`, `read:forms`, `forms.readonly`, and `read_forms` have the subject `forms`. */
export function scopeName(scope: string): ScopeName {
  const name = scope.replace(/^[a-z]+:\/\/.*\/(?=[^/])/i, '');
  for (const separator of [':', '/', '.', '_', '-']) {
    const parts = name.split(separator);
    if (parts.length < 2) continue;
    const found = splitAt(parts, separator);
    if (found) return found;
  }
  const rank = rankOf(name);
  if (rank !== -1) return { subject: 'everything', action: name, rank };
  // Full access, such as `drive` beside `drive.readonly`.
  return { subject: name, action: undefined, rank: LADDER.length };
}

function splitAt(parts: readonly string[], separator: string): ScopeName | undefined {
  const last = parts.at(-1) ?? '';
  const first = parts[0] ?? '';
  for (const [action, rest] of [
    [last, parts.slice(0, -1)],
    [first, parts.slice(1)],
  ] as const) {
    const rank = rankOf(action);
    const subject = rest.join(separator);
    if (rank !== -1 && subject !== '') return { subject, action, rank };
  }
  return undefined;
}

function rankOf(word: string): number {
  return LADDER.findIndex((words) => words.includes(word.toLowerCase()));
}
