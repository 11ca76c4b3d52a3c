import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** An establishment as the register knows it, as far as tests tell them apart. */
interface Known {
  readonly siret: string;
  readonly raisonSociale: string;
  readonly ouvert: boolean;
}

const PLACE = { adresse: '1 rue', codePostal: '75001', commune: 'Paris', codeNaf: null };

/** A register of establishments in a file, which says something else when it is told to. */
export class RegisterExtract {
  private readonly folder = mkdtempSync(join(tmpdir(), 'sirene-'));
  private readonly path = join(this.folder, 'extract.json');
  /** What `SIRENE_URL` is to be. */
  readonly url = pathToFileURL(this.path).href;

  /** What it knows from now on. */
  says(...known: readonly Known[]): void {
    writeFileSync(this.path, JSON.stringify(known.map((one) => ({ ...PLACE, ...one }))));
  }

  /** It answers no more. */
  fails(): void {
    writeFileSync(this.path, 'not a list');
  }

  forget(): void {
    rmSync(this.folder, { recursive: true });
  }
}
