import { readFileSync } from 'node:fs';
import { hostname } from 'node:os';

/** A process, told apart from a later one that got the same number (a container's server is often number 1 each time). */
export interface ProcessIdentity {
  readonly host: string;
  readonly pid: number;
  /** In the ticks of the system's clock; `null` where the system does not say. */
  readonly startedAt: string | null;
}

export function thisProcess(): ProcessIdentity {
  return { host: hostname(), pid: process.pid, startedAt: startOf(process.pid) };
}

/**
 * Whether the process that wrote this identity may still be there. On another host nobody can tell, so it may;
 * a text that is no identity was written by nobody who is there.
 */
export function isRunning(written: string): boolean {
  const identity = parse(written);
  if (!identity) return false;
  if (identity.host !== hostname()) return true;
  if (!isAlive(identity.pid)) return false;
  return identity.startedAt === null || identity.startedAt === startOf(identity.pid);
}

function parse(written: string): ProcessIdentity | undefined {
  try {
    const { host, pid, startedAt = null } = JSON.parse(written);
    if (typeof host === 'string' && Number.isSafeInteger(pid) && pid > 0) return { host, pid, startedAt };
  } catch {}
  return undefined;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Field 22 of /proc/<pid>/stat, counted behind the command name, which may hold spaces and brackets. */
function startOf(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? null;
  } catch {
    return null;
  }
}
