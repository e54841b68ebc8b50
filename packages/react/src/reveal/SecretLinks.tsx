import { Space } from '../fields/VisibleText.tsx';
import { useTokenwright } from '../provider/TokenwrightProvider.tsx';
import type { SecretDocs } from './secretPageHost.ts';

export function SecretLinks({ docs }: { readonly docs: SecretDocs }) {
  const { part, text } = useTokenwright();
  const links = (['getStarted', 'revoke'] as const).filter((link) => docs[link] !== undefined);
  if (links.length === 0) return null;
  return (
    <ul {...part('secret-links')}>
      {links.map((link) => (
        <li key={link}>
          <a {...part('link')} href={docs[link]} target="_blank" rel="noopener noreferrer">
            <span>{text(`reveal.${link}`)}</span>
            <span className="twr-visually-hidden">
              <Space />
              <span>{text('reveal.newTab')}</span>
            </span>
          </a>
          <p {...part('hint')}>{text(`reveal.${link}Hint`)}</p>
        </li>
      ))}
    </ul>
  );
}
