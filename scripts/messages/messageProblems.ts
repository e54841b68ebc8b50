import { type Piece, parseMessage } from './parseMessage.ts';

export function messageProblems(english: string, translation: string, locale: string): readonly string[] {
  let pieces: readonly Piece[];
  try {
    pieces = parseMessage(translation);
  } catch (cause) {
    return [(cause as Error).message];
  }
  const theirs = argumentsOf(parseMessage(english));
  const ours = argumentsOf(pieces);
  return [
    ...[...theirs.keys()].filter((name) => !ours.has(name)).map((name) => `{${name}} is missing`),
    ...[...ours.keys()].filter((name) => !theirs.has(name)).map((name) => `{${name}} is unknown`),
    ...[...ours].flatMap(([name, uses]) => caseProblems(name, uses, theirs.get(name), locale)),
    ...(translation.includes("'") ? ['it has a straight apostrophe; use ’'] : []),
    ...(translation.includes('...') ? ['it has three dots; use …'] : []),
    ...(isCopy(english, translation) ? ['it is the English text'] : []),
  ];
}

interface Uses {
  readonly plural: ReadonlySet<string>;
  readonly select: ReadonlySet<string>;
}

/** `{label.dative}` is a form of `{label}`; a select over a form, such as a gender, has the noun's own cases. */
function argumentsOf(
  pieces: readonly Piece[],
  found = new Map<string, { plural: Set<string>; select: Set<string> }>(),
) {
  for (const piece of pieces) {
    if ('text' in piece) continue;
    const [name = '', form] = piece.argument.split('.');
    const uses = found.get(name) ?? { plural: new Set(), select: new Set() };
    found.set(name, uses);
    if (!('kind' in piece)) continue;
    for (const [label, inner] of Object.entries(piece.cases)) {
      if (form === undefined) uses[piece.kind].add(label);
      argumentsOf(inner, found);
    }
  }
  return found;
}

function caseProblems(name: string, ours: Uses, theirs: Uses | undefined, locale: string): readonly string[] {
  const rules = new Intl.PluralRules(locale);
  const plural = [...ours.plural].filter((label) => !/^=\d+$/.test(label));
  const selects = [...ours.select].filter((label) => label !== 'other');
  const expected = [...(theirs?.select ?? [])].filter((label) => label !== 'other');
  const names = rules.resolvedOptions().pluralCategories as readonly string[];
  return [
    ...(plural.length > 0
      ? [...categoriesOf(rules)]
          .filter((category) => !ours.plural.has(category))
          .map((each) => `{${name}} has no case "${each}"`)
      : []),
    ...plural.filter((label) => !names.includes(label)).map((label) => `{${name}} has no plural "${label}" here`),
    ...selects.filter((label) => !expected.includes(label)).map((label) => `{${name}} has an unknown case "${label}"`),
    ...expected.filter((label) => !ours.select.has(label)).map((label) => `{${name}} has no case "${label}"`),
  ];
}

/** Excludes categories that only fractions and millions have. */
function categoriesOf(rules: Intl.PluralRules): ReadonlySet<string> {
  return new Set(Array.from({ length: 201 }, (_, count) => rules.select(count)));
}

function isCopy(english: string, translation: string): boolean {
  return english === translation && wordsIn(parseMessage(english)) > 1;
}

function wordsIn(pieces: readonly Piece[]): number {
  return pieces.reduce((count, piece) => {
    if ('text' in piece) return count + (piece.text.match(/\p{L}{2,}/gu)?.length ?? 0);
    return 'kind' in piece ? count + Math.max(...Object.values(piece.cases).map(wordsIn)) : count;
  }, 0);
}
