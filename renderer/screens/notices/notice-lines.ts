import type { Notice } from '../../../shared/escalation/notice.ts';

/** A line of the list: one notice, or a flood of them that came together and opens into its own (U15). */
export type Line =
  | { readonly kind: 'notice'; readonly key: string; readonly notice: Notice; readonly within: boolean }
  | {
      readonly kind: 'digest';
      readonly key: string;
      readonly digest: string;
      readonly notices: readonly Notice[];
      readonly opened: boolean;
    };

/** The list as it is shown: notices of one digest stand as one line where the newest of them stands, its own below it once opened. */
export function linesOf(notices: readonly Notice[], opened: ReadonlySet<string>): readonly Line[] {
  const digests = Map.groupBy(
    notices.filter(({ digest }) => digest !== null),
    ({ digest }) => digest,
  );
  const told = new Set<string>();
  return notices.flatMap((notice): readonly Line[] => {
    const { digest } = notice;
    const together = digest === null ? [] : (digests.get(digest) ?? []);
    if (digest === null || together.length < 2) return [lineOf(notice, false)];
    if (told.has(digest)) return [];
    told.add(digest);
    const isOpened = opened.has(digest);
    const head: Line = { kind: 'digest', key: digest, digest, notices: together, opened: isOpened };
    return isOpened ? [head, ...together.map((one) => lineOf(one, true))] : [head];
  });
}

/** The notices a line stands for. */
export const noticesOf = (line: Line): readonly Notice[] => (line.kind === 'notice' ? [line.notice] : line.notices);

const lineOf = (notice: Notice, within: boolean): Line => ({ kind: 'notice', key: `of ${notice.id}`, notice, within });
