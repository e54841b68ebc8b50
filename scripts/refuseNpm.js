if (process.env.npm_config_user_agent?.startsWith('npm/')) {
  console.error(
    'npm can’t pack this package: it would publish the exports of the sources and the dependency "workspace:^". ' +
      'Run `pnpm pack`, or `pnpm release` to publish.',
  );
  process.exitCode = 1;
}
