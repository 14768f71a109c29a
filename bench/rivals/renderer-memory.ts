import { readdirSync, readFileSync } from 'node:fs';

interface Process {
  id: string;
  parent: string;
  command: string;
}

/**
 * What the processes that draw pages hold in the browser of this profile, workers included, in bytes: memory of their
 * own, and their share of what several hold (PSS). Undefined where the system does not say (only Linux does).
 */
export function rendererMemory(profile: string): number | undefined {
  const processes = running();
  const browser = processes.find(
    ({ command }) => command.includes(`--user-data-dir=${profile}`) && !command.includes('--type='),
  );
  if (!browser) return undefined;
  const renderers = below(browser, processes).filter(({ command }) => command.includes('--type=renderer'));
  return renderers.reduce((sum, { id }) => sum + share(id), 0);
}

function running(): Process[] {
  try {
    return readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .flatMap((id) => describe(id) ?? []);
  } catch {
    return []; // no Linux
  }
}

function describe(id: string): Process | undefined {
  try {
    const stat = readFileSync(`/proc/${id}/stat`, 'utf8');
    const parent = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1] ?? '';
    return { id, parent, command: readFileSync(`/proc/${id}/cmdline`, 'utf8').replaceAll('\0', ' ') };
  } catch {
    return undefined; // it ended meanwhile
  }
}

function below(parent: Process, processes: readonly Process[]): Process[] {
  const children = processes.filter((each) => each.parent === parent.id);
  return [...children, ...children.flatMap((child) => below(child, processes))];
}

function share(id: string): number {
  const kilobytes = /^Pss:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${id}/smaps_rollup`, 'utf8'))?.[1];
  return Number(kilobytes) * 1024;
}
