import { readFileSync } from 'node:fs';

/**
 * This process as a word for the name of a file: its number and, where the system tells, when it began, so that a later
 * process of the same number is not taken for it.
 */
export function processTag(pid = process.pid): string {
  return `${pid}-${beginningOf(pid)}`;
}

/** Whether the process of a tag still runs. A word that is no tag belongs to nobody. */
export function isRunning(tag: string): boolean {
  const [, number = '', began = ''] = /^(\d+)-(\d+)$/.exec(tag) ?? [];
  const pid = Number(number);
  if (pid === 0) return false;
  try {
    process.kill(pid, 0);
  } catch (cause) {
    // a process of another user runs though we may not signal it
    if ((cause as NodeJS.ErrnoException).code !== 'EPERM') return false;
  }
  return beginningOf(pid) === began;
}

/** When a process began, in ticks since the system did; 0 where the system does not tell. */
function beginningOf(pid: number): string {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // the name, in brackets, may hold blanks; the beginning is the twentieth field after it
    return text.slice(text.lastIndexOf(')') + 2).split(' ')[19] ?? '0';
  } catch {
    return '0'; // no /proc: the number alone must do
  }
}
