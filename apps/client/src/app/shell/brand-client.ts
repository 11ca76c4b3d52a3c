import { httpResource } from '@angular/common/http';
import { computed, inject, Service } from '@angular/core';
import type { components } from '@apprentissage/api-types';
import { PORTAL_NAME } from '../ui/portal-name.js';

/** What makes the portal one OPCO's own. */
export type Brand = components['schemas']['BrandView'];

const UNKNOWN: Omit<Brand, 'portalName'> = {
  tagline: 'Un portail dédié aux CFA',
  opcoName: '',
  environment: '',
  contactEmail: '',
  passwordAlphabet: 'guide',
  logo: null,
};

/** The brand of the portal; the portal's own words until it is read. */
@Service()
export class BrandClient {
  private readonly resource = httpResource<Brand>(() => '/api/brand');
  private readonly unknown: Brand = { ...UNKNOWN, portalName: inject(PORTAL_NAME) };
  readonly brand = computed(() =>
    this.resource.hasValue() ? this.resource.value() : this.unknown,
  );
  /** Which signs a password may be made of; the server has the last word. */
  readonly passwordAlphabet = computed(() => this.brand().passwordAlphabet);
}
