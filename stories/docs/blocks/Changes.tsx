import { Markdown } from '@storybook/addon-docs/blocks';

const released = import.meta.glob<string>('../../../packages/*/CHANGELOG.md', {
  query: '?raw',
  import: 'default',
  eager: true,
});
// Vite finds files in hidden folders only with `exhaustive`.
const coming = import.meta.glob<string>(['../../../.changeset/*.md', '!../../../.changeset/README.md'], {
  query: '?raw',
  import: 'default',
  eager: true,
  exhaustive: true,
});

export function Changes() {
  return (
    <>
      <NextRelease />
      {Object.entries(released).map(([path, text]) => (
        <Markdown key={path}>{text.replace(/^# /, '## ').replace(/^##(#*) (?!@)/gm, '##$1# ')}</Markdown>
      ))}
    </>
  );
}

function NextRelease() {
  const changes = Object.values(coming).map(readChange);
  if (changes.length === 0) return null;
  return (
    <>
      <h2>Next release</h2>
      {['minor', 'patch'].map((kind) => (
        <Kind
          key={kind}
          title={kind === 'minor' ? 'New, or changed for you' : 'Fixes'}
          changes={changes.filter((each) => each.kind === kind)}
        />
      ))}
    </>
  );
}

interface Change {
  readonly packages: readonly string[];
  readonly kind: string;
  readonly text: string;
}

function Kind({ title, changes }: { readonly title: string; readonly changes: readonly Change[] }) {
  if (changes.length === 0) return null;
  return (
    <>
      <h3>{title}</h3>
      <ul className="twd-changes">
        {changes.map(({ packages, text }) => (
          <li key={text}>
            <small>{packages.join(' · ')}</small>
            <Markdown>{text}</Markdown>
          </li>
        ))}
      </ul>
    </>
  );
}

function readChange(text: string): Change {
  const [, head = '', body = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(text) ?? [];
  const lines = [...head.matchAll(/['"]@tokenwright\/(\w+)['"]: (\w+)/g)];
  const kinds = lines.map(([, , kind = '']) => kind);
  return {
    packages: lines.map(([, name = '']) => name),
    kind: kinds.includes('minor') || kinds.includes('major') ? 'minor' : 'patch',
    text: body.trim(),
  };
}
