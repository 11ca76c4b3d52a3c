import { HttpClient, httpResource } from '@angular/common/http';
import { inject, Service } from '@angular/core';
import type { components } from '@apprentissage/api-types';
import { firstValueFrom } from 'rxjs';
import { sendForm } from '../ui/send-form.js';
import { once } from '../ui/send-once.js';

const DESK = '/api/backoffice/nominations';
const OWN = '/api/nominations';

type Schemas = components['schemas'];

/** One line of « Nominations à confirmer ». */
export type NominationRow = Schemas['NominationRow'];
export type NominationPage = Schemas['NominationPage'];
/** One nomination, with everything an agent decides on. */
export type Nomination = Schemas['NominationView'];
/** A nomination that the CFA was told of. */
export type OwnNomination = Schemas['OwnNomination'];
/** What the link that objects is about. */
export type LinkedNomination = Schemas['LinkedNomination'];
/** The CFA that gets a new administrator. */
export type NamedCfa = Schemas['CfaFile'];
/** What an agent may decide of one. */
export type Decision = 'confirm' | 'refuse' | 'cancel';

/** What « Nommer un administrateur » sends. */
export interface NewNomination {
  readonly cfa: string;
  readonly nom: string;
  readonly prenom: string;
  readonly identifiant: string;
  readonly motif: string;
  readonly fichier: File;
}

/** A page of nominations; to be called in an injection context. */
export function nominationPage(etat: () => string, cursor: () => string) {
  return httpResource<NominationPage>(() => ({
    url: DESK,
    params: {
      ...(etat() !== '' && { etat: etat() }),
      ...(cursor() !== '' && { cursor: cursor() }),
    },
  }));
}

/** One nomination; to be called in an injection context. */
export function nomination(id: () => string) {
  return httpResource<Nomination>(() => urlOf(id()));
}

/** The CFA of a new nomination; to be called in an injection context. */
export function namedCfa(id: () => string) {
  return httpResource<NamedCfa>(() => `/api/backoffice/cfas/${encodeURIComponent(id())}`);
}

/** The nominations of one's own CFA; to be called in an injection context. */
export function ownNominations() {
  return httpResource<readonly OwnNomination[]>(() => OWN);
}

/** What is done to nominations, by agents and by a CFA. */
@Service()
export class NominationsClient {
  private readonly http = inject(HttpClient);

  ask(asked: NewNomination, onProgress: (part: number) => void): Promise<Nomination> {
    return sendForm<Nomination>(this.http, DESK, { ...asked }, { onProgress, context: once() });
  }

  decide({ id, version }: Nomination, decision: Decision, motif: string): Promise<Nomination> {
    const body = motif === '' ? {} : { motif };
    const headers = { 'If-Match': `"${version}"` };
    return firstValueFrom(
      this.http.post<Nomination>(`${urlOf(id)}/${decision}`, body, { headers }),
    );
  }

  /** Sends the invitation of the named person again. */
  inviteAgain(id: string): Promise<unknown> {
    return firstValueFrom(this.http.post(`${urlOf(id)}/invitation`, null));
  }

  /** « Je m’oppose », by an administrator of the CFA. */
  object(id: string): Promise<unknown> {
    return firstValueFrom(this.http.post(`${OWN}/${encodeURIComponent(id)}/object`, {}));
  }

  readLink(jeton: string): Promise<LinkedNomination> {
    return firstValueFrom(this.http.post<LinkedNomination>(`${OWN}/link`, { jeton }));
  }

  objectByLink(jeton: string, motif: string): Promise<unknown> {
    const body = motif === '' ? { jeton } : { jeton, motif };
    return firstValueFrom(this.http.post(`${OWN}/link/object`, body));
  }
}

/** Whether the date of its effect means something: not once it was refused or cancelled. */
export function comesIntoEffect(etat: NominationRow['etat']): boolean {
  return etat === 'programmee' || etat === 'effective';
}

function urlOf(id: string): string {
  return `${DESK}/${encodeURIComponent(id)}`;
}
