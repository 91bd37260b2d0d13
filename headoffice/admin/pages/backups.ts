import { dateTimeShown } from '../../../shared/format/date.ts';
import { locale } from '../../../shared/format/locale.ts';
import { html } from '../html.ts';
import { note } from '../note.ts';
import { problemShown, table, tokenField } from '../page.ts';
import type { Answer, SignedVisit } from '../visit.ts';

/** Which backups there are; they stay on head office's computer. */
export const backupsPage = (visit: SignedVisit): Promise<Answer> => listed(visit);

/** Makes a backup while everybody goes on. */
export async function makeBackupNow(visit: SignedVisit): Promise<Answer> {
  const { told, say } = visit;
  try {
    const { name } = await told.backups.make();
    await told.office.db.transaction().execute(async (tx) => note(tx, visit, { act: 'backup.make', object: name }));
    return { goTo: `/admin/backups?said=backupMade&file=${encodeURIComponent(name)}` };
  } catch (problem) {
    // A full or read-only disk is said by its code: the rest of such a message is a path.
    const reason = problem instanceof Error && 'code' in problem ? String(problem.code) : '?';
    return listed(visit, say('backupFails', { reason }));
  }
}

async function listed(visit: SignedVisit, problem?: string): Promise<Answer> {
  const { say, told, language, formToken } = visit;
  const files = await told.backups.list();
  const size = new Intl.NumberFormat(locale[language], { style: 'unit', unit: 'megabyte', maximumFractionDigits: 1 });
  const rows = files.map((file) => [
    dateTimeShown(file.at, language, 'UTC'),
    html`<code>${file.name}</code>`,
    { number: size.format(Math.max(0.1, file.size / 1_000_000)) },
  ]);
  return {
    title: say('backups'),
    status: problem === undefined ? 200 : 500,
    page: html`${problemShown(visit, problem)}
      <p>${say('backupIntro')}</p>
      <form method="post" action="/admin/backups">${tokenField(formToken)}<button>${say('makeBackup')}</button></form>
      ${
        files.length === 0
          ? html`<p class="dim">${say('noBackups')}</p>`
          : table({ label: say('backups'), heads: [say('made'), say('file'), { number: say('size') }], rows })
      }
      <p class="dim">${say('utc')}</p>
      <p>${say('restoreHint')}</p>`,
  };
}
