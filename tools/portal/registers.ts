import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { today } from '@apprentissage/domain';
import { demoAddresses, demoRegister } from '../demo/register.ts';

/** The demonstration's extract of the register of establishments, and its base of addresses, written anew. */
export function writeRegisters(dataDir: string): { SIRENE_URL: string; ADDRESSES_URL: string } {
  const write = (name: string, list: readonly unknown[]) => {
    const file = join(dataDir, name);
    writeFileSync(file, JSON.stringify(list));
    return pathToFileURL(file).href;
  };
  return {
    SIRENE_URL: write('sirene.json', demoRegister(today())),
    ADDRESSES_URL: write('adresses.json', demoAddresses(today())),
  };
}
