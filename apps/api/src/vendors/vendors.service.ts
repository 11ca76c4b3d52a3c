import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { AuditAct } from '@apprentissage/domain';
import type { EntityManager } from 'typeorm';
import { hashSecret } from '../account/index.js';
import { Audit } from '../audit/index.js';
import { Clock } from '../config/index.js';
import { Database, type OpcoActor } from '../database/index.js';
import { type OnceKey, Problem, rememberKey } from '../http/index.js';
import { newSecretKey } from '../tokens/index.js';
import { VendorToken } from './vendor-token.entity.js';
import { Vendor } from './vendor.entity.js';
import type { NewVendorRequest, VendorSecretView, VendorView } from './vendors.dto.js';

/** The software vendors and their OAuth2 clients. */
@Injectable()
export class VendorsService {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  list(actor: OpcoActor): Promise<VendorView[]> {
    return this.database.as(actor, async (manager) => {
      const vendors = await manager.find(Vendor, { order: { name: 'ASC', id: 'ASC' } });
      return vendors.map((vendor) => ({
        id: vendor.id,
        name: vendor.name,
        clientId: vendor.clientId,
        createdAt: vendor.createdAt.toISOString(),
        disabledAt: vendor.disabledAt?.toISOString() ?? null,
      }));
    });
  }

  create(actor: OpcoActor, key: OnceKey, { name }: NewVendorRequest): Promise<VendorSecretView> {
    const clientId = `editeur_${randomBytes(8).toString('hex')}`;
    const clientSecret = newSecretKey('aaven');
    return this.database.as(actor, async (manager) => {
      await rememberKey(manager, actor, key, this.clock.now());
      const inserted = await manager.insert(Vendor, {
        name,
        clientId,
        secretHash: hashSecret(clientSecret),
        createdAt: this.clock.now(),
      });
      const id = inserted.identifiers[0]?.['id'] as string;
      await this.trace(manager, 'editeur.enregistre', id);
      return { id, name, clientId, clientSecret };
    });
  }

  /** @throws Problem `introuvable`, `etat_incompatible` (disabled) */
  renew(actor: OpcoActor, id: string): Promise<VendorSecretView> {
    const clientSecret = newSecretKey('aaven');
    return this.database.as(actor, async (manager) => {
      const vendor = await this.locked(manager, id);
      if (vendor.disabledAt !== null) {
        throw new Problem('etat_incompatible', { detail: 'Cet éditeur est désactivé.' });
      }
      await this.change(manager, vendor, { secretHash: hashSecret(clientSecret) });
      await this.trace(manager, 'editeur.secret_renouvele', id);
      return { id, name: vendor.name, clientId: vendor.clientId, clientSecret };
    });
  }

  /** @throws Problem `introuvable` */
  disable(actor: OpcoActor, id: string): Promise<void> {
    return this.database.as(actor, async (manager) => {
      const vendor = await this.locked(manager, id);
      if (vendor.disabledAt !== null) return;
      await this.change(manager, vendor, { disabledAt: this.clock.now() });
      await this.trace(manager, 'editeur.desactive', id);
    });
  }

  private async locked(manager: EntityManager, id: string): Promise<Vendor> {
    const vendor = await manager.findOne(Vendor, {
      where: { id },
      lock: { mode: 'pessimistic_write' },
    });
    if (vendor === null) throw new Problem('introuvable');
    return vendor;
  }

  /** Changes the (locked) vendor; whatever access tokens it had are gone. */
  private async change(
    manager: EntityManager,
    { id, version }: Vendor,
    change: Partial<Pick<Vendor, 'secretHash' | 'disabledAt'>>,
  ): Promise<void> {
    await manager.update(Vendor, { id, version }, { ...change, version: version + 1 });
    await manager.delete(VendorToken, { vendorId: id });
  }

  private trace(manager: EntityManager, act: AuditAct, objectId: string): Promise<void> {
    return this.audit.record(manager, { cfaId: null, act, objectType: 'editeur', objectId });
  }
}
