import type { Grant } from '@tokenwright/core';
import { Notice } from '../../fields/Notice.tsx';
import { Phrase } from '../../fields/Phrase.tsx';
import { useTokenwright } from '../../provider/TokenwrightProvider.tsx';
import { HostText } from './HostText.tsx';
import { usePickerScope } from './PickerScope.tsx';

/** What was chosen and is no longer offered: kept until the person takes it away, since nothing is taken behind their back. */
export function UnknownGrants({ grants }: { readonly grants: readonly Grant[] }) {
  const { part, text } = useTokenwright();
  const { move } = usePickerScope();
  if (grants.length === 0) return null;
  return (
    <Notice kind="warning">
      {grants.map(({ permission, level }) => (
        <p key={permission}>
          <Phrase
            id="permissions.gone"
            parts={{ permission: <HostText text={`${permission}: ${level}`} most={80} /> }}
          />{' '}
          <button type="button" {...part('link-button')} onClick={() => move({ do: 'set', permission, level: null })}>
            {text('permissions.remove')}
          </button>
        </p>
      ))}
    </Notice>
  );
}
