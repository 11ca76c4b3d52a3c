/**
 * ESLint rule `house/context`: who acts is told to PostgreSQL for one transaction. A setting of the session
 * would stay on the connection, and the next request would act in somebody else's name. So in every text
 * `set_config(…)` ends with a literal `true`, and `SET` comes with `LOCAL` (or with `ROLE`, when a
 * connection opens).
 *
 * @type {import('eslint').Rule.RuleModule}
 */
export const context = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      config:
        '`set_config` ends with a literal `true`: a context that outlives its transaction leaks.',
      set: 'Only `SET LOCAL`: a context that outlives its transaction leaks.',
    },
  },
  create(context) {
    function check(node, text) {
      if ([...text.matchAll(/set_config\s*\(/gi)].some((call) => !endsTrue(text, call))) {
        context.report({ node, messageId: 'config' });
      }
      if (SESSION.test(text)) context.report({ node, messageId: 'set' });
    }
    return {
      Literal(node) {
        if (typeof node.value === 'string') check(node, node.value);
      },
      TemplateLiteral(node) {
        // What is filled in is neither a bracket nor a quote.
        check(node, node.quasis.map(({ value }) => value.cooked).join('…'));
      },
    };
  },
};

/** A statement of its own, or of a block; `UPDATE … SET` and the settings of a function are none. */
const SESSION =
  /(?:^|;|\bBEGIN\b)\s*SET\s+(?:SESSION\s|(?!LOCAL\s|ROLE\s)[\w."…]+\s*(?:=|\sTO\s))/i;

/** Whether the last argument of a call in a text is `true`. */
function endsTrue(text, { index, 0: { length } }) {
  let quoted = false;
  let depth = 1;
  let last = '';
  for (let at = index + length; at < text.length; at += 1) {
    const sign = text[at];
    if (sign === "'") quoted = !quoted;
    if (!quoted && sign === '(') depth += 1;
    if (!quoted && sign === ')') depth -= 1;
    if (depth === 0) return last.trim() === 'true';
    last = !quoted && depth === 1 && sign === ',' ? '' : last + sign;
  }
  return false;
}
