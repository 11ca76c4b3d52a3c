import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { validate } from 'dockerfile-utils';
import { parse } from 'yaml';
import { ROOT } from '../portal/settings.ts';

/**
 * Reads the container files as far as one can without a container engine: the Dockerfile by its language
 * server, the compose file as YAML whose cross-references must hold.
 */
interface Service {
  image?: string;
  build?: { context: string; dockerfile: string };
  command?: string;
  depends_on?: Record<string, { condition: string }>;
  healthcheck?: unknown;
  volumes?: string[];
  environment?: Record<string, string>;
}

const faults: string[] = [];
const dockerfile = read('docker/Dockerfile');
for (const { range, message } of validate(dockerfile)) {
  const told = typeof message === 'string' ? message : message.value;
  faults.push(`docker/Dockerfile:${range.start.line + 1}: ${told}`);
}
for (const wanted of [/^USER (?!root)/m, /^HEALTHCHECK /m, /^FROM .+ AS /m]) {
  if (!wanted.test(dockerfile)) faults.push(`docker/Dockerfile: nothing matches ${wanted}`);
}

const compose = parse(read('docker/compose.yaml'), { merge: true }) as {
  services: Record<string, Service>;
  volumes: Record<string, unknown>;
};
const example = read('docker/example.env');
for (const [name, service] of Object.entries(compose.services)) {
  if (!service.image && !service.build) faults.push(`${name}: neither an image nor a build`);
  if (
    service.build &&
    !existsSync(join(ROOT, 'docker', service.build.context, service.build.dockerfile))
  ) {
    faults.push(`${name}: ${service.build.dockerfile} is not there`);
  }
  for (const [other, { condition }] of Object.entries(service.depends_on ?? {})) {
    const target = compose.services[other];
    if (!target) faults.push(`${name}: depends on "${other}", which does not exist`);
    else if (condition === 'service_healthy' && !target.healthcheck && !target.build) {
      faults.push(`${name}: waits for the health of "${other}", which tells none`);
    }
  }
  for (const volume of service.volumes ?? []) {
    const [source = ''] = volume.split(':');
    if (/^\w+$/.test(source) && !(source in compose.volumes)) {
      faults.push(`${name}: volume "${source}" is not declared`);
    }
    if (source.startsWith('.') && !existsSync(join(ROOT, 'docker', source))) {
      faults.push(`${name}: ${source} is not there`);
    }
  }
  // Servers refuse the owner's login in production; who migrates needs it.
  const migrates = service.command?.includes('migrate') === true;
  const { DATABASE_URL: owner, DATABASE_APP_URL: app } = service.environment ?? {};
  if (service.build && (migrates ? !owner || app : owner || !app)) {
    faults.push(
      `${name}: ${migrates ? 'needs DATABASE_URL' : 'needs DATABASE_APP_URL'} and no other`,
    );
  }
  for (const [, variable = ''] of JSON.stringify(service).matchAll(/\$\{(\w+)\}/g)) {
    if (!new RegExp(`^${variable}=`, 'm').test(example)) {
      faults.push(`${name}: ${variable} is missing from docker/example.env`);
    }
  }
}
for (const [setting, value] of Object.entries(compose.services['api-1']?.environment ?? {})) {
  const [, host] = /^(?:\w+:\/\/(?:.+@)?)?([\w-]+)(?::\d+|\/)/.exec(value) ?? [];
  if (host !== undefined && !(host in compose.services)) {
    faults.push(`api-1: ${setting} asks "${host}", which is no service`);
  }
}
// What a server in production does not start without.
for (const setting of ['ENCRYPTION_KEYS', 'CLAMAV_SOCKET']) {
  if (!compose.services['api-1']?.environment?.[setting]) faults.push(`api-1: no ${setting}`);
}
for (const fault of faults) console.error(fault);
if (faults.length > 0) process.exit(1);

function read(path: string): string {
  return readFileSync(join(ROOT, path), 'utf8');
}
