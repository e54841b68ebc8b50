/** Thrown inside the transaction: the key has been carried out, or closed, since it was looked up. */
export class IntentTaken extends Error {}
