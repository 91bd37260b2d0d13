import { passwordProblem } from '../../../shared/sign-in/password-rules.ts';
import { sentenceFor } from '../../../shared/refusal/sentences.ts';
import { noteAct } from '../../store/admin/acts.ts';
import { addAdministrator } from '../../store/admin/administrators.ts';
import { forgetStartLinks, isLinkGood, useLink } from '../../store/admin/links.ts';
import { html } from '../html.ts';
import { field, problemShown, tokenField } from '../page.ts';
import { hashPassword } from '../password.ts';
import { hashOfToken } from '../session-token.ts';
import type { Answer, Visit } from '../visit.ts';

/** Where a link for a new administrator leads: name and password. */
export async function becomePage(visit: Visit): Promise<Answer> {
  const link = visit.query.get('link') ?? '';
  return (await isLinkGood(visit.told.office.db, hashOfToken(link), visit.now)) ? filledIn(visit, link) : ended(visit);
}

/** Makes whoever holds the link an administrator. */
export async function become(visit: Visit): Promise<Answer> {
  const { form, told, now } = visit;
  const link = form.get('link') ?? '';
  const hash = hashOfToken(link);
  if (!(await isLinkGood(told.office.db, hash, now))) return ended(visit);
  const name = (form.get('name') ?? '').normalize('NFC').trim().slice(0, 120);
  const given = form.get('password') ?? '';
  const problem = problemOf(visit, name, given);
  if (problem !== undefined) return filledIn(visit, link, problem);
  const password = await hashPassword(given);
  try {
    const isAdded = await told.office.db.transaction().execute(async (tx) => {
      const id = told.newId();
      if (!(await addAdministrator(tx, { id, name, password, at: now }))) return false;
      // Undoes the administrator with it: of two who use one link at once, one becomes it.
      if (!(await useLink(tx, hash, now))) throw new LinkEnded();
      await forgetStartLinks(tx);
      await noteAct(tx, { id: told.newId(), at: now, by: id, byName: name, act: 'administrator.add', object: name, detail: '' });
      return true;
    });
    return isAdded ? { goTo: '/admin/sign-in?said=welcome' } : filledIn(visit, link, visit.say('nameTaken'));
  } catch (thrown) {
    if (thrown instanceof LinkEnded) return ended(visit);
    throw thrown;
  }
}

class LinkEnded extends Error {}

function problemOf({ say, form, language }: Visit, name: string, password: string): string | undefined {
  if (name === '') return say('nameMissing');
  if (password !== (form.get('again') ?? '')) return say('passwordsDiffer');
  const problem = passwordProblem(password, name);
  return problem === null ? undefined : sentenceFor(problem, language);
}

const ended = ({ say }: Visit): Answer => ({
  page: html`<p>${say('linkEnded')}</p>`,
  title: say('firstTitle'),
  status: 410,
  isNarrow: true,
});

const filledIn = (visit: Visit, link: string, problem?: string): Answer => {
  const { say, form, formToken } = visit;
  return {
    title: say('firstTitle'),
    isNarrow: true,
    status: problem === undefined ? 200 : 422,
    page: html`${problemShown(visit, problem)}
      <p>${say('firstIntro')}</p>
      <form class="fields" method="post" action="/admin/first">
        ${tokenField(formToken)}<input type="hidden" name="link" value="${link}" />
        ${field({ name: 'name', label: say('name'), value: form.get('name') ?? '', autocomplete: 'username' })}
        ${field({ name: 'password', label: say('password'), hint: say('passwordHint'), type: 'password', autocomplete: 'new-password' })}
        ${field({ name: 'again', label: say('passwordAgain'), type: 'password', autocomplete: 'new-password' })}
        <div class="actions"><button>${say('become')}</button></div>
      </form>`,
  };
};
