/** Changes that no test can notice, each with why. What survives and is not here is a test that is missing. */
export const survivors: Readonly<Record<string, string>> = {};
