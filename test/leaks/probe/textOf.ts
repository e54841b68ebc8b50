export function textOf(root: unknown): string {
  const texts: string[] = [];
  const known = new Set<unknown>();
  const queue: unknown[] = [root];
  while (queue.length > 0) {
    const value = queue.pop();
    if (typeof value === 'string') texts.push(value);
    if (!isWalked(value) || known.has(value)) continue;
    known.add(value);
    if (value instanceof Map || value instanceof Set) queue.push(...[...value.entries()].flat());
    queue.push(...ownValues(value));
  }
  return texts.join('\n');
}

function isWalked(value: unknown): value is object {
  if (value === null || (typeof value !== 'object' && typeof value !== 'function')) return false;
  return value !== window && value !== document;
}

function ownValues(value: object): readonly unknown[] {
  const values: unknown[] = [];
  for (const key of Reflect.ownKeys(value)) {
    const own = Object.getOwnPropertyDescriptor(value, key);
    values.push(key, own && 'value' in own ? own.value : undefined);
  }
  const tracker = (value as { readonly _valueTracker?: { getValue(): string } | null })._valueTracker;
  return tracker ? [...values, tracker.getValue()] : values;
}
