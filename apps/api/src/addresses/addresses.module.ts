import { Module } from '@nestjs/common';
import { CONFIG, type Config } from '../config/index.js';
import { AddressBook, NoAddressBook } from './address-book.js';
import { AddressesController } from './addresses.controller.js';
import { Addresses } from './addresses.service.js';
import { FileAddressBook } from './file-address-book.js';
import { OnlineAddressBook } from './online-address-book.js';

@Module({
  controllers: [AddressesController],
  providers: [
    Addresses,
    {
      provide: AddressBook,
      inject: [CONFIG],
      useFactory: ({ addressesUrl }: Config): AddressBook => {
        if (addressesUrl === null) return new NoAddressBook();
        return addressesUrl.protocol === 'file:'
          ? new FileAddressBook(addressesUrl)
          : new OnlineAddressBook(addressesUrl);
      },
    },
  ],
})
export class AddressesModule {}
