import { parts, readPart } from '../../scripts/messages/catalogues.ts';
import { type Piece, parseMessage } from '../../scripts/messages/parseMessage.ts';

const matchers = new Map<string, Promise<(text: string) => boolean>>();

export function translationMatcher(tag: string): Promise<(text: string) => boolean> {
  const matcher = matchers.get(tag) ?? createMatcher(tag);
  matchers.set(tag, matcher);
  return matcher;
}

async function createMatcher(tag: string): Promise<(text: string) => boolean> {
  const read = await Promise.all(parts.filter((part) => part !== 'terminal').map((part) => readPart(tag, part)));
  const patterns = read
    .flatMap((messages) => Object.values(messages))
    .map((message) => parseMessage(message))
    .filter((pieces) => hasWords(pieces) || hasSigns(pieces))
    .map((pieces) => new RegExp(`^${pieces.map(patternOf).join('')}$`, 'u'));
  return (text) => patterns.some((pattern) => pattern.test(text.trim()));
}

function hasWords(pieces: readonly Piece[]): boolean {
  return pieces.some((piece) => {
    if ('text' in piece) return /\p{L}{2,}/u.test(piece.text);
    return 'kind' in piece && Object.values(piece.cases).some(hasWords);
  });
}

function hasSigns(pieces: readonly Piece[]): boolean {
  const signs = pieces.map((piece) => ('text' in piece ? piece.text.replaceAll(/\s/g, '') : '')).join('');
  return signs.length > 1;
}

function patternOf(piece: Piece): string {
  if ('text' in piece) return piece.text.replace(/[$()*+.?[\\\]^{|}/]/g, '\\$&').replaceAll('#', '\\S+');
  if (!('kind' in piece)) return '.*';
  return `(?:${Object.values(piece.cases)
    .map((pieces) => pieces.map(patternOf).join(''))
    .join('|')})`;
}
