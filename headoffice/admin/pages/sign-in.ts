import { duration } from '../../../shared/format/duration.ts';
import { noteAct } from '../../store/admin/acts.ts';
import { findByName } from '../../store/admin/administrators.ts';
import { beginSession, endSession } from '../../store/admin/sessions.ts';
import { countTry, forgetTries } from '../../store/admin/tries.ts';
import { html } from '../html.ts';
import { note } from '../note.ts';
import { field, problemShown, tokenField } from '../page.ts';
import { passwordFits } from '../password.ts';
import { hashOfToken, newToken } from '../session-token.ts';
import type { Answer, SignedVisit, Visit } from '../visit.ts';

export const signInPage = (visit: Visit): Answer => asked(visit);

/** Signs an administrator in; a wrong name and a wrong password are one answer after the same time. */
export async function signIn(visit: Visit): Promise<Answer> {
  const { told, form, now, say } = visit;
  const { db } = told.office;
  const found = await findByName(db, (form.get('name') ?? '').normalize('NFC').slice(0, 120));
  // Strangers share one count, so that made-up names cannot fill the table.
  const counted = [`name:${found?.id ?? 'stranger'}`, `place:${hashOfToken(visit.from)}`];
  const left = await db.transaction().execute(async (tx) => countTry(tx, counted, now));
  if (left > 0) return { ...asked(visit, say('wait', { time: duration(left, visit.language) })), status: 429, wait: left };
  const fits = await passwordFits(found?.password, (form.get('password') ?? '').slice(0, 256));
  if (found === undefined || !fits) {
    const failed = {
      id: told.newId(),
      at: now,
      by: found?.id ?? '',
      byName: found?.name ?? '',
      act: 'session.fail',
      object: '',
      detail: '',
    } as const;
    await db.transaction().execute(async (tx) => noteAct(tx, failed));
    return { ...asked(visit, say('wrong')), status: 401 };
  }
  const token = newToken();
  await db.transaction().execute(async (tx) => {
    await forgetTries(tx, counted, now);
    await beginSession(tx, { hash: hashOfToken(token), administrator: found.id, form: newToken(), at: now });
    await noteAct(tx, { id: told.newId(), at: now, by: found.id, byName: found.name, act: 'session.begin', object: '', detail: '' });
  });
  return { goTo: '/admin/branches', signIn: token };
}

/** Ends the session here and in the browser. */
export async function signOut(visit: SignedVisit): Promise<Answer> {
  await visit.told.office.db.transaction().execute(async (tx) => {
    await endSession(tx, visit.session.hash);
    await note(tx, visit, { act: 'session.end', object: '' });
  });
  return { goTo: '/admin/sign-in', isSignOut: true };
}

const asked = (
  visit: Visit,
  problem?: string,
): { readonly page: ReturnType<typeof html>; readonly title: string; readonly isNarrow: true } => {
  const { say, form, formToken } = visit;
  return {
    title: say('signInTitle'),
    isNarrow: true,
    page: html`${problemShown(visit, problem)}
      <form class="fields" method="post" action="/admin/sign-in">
        ${tokenField(formToken)} ${field({ name: 'name', label: say('name'), value: form.get('name') ?? '', autocomplete: 'username' })}
        ${field({ name: 'password', label: say('password'), type: 'password', autocomplete: 'current-password' })}
        <div class="actions"><button>${say('signIn')}</button></div>
      </form>`,
  };
};
