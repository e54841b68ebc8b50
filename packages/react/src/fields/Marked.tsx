import { useTokenwright } from '../provider/TokenwrightProvider.tsx';
import { Space } from './VisibleText.tsx';

interface MarkedProps {
  readonly text: string;
  readonly mark: 'required' | 'optional';
}

/** Screen readers announce `aria-required`. */
export function Marked(props: MarkedProps) {
  return <MarkedText {...props} isHidden />;
}

/** A fieldset has no `aria-required`. */
export function MarkedLegend(props: MarkedProps) {
  const { part } = useTokenwright();
  return (
    <legend {...part('legend')}>
      <MarkedText {...props} />
    </legend>
  );
}

function MarkedText({ text: label, mark, isHidden }: MarkedProps & { readonly isHidden?: boolean }) {
  const { part, text } = useTokenwright();
  return (
    <>
      <span>{label}</span>
      <Space />
      <span {...part('optional')} aria-hidden={isHidden}>
        {text(`wizard.${mark}Mark`)}
      </span>
    </>
  );
}
