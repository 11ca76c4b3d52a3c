import fc from 'fast-check';
import { PASSWORD, Portal } from '../../testing/portal.js';
import {
  OPENED_BY_FACTOR,
  SIGN_IN_COMMANDS,
  STOPPED_HALFWAY,
} from '../../testing/sign-in-commands.js';
import { SignInModel } from '../../testing/sign-in-model.js';
import { Proofs } from './proofs.js';
import { SecondStep } from './second-step.js';
import { Standing } from './standing.js';

const RUNS = 40;

describe('whatever a person with two browsers does, in whatever order', () => {
  let portal: Portal;
  beforeAll(async () => {
    portal = await Portal.start();
    portal.clock.freeze();
  });
  afterAll(() => portal.stop());

  /** Plays one life after another; how often each act was really done is counted in `done`. */
  async function play(done = new Map<string, number>(), round = 0): Promise<void> {
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
              done,
            },
          });
          await fc.asyncModelRun(setup, commands);
        },
      ),
      // A failure is shown as it came: going through smaller ones would cost minutes.
      { numRuns: RUNS, endOnFailure: true, seed: (fc.readConfigureGlobal().seed ?? 0) + round },
    );
  }

  it('leads to a session only through every factor they set up', async () => {
    const done = new Map<string, number>();
    const rarely = (): string[] =>
      [
        ...['signIn', 'signInWrong', 'reset', 'passwordProof', 'act', 'enrol', 'unenrol'],
        ...['enrolDevice', STOPPED_HALFWAY, OPENED_BY_FACTOR],
      ].filter((act) => (done.get(act) ?? 0) < 5);
    // Chance leaves an act out of forty lives now and then: more lives are played, never fewer acts.
    for (let round = 0; round === 0 || (rarely().length > 0 && round < 10); round += 1) {
      await play(done, round);
    }
    expect(rarely()).toEqual([]);
    const codes = [...done].filter(([act]) => act.includes('Code:'));
    expect(codes.reduce((sum, [, times]) => sum + times, 0)).toBeGreaterThan(20);
  }, 600_000);

  /** Makes what an act looks at say that nobody has a second factor, while it looks. */
  async function blind<T>(act: () => Promise<T>): Promise<T> {
    const standing = portal.app.get(Standing);
    const { factors, moyens } = standing;
    standing.factors = () => Promise.resolve([]);
    standing.moyens = () => Promise.resolve(['mot_de_passe']);
    try {
      return await act();
    } finally {
      Object.assign(standing, { factors, moyens });
    }
  }

  const because = (why: RegExp) => ({ cause: { message: expect.stringMatching(why) as string } });

  it('would be found to lead there by the password alone', async () => {
    const step = portal.app.get(SecondStep);
    const begin = step.begin.bind(step);
    step.begin = (...given) => blind(() => begin(...given));
    try {
      await expect(play()).rejects.toMatchObject(
        because(/"etape":"ouverte".* instead of second_facteur/),
      );
    } finally {
      step.begin = begin;
    }
  }, 600_000);

  it('would be found to take the password for a proof of who has a factor', async () => {
    const proofs = portal.app.get(Proofs);
    const byPassword = proofs.byPassword.bind(proofs);
    proofs.byPassword = (...given) => blind(() => byPassword(...given));
    try {
      await expect(play()).rejects.toMatchObject(
        because(/the password as a proof: 204 instead of 403/),
      );
    } finally {
      proofs.byPassword = byPassword;
    }
  }, 600_000);
});
