import { httpResource } from '@angular/common/http';
import { computed, Service } from '@angular/core';

/** What makes the portal one OPCO's own. */
export interface Brand {
  readonly portalName: string;
  readonly tagline: string;
  readonly opcoName: string;
  /** Name of the environment; empty in production. */
  readonly environment: string;
  readonly contactEmail: string;
}

const UNKNOWN: Brand = {
  portalName: 'Action Apprentissage',
  tagline: 'Un portail dédié aux CFA',
  opcoName: '',
  environment: '',
  contactEmail: '',
};

/** The brand of the portal; the portal's own words until it is read. */
@Service()
export class BrandClient {
  private readonly resource = httpResource<Brand>(() => '/api/brand');
  readonly brand = computed(() => (this.resource.hasValue() ? this.resource.value() : UNKNOWN));
}
