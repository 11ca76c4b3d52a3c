/** A failure whose message is meant for the person at the keyboard: one sentence, printed without a stack. */
export class PlainError extends Error {
  name = 'PlainError';
}
