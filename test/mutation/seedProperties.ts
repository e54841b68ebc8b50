import fc from 'fast-check';

/** A change that only a random case notices is noticed again with the same seed. */
fc.configureGlobal({ seed: Number(process.env.MUTATION_SEED) });
