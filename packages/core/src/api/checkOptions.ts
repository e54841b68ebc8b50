import { catalogueOf } from '../permissions/catalogue.ts';
import { CatalogueError } from '../permissions/catalogueError.ts';
import { LONGEST_TEXT } from './shape.ts';
import { type TokenOptions, type TokenType, tokenOptionsShape } from './tokenOptions.ts';

const MOST_DAYS = 1_000_000;

/**
 * Checks the options and truncates texts longer than 10,000 characters.
 * @throws {CatalogueError} if an id is duplicated or unknown, or a value is invalid
 */
export function checkOptions(options: TokenOptions): TokenOptions {
  const { groups, tokenTypes, templates = [], owners = [], expirations, policy } = options;
  catalogueOf(groups);
  checkUnique(tokenTypes, 'token type');
  checkUnique(templates, 'template');
  checkUnique(owners, 'owner');
  for (const type of tokenTypes) checkTokenType(type);
  for (const days of expirations === 'none' ? [] : expirations.presets) checkDays(days, `expiration preset "${days}"`);
  for (const { maxDays, reason } of policy?.lifetimes ?? []) {
    checkDays(maxDays, `lifetime limit of "${maxDays}" days ("${reason}")`);
  }
  const most = policy?.maxResources?.count;
  if (most !== undefined && !(most >= 1)) {
    throw invalid(`limit of "${most}" resources`, 'allows no resource', 'Set it to 1 or more, or leave it out.');
  }
  return truncateTexts(options);
}

export function optionsFault(options: TokenOptions): CatalogueError | undefined {
  try {
    checkOptions(options);
    return undefined;
  } catch (error) {
    if (error instanceof CatalogueError) return error;
    throw error;
  }
}

/** Otherwise, each step would check the options again. */
const checked = new WeakSet<TokenOptions>();

export function readOptions(answer: unknown): TokenOptions {
  if (checked.has(answer as TokenOptions)) return answer as TokenOptions;
  const fault = tokenOptionsShape(answer, '');
  if (fault !== undefined) throw new Error(fault);
  const options = checkOptions(answer as TokenOptions);
  checked.add(options);
  return options;
}

function checkUnique(things: readonly { readonly id: string }[], what: string): void {
  const seen = new Set<string>();
  for (const { id } of things) {
    if (seen.has(id)) {
      throw new CatalogueError('duplicate', [id], `${what} "${id}"`, 'comes twice', `Give each ${what} its own id.`);
    }
    seen.add(id);
  }
}

function checkTokenType({ id, resources }: TokenType): void {
  if (id === '') throw invalid('token type ""', 'has an empty id, which means that none is chosen', 'Give it another.');
  if (resources?.modes?.length === 0) {
    throw new CatalogueError(
      'invalid',
      [id],
      `token type "${id}"`,
      'is limited to resources and offers no way to choose them',
      'Name at least one mode, or leave `modes` out.',
    );
  }
}

function checkDays(days: number, subject: string): void {
  if (Number.isInteger(days) && days >= 1 && days <= MOST_DAYS) return;
  throw invalid(subject, 'is not a whole number of days', `Take one from 1 to ${MOST_DAYS}, or leave it out.`);
}

function invalid(subject: string, problem: string, remedy: string): CatalogueError {
  return new CatalogueError('invalid', [], subject, problem, remedy);
}

const texts: ReadonlySet<string> = new Set(['label', 'description', 'reason', 'riskReason', 'fixedRights']);

/** Comparing options with a cycle would never end. */
const DEEPEST = 500;

function truncateTexts<Value>(value: Value, depth = 0): Value {
  if (typeof value !== 'object' || value === null) return value;
  if (depth > DEEPEST) throw new Error('expected a JSON value, got an object that contains itself');
  let truncated: Record<string, unknown> | undefined;
  for (const name of Object.keys(value)) {
    const part = value[name as keyof Value];
    const kept = typeof part === 'string' ? truncate(name, part) : truncateTexts(part, depth + 1);
    if (kept === part) continue;
    truncated ??= (Array.isArray(value) ? [...value] : { ...value }) as Record<string, unknown>;
    truncated[name] = kept;
  }
  return (truncated ?? value) as Value;
}

function truncate(name: string, text: string): string {
  if (text.length <= LONGEST_TEXT || !texts.has(name)) return text;
  return `${text.slice(0, LONGEST_TEXT - 2).replace(/[\uD800-\uDBFF]$/, '')}…`;
}
