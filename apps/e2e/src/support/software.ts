import { type APIRequestContext, type APIResponse, request } from '@playwright/test';

/** Plays the management software of a CFA: speaks to the portal over HTTP with the CFA's token. */
export class CfaSoftware {
  private constructor(private readonly http: APIRequestContext) {}

  static async start(baseURL: string, token: string): Promise<CfaSoftware> {
    return new CfaSoftware(
      await request.newContext({
        baseURL,
        extraHTTPHeaders: {
          'X-API-KEY': token,
          EDITEUR: 'Éditeur de démonstration'.normalize('NFD').replace(/[\u0300-\u036f]/g, ''),
          LOGICIEL: 'Gestion CFA',
          VERSION: '4.2.0',
        },
      }),
    );
  }

  push(dossier: unknown, query = ''): Promise<APIResponse> {
    return this.http.post(`/api/convergence/v1/dossiers${query}`, { data: dossier });
  }

  read(path: string): Promise<APIResponse> {
    return this.http.get(`/api/convergence${path}`);
  }

  stop(): Promise<void> {
    return this.http.dispose();
  }
}
