import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { today } from '@apprentissage/domain';
import { demoRegister } from '../demo/register.ts';

/** The demonstration's extract of the register of establishments, written anew; its address. */
export function writeRegister(dataDir: string): string {
  const file = join(dataDir, 'sirene.json');
  writeFileSync(file, JSON.stringify(demoRegister(today())));
  return pathToFileURL(file).href;
}
