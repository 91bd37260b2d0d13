import type { z } from 'zod';
import type { Action } from '../access.ts';

/** Who may ask: anyone at the window, anyone signed in, or whoever the access matrix gives the action. */
export type Needs = 'anyone' | 'signedIn' | Action;

/** One request of the window: its single argument, its answer, and who may make it. */
export interface Method {
  readonly input: z.ZodType;
  readonly output: z.ZodType;
  readonly needs: Needs;
}
