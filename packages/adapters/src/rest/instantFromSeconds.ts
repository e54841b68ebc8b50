/** Unix time in seconds as an ISO instant. What is no number is passed on, for the check to name. */
export function instantFromSeconds(seconds: unknown): unknown {
  return typeof seconds === 'number' ? instantFromMilliseconds(seconds * 1000) : seconds;
}

/** Unix time in milliseconds as an ISO instant. What is no number, or no date, is passed on. */
export function instantFromMilliseconds(milliseconds: unknown): unknown {
  if (typeof milliseconds !== 'number') return milliseconds;
  const date = new Date(milliseconds);
  return Number.isNaN(date.getTime()) ? milliseconds : date.toISOString();
}
