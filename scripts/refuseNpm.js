// npm keeps the user agent of a pnpm script that runs npm, but always sets its own path.
if (process.env.npm_execpath?.endsWith('npm-cli.js')) {
  console.error(
    'npm can’t pack this package: it would publish the exports of the sources and the dependency "workspace:^". ' +
      'Run `pnpm pack`, or `pnpm release` to publish.',
  );
  process.exitCode = 1;
}
