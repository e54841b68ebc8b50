/**
 * What happened, for the host's own logs. No line holds a secret, an intent key, a header, a body or a raw path;
 * what a caller sent is in none of them.
 */
export type LogLine =
  | {
      readonly event: 'request';
      readonly method: string;
      /** The pattern that the path matched, such as `/api/tokens/:id`. */
      readonly route: string;
      readonly status: number;
      readonly milliseconds: number;
      /** The problem's code, where the answer is one. */
      readonly code?: string;
    }
  | {
      readonly event: 'token-created' | 'token-replayed' | 'token-revoked';
      readonly tokenId: string;
      readonly workspaceId: string;
      readonly memberId: string;
    }
  | {
      readonly event: 'bearer-refused';
      readonly why: 'malformed' | 'unknown' | 'expired' | 'revoked' | 'owner-gone';
      readonly tokenId?: string;
    }
  | { readonly event: 'failure'; readonly at: string; readonly error: string };

export type Log = (line: LogLine) => void;

/** A log of the host's that fails must not turn a token that was made into an error. */
export function safeLog(log: Log = () => {}): Log {
  return (line) => {
    try {
      log(line);
    } catch {}
  };
}
