import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { addressesOf } from '../publicAddresses.ts';
import { workspacePackages } from '../workspacePackages.ts';
import { apiReports } from './apiReport.ts';
import { filledPages } from './filledPages.ts';
import { messagesPage } from './messagesPage.ts';
import { partsPage } from './partsPage.ts';
import { propertiesPage } from './propertiesPage.ts';
import { propsPage } from './propsPage.ts';

/** Reads the declarations in `dist`, so the packages must be built. */
export function generatedFiles(): Readonly<Record<string, string>> {
  return { ...apiReports(), ...referencePages(), ...filledPages(), ...manifests() };
}

export function outdatedFiles(): readonly string[] {
  return Object.entries(generatedFiles())
    .filter(([path, text]) => !existsSync(path) || readFileSync(path, 'utf8') !== text)
    .map(([path]) => `${path} is outdated. Run \`pnpm build && pnpm generate\`, and review the difference.`);
}

function referencePages(): Readonly<Record<string, string>> {
  const pages = { props: propsPage, parts: partsPage, properties: propertiesPage, messages: messagesPage };
  return Object.fromEntries(
    Object.entries(pages).map(([name, page]) => {
      const note = '<!-- Written by `pnpm generate`. -->';
      return [`docs/reference/${name}.md`, `${page()}\n\n${note}\n`];
    }),
  );
}

function manifests(): Readonly<Record<string, string>> {
  const published = workspacePackages().filter((each) => each.published);
  return Object.fromEntries(
    published.map(({ folder }) => {
      const path = join(folder, 'package.json');
      const manifest = JSON.parse(readFileSync(path, 'utf8'));
      return [path, `${JSON.stringify({ ...manifest, ...addressesOf(folder) }, null, 2)}\n`];
    }),
  );
}
