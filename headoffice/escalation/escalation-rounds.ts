import type { Office } from '../office.ts';
import { branchesToWatch } from '../store/watching.ts';
import { runBranch } from './run-branch.ts';

interface Rounds {
  /** How often it is asked whether something is due, milliseconds. */
  readonly every: number;
  readonly onTrouble: (error: unknown) => void;
}

/** Goes round the branches until stopped: what desks that sleep would have escalated, head office does. Gives what stops it, once the branch in work is done with. */
export function escalationRounds(office: Office, { every, onTrouble }: Rounds): () => Promise<void> {
  let stopped = false;
  let round: Promise<unknown> = Promise.resolve();
  let timer: NodeJS.Timeout | undefined;
  const next = (): void => {
    timer = setTimeout(() => {
      round = goRound(office, { onTrouble, goesOn: () => !stopped }).finally(() => {
        if (!stopped) next();
      });
    }, every);
    timer.unref();
  };
  next();
  return async () => {
    stopped = true;
    clearTimeout(timer);
    await round;
  };
}

interface Going {
  readonly onTrouble: (error: unknown) => void;
  readonly goesOn?: () => boolean;
}

/** One round over every branch in which something may be due; gives how often a rule spoke. A branch in trouble silences no other. */
export async function goRound(office: Office, { onTrouble, goesOn = () => true }: Going): Promise<number> {
  let said = 0;
  try {
    for (const branch of await branchesToWatch(office.db, office.now())) said += await wholeBranch(office, branch, { onTrouble, goesOn });
  } catch (error) {
    onTrouble(error);
  }
  return said;
}

async function wholeBranch(office: Office, branch: number, { onTrouble, goesOn }: Required<Going>): Promise<number> {
  let said = 0;
  try {
    while (goesOn()) {
      const done = await runBranch({ office, onTrouble }, branch);
      said += done.said;
      if (!done.goesOn) break;
    }
  } catch (error) {
    onTrouble(error);
  }
  return said;
}
