import { z } from 'zod';
import { dateShown, dateTimeShown } from '../../../shared/format/date.ts';
import { type Administrator, dismissAdministrator, listAdministrators } from '../../store/admin/administrators.ts';
import { html, type Html } from '../html.ts';
import { newLink } from '../new-link.ts';
import { note } from '../note.ts';
import { problemShown, table, tokenField } from '../page.ts';
import type { Answer, SignedVisit } from '../visit.ts';

/** Who administers head office. */
export const administratorsPage = (visit: SignedVisit): Promise<Answer> => listed(visit);

/** Makes a link for one more administrator; it stands on this page alone. */
export async function invite(visit: SignedVisit): Promise<Answer> {
  const { say, told, now, session, language } = visit;
  const { link, until } = await told.office.db.transaction().execute(async (tx) => {
    await note(tx, visit, { act: 'administrator.invite', object: '' });
    return newLink(tx, { address: visit.origin, by: session.administrator, now });
  });
  return {
    title: say('inviteTitle'),
    page: html`<p>${say('inviteIntro', { time: dateTimeShown(until, language, 'UTC') })} ${say('utc')}</p>
      <p><span class="code link">${link}</span></p>
      <p><a href="/admin/administrators">${say('administrators')}</a></p>`,
  };
}

/** Ends what an administrator may, at once. */
export async function dismiss(visit: SignedVisit): Promise<Answer> {
  const { told, params, say } = visit;
  const id = z.uuid().safeParse(params['administrator']);
  const found = (await listAdministrators(told.office.db)).find((one) => one.id === id.data && one.active);
  if (found === undefined) return listed(visit, say('notFound'));
  const isDone = await told.office.db.transaction().execute(async (tx) => {
    const dismissed = await dismissAdministrator(tx, found.id);
    if (dismissed) await note(tx, visit, { act: 'administrator.dismiss', object: found.name });
    return dismissed;
  });
  return isDone ? { goTo: '/admin/administrators' } : listed(visit, say('lastAdministrator'));
}

async function listed(visit: SignedVisit, problem?: string): Promise<Answer> {
  const { say, told, language, formToken } = visit;
  const all = await listAdministrators(told.office.db);
  const rows = all.map((one) => [
    one.name,
    dateShown(one.madeAt, language, 'UTC'),
    one.active ? dismissForm(visit, one) : say('dismissed'),
  ]);
  return {
    title: say('administrators'),
    status: problem === undefined ? 200 : 422,
    page: html`${problemShown(visit, problem)}
      <p>${say('administratorsIntro')}</p>
      ${table({ label: say('administrators'), heads: [say('name'), say('since'), say('dismiss')], rows })}
      <form method="post" action="/admin/administrators/invite">${tokenField(formToken)}<button>${say('invite')}</button></form>`,
  };
}

const dismissForm = ({ say, formToken }: SignedVisit, { id, name }: Administrator): Html =>
  html`<details>
    <summary aria-label="${say('dismissOf', { name })}">${say('dismiss')}</summary>
    <p>${say('dismissSure', { name })}</p>
    <form method="post" action="/admin/administrators/${id}/dismiss">
      ${tokenField(formToken)}<button class="bad">${say('dismissYes', { name })}</button>
    </form>
  </details>`;
