import { TokenApiError } from '@tokenwright/core';

export async function refusalOf(call: Promise<unknown> | undefined): Promise<TokenApiError> {
  const error = await call?.then(
    () => 'nothing, for the call succeeded',
    (reason: unknown) => reason,
  );
  if (error instanceof TokenApiError) return error;
  throw new Error(`Expected a TokenApiError, got ${String(error)}.`);
}
