/** A line of the log. No line contains a secret, an intent key, a header, a body or a raw path. */
export type LogLine =
  | {
      readonly event: 'request';
      readonly method: string;
      /** The pattern, such as `/api/tokens/:id`. */
      readonly route: string;
      readonly status: number;
      readonly milliseconds: number;
      readonly code?: string;
    }
  | {
      readonly event: 'token-created' | 'token-replayed' | 'token-revoked' | 'token-changed';
      /** The operation of a change, such as `rotateToken`. */
      readonly operation?: string;
      readonly tokenId: string;
      readonly workspaceId: string;
      readonly memberId: string;
    }
  | { readonly event: 'bearer-rejected'; readonly reason: RejectionReason; readonly tokenId?: string }
  | { readonly event: 'failure'; readonly at: string; readonly error: string };

/** The reason why the guard rejected a token. The caller never learns the reason. */
export type RejectionReason = 'malformed' | 'unknown' | 'expired' | 'revoked' | 'replaced' | 'pending' | 'owner-gone';

/** Receives each line. The server ignores its exceptions. */
export type Log = (line: LogLine) => void;

/** A host's log that fails must neither turn a created token into an error nor end the process. */
export function safeLog(log: Log = () => {}): Log {
  return (line) => {
    try {
      void Promise.resolve(log(line)).catch(() => {});
    } catch {}
  };
}

const MAX_MESSAGE_LENGTH = 1_000;

/** The last pattern is a digest or an encrypted secret, in base64url. */
const SECRETS = [
  /[A-Za-z][A-Za-z0-9_]*_[0-9A-Za-z]{36}/g,
  /\b[0-9a-f]{64}\b/gi,
  /\bBearer\s+\S+/gi,
  /(?<![\w-])(?=[\w-]*\d)(?=[\w-]*[a-z])(?=[\w-]*[A-Z])[\w-]{43,}/g,
];

/** Describes an error without values and without the caller's `texts`. */
export function describeError(error: unknown, texts: readonly string[] = []): string {
  if (!(error instanceof Error)) return `a thrown ${typeof error}`;
  const message = innermost(error).message.slice(0, MAX_MESSAGE_LENGTH);
  return redacted(`${kindOf(error)}: ${message}${framesOf(error)}`, texts);
}

/** Describes an error that can quote texts of an unknown caller. */
export function describeKind(error: unknown): string {
  return error instanceof Error ? `${kindOf(error)}${framesOf(error)}` : `a thrown ${typeof error}`;
}

function kindOf(error: Error): string {
  const cause = innermost(error);
  return 'code' in cause && typeof cause.code === 'string' ? `${cause.name} (${cause.code})` : cause.name;
}

function framesOf({ message, stack = '' }: Error): string {
  const lines = stack.replace(message, '').split('\n');
  return lines
    .filter((line) => line.trimStart().startsWith('at '))
    .map((line) => `\n${line}`)
    .join('');
}

function innermost(error: Error): Error {
  return error.cause instanceof Error ? innermost(error.cause) : error;
}

function redacted(text: string, texts: readonly string[]): string {
  const withoutSecrets = SECRETS.reduce((rest, pattern) => rest.replace(pattern, '[secret]'), text);
  const longestFirst = [...texts].sort((left, right) => right.length - left.length);
  return longestFirst.reduce((rest, each) => withoutText(rest, each), withoutSecrets);
}

/** Ignores letter case, because a host's error can quote the caller in another case. */
function withoutText(text: string, quoted: string): string {
  const escaped = quoted.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
  return text.replace(new RegExp(escaped, 'giu'), '[input]');
}
