import { useTokenwright } from '../provider/TokenwrightProvider.tsx';
import { Space } from './Space.tsx';

export interface MarkedProps {
  readonly text: string;
  readonly mark: 'required' | 'optional';
}

/** A label with its mark: “Token type (required)”. The mark is not part of the name: assistive technology has its own. */
export function Marked({ text: label, mark }: MarkedProps) {
  const { part, text } = useTokenwright();
  return (
    <>
      <span>{label}</span>
      <Space />
      <span {...part('optional')} aria-hidden="true">
        {text(`wizard.${mark}Mark`)}
      </span>
    </>
  );
}
