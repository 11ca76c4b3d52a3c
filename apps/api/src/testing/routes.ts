import { RequestMethod } from '@nestjs/common';
import { GUARDS_METADATA, METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import { MetadataScanner, ModulesContainer } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { type AskedScope, SCOPE } from '../convergence/index.js';
import { ACCESS, type Access, FRESH, type Freshness } from '../http/index.js';

/** A route as its controller declares it. */
export interface DeclaredRoute {
  /** `GET /api/contracts/:id`; `ALL …` for every method. */
  readonly name: string;
  readonly access: Access | undefined;
  /** What it wants of the age of the last proof. */
  readonly fresh: Freshness | undefined;
  /** What it wants of a token, on the routes of partners. */
  readonly scope: AskedScope | undefined;
  /** Names of the guards of its own, besides the global one. */
  readonly guards: readonly string[];
}

/** Every route of every controller that Nest knows. */
export function declaredRoutes(app: NestFastifyApplication): DeclaredRoute[] {
  const scanner = new MetadataScanner();
  const routes: DeclaredRoute[] = [];
  for (const module of app.get(ModulesContainer).values()) {
    for (const { metatype } of module.controllers.values()) {
      const controller = metatype as { prototype: Record<string, object> };
      const bases = [Reflect.getMetadata(PATH_METADATA, controller)].flat() as string[];
      for (const method of scanner.getAllMethodNames(controller.prototype)) {
        const handler = controller.prototype[method] as object;
        const paths = Reflect.getMetadata(PATH_METADATA, handler) as string | string[] | undefined;
        if (paths === undefined) continue;
        const verb = RequestMethod[
          Reflect.getMetadata(METHOD_METADATA, handler) as number
        ] as string;
        const about = {
          access: (Reflect.getMetadata(ACCESS, handler) ??
            Reflect.getMetadata(ACCESS, controller)) as Access | undefined,
          fresh: (Reflect.getMetadata(FRESH, handler) ?? Reflect.getMetadata(FRESH, controller)) as
            Freshness | undefined,
          scope: Reflect.getMetadata(SCOPE, handler) as AskedScope | undefined,
          guards: [controller, handler].flatMap((place) =>
            ((Reflect.getMetadata(GUARDS_METADATA, place) ?? []) as { name: string }[]).map(
              ({ name }) => name,
            ),
          ),
        };
        for (const base of bases) {
          for (const path of [paths].flat())
            routes.push({ name: `${verb} ${join('api', base, path)}`, ...about });
        }
      }
    }
  }
  return routes.sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** Every route that the HTTP server answers, whoever registered it; `HEAD` goes with its `GET`. */
export function servedRoutes(app: NestFastifyApplication): string[] {
  const served: string[] = [];
  const above: string[] = [];
  const tree = app.getHttpAdapter().getInstance().printRoutes({ commonPrefix: false });
  for (const line of tree.split('\n')) {
    const match = /^((?:[│ ] {3})*)[├└]── (\S+) \(([A-Z, ]+)\)$/.exec(line);
    if (match === null) {
      if (line.trim() !== '') throw new Error(`unreadable line of the routing table: ${line}`);
      continue;
    }
    const [, indent = '', path = '', methods = ''] = match;
    const depth = indent.length / 4;
    const parent = depth === 0 ? '' : (above[depth - 1] ?? '');
    const whole = path === '*' ? `${parent}/*` : parent + path;
    above[depth] = whole;
    const verbs = methods.split(', ');
    if (verbs.length > 8) served.push(`ALL ${whole}`);
    else served.push(...verbs.filter((verb) => verb !== 'HEAD').map((verb) => `${verb} ${whole}`));
  }
  return served.sort();
}

function join(...parts: string[]): string {
  return `/${parts
    .map((part) => part.replace(/^\/|\/$/g, ''))
    .filter((part) => part !== '')
    .join('/')}`;
}
