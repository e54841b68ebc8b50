import fc from 'fast-check';

/** A change that only a drawn case notices is noticed again under the same seed. */
fc.configureGlobal({ seed: Number(process.env.MUTATION_SEED) });
