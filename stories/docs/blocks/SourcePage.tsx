import { CodeOrSourceMdx, HeadersMdx, Markdown } from '@storybook/addon-docs/blocks';

interface SourcePageProps {
  readonly text: string;
  readonly section?: string;
}

const pages: Readonly<Record<string, string>> = {
  'custom-steps.md': './?path=/docs/recipes-custom-step--docs',
  'own-list.md': './?path=/docs/recipes-your-own-list--docs',
  'example.md': './?path=/docs/recipes-custom-adapter--docs',
  'styling.md': './?path=/docs/theming-custom-properties--docs',
  'figures.md': './?path=/docs/figures--docs',
  'errors.md': './?path=/docs/all-states-failure-codes--docs',
};

export function SourcePage({ text, section }: SourcePageProps) {
  const chosen = section ? sectionOf(text, section) : text.replace(/^# .*\n/, '');
  return (
    <div className="twd-source">
      <Markdown options={{ wrapper: 'div', overrides: { ...HeadersMdx, code: CodeOrSourceMdx, a: PageLink } }}>
        {chosen.replace(/<!--[\s\S]*?-->/g, '').replace(/^```(\w+) \S+$/gm, '```$1')}
      </Markdown>
    </div>
  );
}

function PageLink({
  href = '',
  id,
  children,
}: {
  readonly href?: string;
  readonly id?: string;
  readonly children?: React.ReactNode;
}) {
  if (id) return <span id={id}>{children}</span>;
  if (/^(https?:|#)/.test(href)) return <a href={href}>{children}</a>;
  const page = pages[/([\w-]+\.md)(#.*)?$/.exec(href)?.[1] ?? ''];
  return page ? (
    <a href={page} target="_top">
      {children}
    </a>
  ) : (
    <span>{children}</span>
  );
}

function sectionOf(text: string, title: string): string {
  const parts = text.split(/^(?=## )/m);
  const found = parts.find((part) => part.startsWith(`## ${title}\n`));
  if (!found) throw new Error(`The page has no section “${title}”, so nothing can be shown. Name one of its headings.`);
  return found.replace(/^## .*\n/, '');
}
