import { PlainError } from '../plain-error.ts';
import { serve } from './serve.ts';
import { readSettings } from './settings.ts';
import { Stopper } from './stopper.ts';

/** `npm start`, once dependencies are there: serves until told to stop. */
const stopper = new Stopper();
try {
  await serve(await readSettings(process.env), stopper);
  console.log(await stopper.asked);
  await stopper.stopAll();
  process.exit(stopper.exitCode);
} catch (error) {
  // Told to stop half-way: what was being started fails, and that is no news.
  if (!stopper.isAsked) {
    if (error instanceof PlainError) console.error(error.message);
    else console.error(error);
  }
  await stopper.stopAll();
  process.exit(stopper.isAsked ? stopper.exitCode : 1);
}
