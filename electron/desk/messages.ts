import type { Announcement } from '../../shared/contract/announcement.ts';
import type { SampleSignIn } from '../services/demo/build-demo.ts';
import type { DoorAnswer } from '../services/door.ts';

/** How the desk process is to start. */
export interface StartOptions {
  readonly dataFolder: string;
  readonly version: string;
  /** Where the device secret is kept: sealed by the system's key store in the parent process, or in a file beside the data. */
  readonly secretStore: 'system' | 'file';
  /** Fill an empty folder with the sample desk first, with this older register where there is one. */
  readonly demo?: { readonly register: string | undefined };
}

/** What the process with the door says to the desk process. */
export type ToDesk =
  | { readonly kind: 'start'; readonly options: StartOptions }
  | { readonly kind: 'request'; readonly id: number; readonly method: string; readonly input: unknown }
  /** A screen pop that came by link or command line: the words as they arrived. */
  | { readonly kind: 'pop'; readonly words: readonly string[] }
  | { readonly kind: 'secret'; readonly id: number; readonly value: Uint8Array }
  | { readonly kind: 'secretFailed'; readonly id: number }
  | { readonly kind: 'printed'; readonly id: number; readonly pdf: Uint8Array }
  | { readonly kind: 'printFailed'; readonly id: number }
  | { readonly kind: 'close' };

/** What the desk process says to the process with the door. */
export type FromDesk =
  | { readonly kind: 'answer'; readonly id: number; readonly answer: DoorAnswer }
  | { readonly kind: 'announcement'; readonly announcement: Announcement }
  | { readonly kind: 'samples'; readonly signIns: readonly SampleSignIn[] }
  | { readonly kind: 'seal' | 'unseal'; readonly id: number; readonly value: Uint8Array }
  /** A page for the paper, whole and safe (shared/print/print-page.ts); fonts are added where it is printed. */
  | { readonly kind: 'print'; readonly id: number; readonly html: string };
