import fc from 'fast-check';
import { PASSWORD, Portal } from '../../testing/portal.js';
import { SIGN_IN_COMMANDS } from '../../testing/sign-in-commands.js';
import { SignInModel } from '../../testing/sign-in-model.js';

describe('whatever a person with two browsers does, in whatever order', () => {
  let portal: Portal;
  beforeAll(async () => {
    portal = await Portal.start();
    portal.clock.freeze();
  });
  afterAll(() => portal.stop());

  it('leads to a session only through every factor they set up', async () => {
    let acts = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.commands(SIGN_IN_COMMANDS, { maxCommands: 40, size: 'max' }),
        async (commands) => {
          await portal.empty('throttles', 'tries', 'users', 'cfas', 'mails');
          const camille = await portal.plantCfa('35600000000048');
          const setup = () => ({
            model: new SignInModel(() => portal.clock.now().getTime(), PASSWORD),
            real: {
              portal,
              camille,
              browsers: [portal.stranger(), portal.stranger()] as const,
            },
          });
          await fc.asyncModelRun(setup, commands);
          acts += [...commands].length;
        },
      ),
      // A failure is shown as it came: going through smaller ones would cost minutes.
      { numRuns: 40, endOnFailure: true },
    );
    expect(acts).toBeGreaterThan(200);
  }, 300_000);
});
