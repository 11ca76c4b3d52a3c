import { dirname, join, relative, sep } from 'node:path';

/**
 * ESLint rule `house/rooms`: which room of an application may reach which other. A room is a folder directly
 * under `root`; files of `root` itself are the hall, which sees every room.
 *
 * Options: `root`; `entry`, the one file through which a room is reached (any file without it); `open`, the
 * rooms that everybody may reach; `order`, for each room of `open`, the rooms it may reach itself (default:
 * all of `open`); `closed`: true when no other room may be reached at all.
 *
 * @type {import('eslint').Rule.RuleModule}
 */
export const rooms = {
  meta: {
    type: 'problem',
    schema: [
      {
        type: 'object',
        properties: {
          root: { type: 'string' },
          entry: { type: 'string' },
          open: { type: 'array', items: { type: 'string' } },
          order: { type: 'object' },
          closed: { type: 'boolean' },
        },
        required: ['root'],
        additionalProperties: false,
      },
    ],
    messages: {
      entry: 'Room "{{to}}" is reached through its {{entry}} only.',
      closed: 'Room "{{from}}" may not know room "{{to}}".',
    },
  },
  create(context) {
    const [{ root, entry, open = [], order = {}, closed = false }] = context.options;
    const base = join(context.cwd, root);
    const roomOf = (path) => {
      const parts = relative(base, path).split(sep);
      return parts[0] === '..' || parts.length === 1 ? undefined : parts[0];
    };
    const from = roomOf(context.filename);

    function check(source) {
      if (typeof source?.value !== 'string' || !source.value.startsWith('.')) return;
      const target = join(dirname(context.filename), source.value);
      const to = roomOf(target);
      if (to === undefined || to === from) return;
      if (from !== undefined && closed && !(order[from] ?? open).includes(to)) {
        context.report({ node: source, messageId: 'closed', data: { from, to } });
      } else if (entry && !open.includes(to) && relative(join(base, to), target) !== entry) {
        context.report({ node: source, messageId: 'entry', data: { to, entry } });
      }
    }
    return {
      ImportDeclaration: ({ source }) => check(source),
      ExportNamedDeclaration: ({ source }) => check(source),
      ExportAllDeclaration: ({ source }) => check(source),
      ImportExpression: ({ source }) => check(source),
    };
  },
};
