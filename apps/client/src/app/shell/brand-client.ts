import { httpResource } from '@angular/common/http';
import { computed, Service } from '@angular/core';
import type { components } from '@apprentissage/api-types';

/** What makes the portal one OPCO's own. */
export type Brand = components['schemas']['BrandView'];

const UNKNOWN: Brand = {
  portalName: 'Action Apprentissage',
  tagline: 'Un portail dédié aux CFA',
  opcoName: '',
  environment: '',
  contactEmail: '',
  passwordAlphabet: 'guide',
};

/** The brand of the portal; the portal's own words until it is read. */
@Service()
export class BrandClient {
  private readonly resource = httpResource<Brand>(() => '/api/brand');
  readonly brand = computed(() => (this.resource.hasValue() ? this.resource.value() : UNKNOWN));
  /** Which signs a password may be made of; the server has the last word. */
  readonly passwordAlphabet = computed(() => this.brand().passwordAlphabet);
}
