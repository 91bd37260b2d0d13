import { z } from 'zod';
import { dateTimeShown } from '../../../shared/format/date.ts';
import { locale } from '../../../shared/format/locale.ts';
import { codeLasts, newOneTimeCode } from '../../one-time-code.ts';
import type { Branch } from '../../store/branches.ts';
import { keepCode } from '../../store/codes.ts';
import { type Device, listDevices, readDevice, revokeDevice } from '../../store/devices.ts';
import { readStream } from '../../store/streams.ts';
import { html, type Html } from '../html.ts';
import { note } from '../note.ts';
import { table, tokenField } from '../page.ts';
import type { Answer, SignedVisit } from '../visit.ts';
import { branchMenu, branchOf, notFound } from './of-branch.ts';

/** A branch's desks: who they are, when they were seen and how far they are. */
export async function branchPage(visit: SignedVisit): Promise<Answer> {
  const branch = await branchOf(visit);
  if (branch === undefined) return notFound(visit);
  const { say, told, formToken } = visit;
  const desks = await listDevices(told.office.db, branch.branch);
  const { head } = await readStream(told.office.db, branch.branch);
  const heads = [
    { number: say('number') },
    say('deskCode'),
    say('called'),
    say('state'),
    say('app'),
    say('lastSeen'),
    { number: say('stands') },
    { number: say('behind') },
    say('revoke'),
  ];
  const rows = desks.map((desk) => deskRow(visit, { branch, desk, head }));
  return {
    title: `${branch.site} · ${branch.name}`,
    page: html`${branchMenu(visit, branch)}
      <h2>${say('desks')}</h2>
      ${desks.length === 0 ? html`<p>${say('noDesks')}</p>` : table({ label: say('desks'), heads, rows })}
      <p class="dim">${say('inZone', { zone: branch.timeZone })}</p>
      <form method="post" action="/admin/branches/${branch.branch}/codes">
        ${tokenField(formToken)}<button aria-describedby="code-hint">${say('giveCode')}</button>
        <span class="hint" id="code-hint">${say('giveCodeHint')}</span>
      </form>`,
  };
}

interface Row {
  readonly branch: Branch;
  readonly desk: Device;
  readonly head: number;
}

function deskRow(visit: SignedVisit, { branch, desk, head }: Row) {
  const { say, language } = visit;
  const shown = new Intl.NumberFormat(locale[language]);
  const behind = Math.max(0, head - desk.cursor);
  const isGone = desk.revoked_at !== null;
  return [
    { number: String(desk.no) },
    html`<strong>${desk.code}</strong>`,
    desk.name,
    stateOf(visit, branch, desk),
    desk.app,
    desk.seen_at === null ? say('never') : dateTimeShown(desk.seen_at, language, branch.timeZone),
    { number: shown.format(desk.cursor) },
    { number: isGone ? '' : behind === 0 ? say('inStep') : shown.format(behind) },
    isGone ? '' : revokeForm(visit, branch, desk),
  ];
}

function stateOf({ say, language }: SignedVisit, { timeZone }: Branch, { revoked_at, joining }: Device): Html {
  if (revoked_at !== null)
    return html`<span class="tag bad">${say('revoked', { time: dateTimeShown(revoked_at, language, timeZone) })}</span>`;
  return joining === 1 ? html`<span class="tag">${say('joining')}</span>` : html`<span class="tag good">${say('works')}</span>`;
}

const revokeForm = ({ say, formToken }: SignedVisit, { branch }: Branch, { desk, code }: Device): Html =>
  html`<details>
    <summary aria-label="${say('revokeOf', { desk: code })}">${say('revoke')}</summary>
    <p>${say('revokeSure')}</p>
    <form method="post" action="/admin/branches/${branch}/desks/${desk}/revoke">
      ${tokenField(formToken)}<button class="bad">${say('revokeYes', { desk: code })}</button>
    </form>
  </details>`;

/** Makes a code that lets one desk join; it stands on this page alone. */
export async function giveCode(visit: SignedVisit): Promise<Answer> {
  const branch = await branchOf(visit);
  if (branch === undefined) return notFound(visit);
  const { say, told, now, session, language } = visit;
  const code = newOneTimeCode();
  const until = now + codeLasts;
  await told.office.db.transaction().execute(async (tx) => {
    await keepCode(tx, code, { branch: branch.branch, by: session.administrator, at: now, until });
    await note(tx, visit, { act: 'code.give', object: branch.site });
  });
  const time = dateTimeShown(until, language, branch.timeZone);
  return {
    title: say('codeTitle'),
    page: html`<p>${say('codeIntro')}</p>
      <h2>${say('address')}</h2>
      <p><span class="code link">${visit.origin}</span></p>
      <h2>${say('code')}</h2>
      <p><span class="code">${code}</span></p>
      <p>${say('codeUntil', { time })} ${say('inZone', { zone: branch.timeZone })}</p>
      <p><a href="/admin/branches/${branch.branch}">${say('back')}</a></p>`,
  };
}

/** From its next request on, the desk is told that it is revoked. */
export async function revoke(visit: SignedVisit): Promise<Answer> {
  const branch = await branchOf(visit);
  const desk = z.uuid().safeParse(visit.params['desk']);
  if (branch === undefined || !desk.success) return notFound(visit);
  const { told, now } = visit;
  const found = await told.office.db.transaction().execute(async (tx) => {
    const device = await readDevice(tx, { branch: branch.branch, desk: desk.data });
    if (device === undefined || device.revoked_at !== null) return device;
    await revokeDevice(tx, device, now);
    await note(tx, visit, { act: 'desk.revoke', object: `${branch.site} ${device.code}` });
    return device;
  });
  return found === undefined ? notFound(visit) : { goTo: `/admin/branches/${branch.branch}` };
}
