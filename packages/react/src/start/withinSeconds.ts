export async function withinSeconds<Value>(seconds: number, act: () => Value | Promise<Value>): Promise<Value> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tooLong = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`The draft storage took over ${seconds} seconds.`)), seconds * 1_000);
  });
  try {
    return await Promise.race([Promise.resolve().then(act), tooLong]);
  } finally {
    clearTimeout(timer);
  }
}
