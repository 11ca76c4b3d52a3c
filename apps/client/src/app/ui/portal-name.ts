import { inject, InjectionToken } from '@angular/core';
import { Meta } from '@angular/platform-browser';

/** The portal's name, as the server wrote it into the page (`PORTAL_NAME`). */
export const PORTAL_NAME = new InjectionToken('name of the portal', {
  factory: () => inject(Meta).getTag('name="application-name"')?.content ?? 'Action Apprentissage',
});
