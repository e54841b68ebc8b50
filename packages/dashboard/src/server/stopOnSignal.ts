const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Ends the process in good order on Ctrl-C or when it is told to: with 0 once `stop` is through. A second signal ends it at once. */
export function stopOnSignal(stop: () => Promise<void>): void {
  let isStopping = false;
  const end = async () => {
    if (isStopping) process.exit(1);
    isStopping = true;
    await stop();
    process.exit(0);
  };
  for (const signal of SIGNALS) {
    process.on(signal, () => {
      end().catch((error: unknown) => {
        console.error('Mountly did not stop in good order:', error);
        process.exit(1);
      });
    });
  }
}
