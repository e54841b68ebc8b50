export const fuzzRuns = { numRuns: 80, ...(process.env.SEED && { seed: Number(process.env.SEED) }) };
