/** `undefined`: neither JSON nor a form. */
export function scalarsOf(body: string): readonly unknown[] | undefined {
  try {
    return leaves(JSON.parse(body));
  } catch {
    return /^[^\s<={]+=[^\s<]*$/.test(body) ? [...new URLSearchParams(body).values()] : undefined;
  }
}

function leaves(value: unknown): readonly unknown[] {
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(leaves) : [value];
}
