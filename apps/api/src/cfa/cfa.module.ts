import { Module } from '@nestjs/common';
import { CONFIG, type Config } from '../config/index.js';
import { CfaController } from './cfa.controller.js';
import { CfaDetails } from './cfa.service.js';
import { FileRegister } from './file-register.js';
import { OnlineRegister } from './online-register.js';
import { RegisterChecks } from './register-checks.js';
import { EstablishmentRegister, NoRegister } from './register.js';

@Module({
  controllers: [CfaController],
  providers: [
    CfaDetails,
    RegisterChecks,
    {
      provide: EstablishmentRegister,
      inject: [CONFIG],
      useFactory: ({ sireneUrl }: Config): EstablishmentRegister => {
        if (sireneUrl === null) return new NoRegister();
        return sireneUrl.protocol === 'file:'
          ? new FileRegister(sireneUrl)
          : new OnlineRegister(sireneUrl);
      },
    },
  ],
  exports: [EstablishmentRegister, RegisterChecks],
})
export class CfaModule {}
