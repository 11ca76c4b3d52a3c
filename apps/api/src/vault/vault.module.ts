import { Global, Module } from '@nestjs/common';
import { Reseal } from './reseal.js';
import { Vault } from './vault.js';

@Global()
@Module({ providers: [Reseal, Vault], exports: [Reseal, Vault] })
export class VaultModule {}
