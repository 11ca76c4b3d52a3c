import { TestBed } from '@angular/core/testing';
import { HttpTestingController } from '@angular/common/http/testing';
import { pageText } from '../../testing/screen.js';
import { Bandeau } from './bandeau.js';

const BRAND = {
  portalName: 'Portail du bois',
  tagline: 'Pour les CFA',
  opcoName: 'Opco bois',
  contactEmail: '',
};

async function openBandeau(environment: string): Promise<void> {
  const fixture = TestBed.createComponent(Bandeau);
  TestBed.tick();
  TestBed.inject(HttpTestingController)
    .expectOne('/api/brand')
    .flush({ ...BRAND, environment });
  await fixture.whenStable();
}

describe('the bandeau', () => {
  it('wears the brand of the OPCO, and no strip in production', async () => {
    await openBandeau('');
    expect(pageText()).toContain('Portail du bois — Pour les CFA');
    expect(pageText()).not.toContain('Environnement');
  });

  it('says which environment it is when it is not production', async () => {
    await openBandeau('Bac à sable');
    expect(pageText()).toContain('Environnement : Bac à sable');
  });
});
