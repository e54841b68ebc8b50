const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

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
        console.error('Mountly did not stop cleanly:', error);
        process.exit(1);
      });
    });
  }
}
