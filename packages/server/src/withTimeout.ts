/** Returns or throws the result of `late` if `work` takes longer than `milliseconds`. */
export async function withTimeout<Result>(
  work: PromiseLike<Result>,
  milliseconds: number,
  late: () => Result,
): Promise<Result> {
  let timer: NodeJS.Timeout | undefined;
  const timeout = new Promise<'late'>((resolve) => {
    timer = setTimeout(() => resolve('late'), Math.min(milliseconds, LONGEST));
  });
  try {
    const first = await Promise.race([Promise.resolve(work).then((result) => ({ result })), timeout]);
    return first === 'late' ? late() : first.result;
  } finally {
    clearTimeout(timer);
  }
}

/** A longer timer fires at once. */
const LONGEST = 2 ** 31 - 1;
