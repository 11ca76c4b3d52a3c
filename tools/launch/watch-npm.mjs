import { readFileSync } from 'node:fs';

/**
 * Calls `gone` when the npm that runs us has been killed hard. It tells its children nothing; what can be
 * seen is that we, or the shell between npm and us, have been given another parent.
 */
export function watchNpm(gone) {
  if (process.env['npm_lifecycle_event'] === undefined) return;
  const before = ancestors();
  setInterval(() => {
    if (ancestors() !== before) gone();
  }, 1000).unref();
}

function ancestors() {
  return `${process.ppid} ${parentOf(process.ppid)}`;
}

/** Empty where the system does not tell. */
function parentOf(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1];
  } catch {
    return '';
  }
}
