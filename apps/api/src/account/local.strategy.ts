import { type ExecutionContext, Injectable } from '@nestjs/common';
import { AuthGuard, PassportStrategy } from '@nestjs/passport';
import { PASSWORD_MAX_UNITS } from '@apprentissage/domain';
import type { FastifyRequest } from 'fastify';
import { Strategy } from 'passport-local';
import { Problem, type ProblemError, unexpected } from '../http/index.js';
import type { User } from '../users/index.js';
import { deviceOf } from './device.js';
import { KnownDevices } from './known-devices.js';
import { SignIn } from './sign-in.js';

const LONGEST = { identifiant: 254, motDePasse: PASSWORD_MAX_UNITS } as const;

/** Passport's local strategy over the portal's own accounts. */
@Injectable()
export class LocalStrategy extends PassportStrategy(Strategy, 'local') {
  constructor(
    private readonly signIn: SignIn,
    private readonly devices: KnownDevices,
  ) {
    super({ usernameField: 'identifiant', passwordField: 'motDePasse', passReqToCallback: true });
  }

  validate(request: FastifyRequest, identifiant: string, password: string): Promise<User> {
    return this.signIn.check(identifiant, password, {
      address: request.ip,
      device: deviceOf(request.headers['user-agent'] ?? ''),
      knownTo: (login) => this.devices.find(request, login),
    });
  }
}

/** Runs the local strategy; a body without both texts is a request badly formed, not a failed try. */
@Injectable()
export class LocalGuard extends AuthGuard('local') {
  override canActivate(context: ExecutionContext) {
    const body = this.getRequest(context).body as Record<string, unknown> | null;
    const errors: ProblemError[] = (['identifiant', 'motDePasse'] as const)
      .filter((name) => {
        const value = body?.[name];
        return typeof value !== 'string' || value === '' || value.length > LONGEST[name];
      })
      .map((name) => ({
        pointer: `/${name}`,
        code: 'obligatoire',
        message: 'Ce champ doit être renseigné.',
      }));
    const known = ['identifiant', 'motDePasse'];
    const others = Object.keys(body ?? {}).filter((name) => !known.includes(name));
    errors.push(...others.map(unexpected));
    if (errors.length > 0) throw new Problem('requete_invalide', { errors });
    return super.canActivate(context);
  }
}
