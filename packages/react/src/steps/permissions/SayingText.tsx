import type { Announcement } from '@tokenwright/core/permissions';
import { Phrase } from '../../fields/Phrase.tsx';
import { Names } from './Names.tsx';

/** Sentences of the core, with the host's names in them. */
export function SayingText({ said }: { readonly said: readonly Announcement[] }) {
  return said.map(({ id, values, names }, at) => {
    const parts = Object.fromEntries(
      Object.entries(names).map(([name, list]) => [name, <Names key={name} names={list} />]),
    );
    return (
      <span key={id}>
        {at > 0 && ' '}
        <Phrase id={id} parts={parts} values={values} />
      </span>
    );
  });
}
