import { create } from 'zustand';
import type { CallScript } from '../../shared/script/callscript.ts';
import type { ScriptEvent } from '../../shared/script/events.ts';
import type { Moved, Run } from '../../shared/script/run.ts';

interface ScriptRun {
  /** The version this call is pinned to; undefined until it is read. */
  readonly script: CallScript | undefined;
  readonly hash: string | undefined;
  readonly run: Run | undefined;
  /** Keys pressed while the script of a call that has begun is still on its way, in their order; undefined when none is awaited. */
  readonly waiting: readonly (() => void)[] | undefined;
  /** Events the desk does not have yet. */
  readonly unsent: readonly ScriptEvent[];
  /** Why the last key moved nothing. */
  readonly denied: Moved['denied'];
  /** The way on needs a yes first. */
  readonly asking: boolean;
}

/** Where the call is in its script. */
export const useScriptRun = create<ScriptRun>(() => ({
  script: undefined,
  hash: undefined,
  run: undefined,
  waiting: undefined,
  unsent: [],
  denied: null,
  asking: false,
}));
