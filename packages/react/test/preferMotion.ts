import { cdp } from 'vitest/browser';

const devtools = () => cdp() as unknown as { send(method: string, parameters: object): Promise<unknown> };

export function preferMotion(value: 'reduce' | 'no-preference'): Promise<unknown> {
  return devtools().send('Emulation.setEmulatedMedia', { features: [{ name: 'prefers-reduced-motion', value }] });
}
