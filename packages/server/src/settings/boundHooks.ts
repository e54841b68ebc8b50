import { Problem } from '../http/problem.ts';
import { withTimeout } from '../withTimeout.ts';

type Hook<Args extends unknown[], Result> = (...args: Args) => Promise<Result> | Result;

export type BindHook = <Args extends unknown[], Result>(name: string, hook: Hook<Args, Result>) => Hook<Args, Result>;

/** Returns a function that limits how long the server waits for a hook of the host. */
export function boundHooks(milliseconds: number): BindHook {
  return (name, hook) =>
    (...args) => {
      const result = hook(...args);
      if (!(result instanceof Promise)) return result;
      return withTimeout(result, milliseconds, () => {
        throw new Problem('unavailable', {
          detail: 'The server waited too long for a part of this product, and changed no data. Try again in a moment.',
          headers: { 'retry-after': '2' },
          cause: new Error(
            `\`${name}\` did not respond within ${milliseconds} ms. Make it faster, or raise \`hookTimeout\`.`,
          ),
        });
      });
    };
}
