import type { Page } from '@playwright/test';

/** The passkeys of the browser's own machine, as its unlocked holder answers. */
export interface Device {
  /** The next question meets somebody who does not show who they are. */
  refuse(): Promise<void>;
  accept(): Promise<void>;
}

/** Gives the browser of a page an authenticator that keeps passkeys and verifies its user. */
export async function deviceWithPasskeys(page: Page): Promise<Device> {
  const browser = await page.context().newCDPSession(page);
  await browser.send('WebAuthn.enable');
  const { authenticatorId } = await browser.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  const verify = async (isUserVerified: boolean) => {
    await browser.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified });
  };
  return {
    refuse: () => verify(false),
    accept: () => verify(true),
  };
}
