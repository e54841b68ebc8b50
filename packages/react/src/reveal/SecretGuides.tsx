import { codeMessages } from '../messages/codeMessages.ts';
import { WithTexts } from '../provider/WithTexts.tsx';
import { SecretLinks } from './SecretLinks.tsx';
import { Snippets, type SnippetsProps } from './Snippets.tsx';
import type { SecretDocs } from './secretPageHost.ts';

export interface SecretGuidesProps extends SnippetsProps {
  readonly docs: SecretDocs | undefined;
}

export function SecretGuides({ docs, ...snippets }: SecretGuidesProps) {
  return (
    <WithTexts texts={codeMessages}>
      <Snippets {...snippets} />
      {docs && <SecretLinks docs={docs} />}
    </WithTexts>
  );
}
