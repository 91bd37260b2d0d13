import { dateTimeShown } from '../../../shared/format/date.ts';
import { listActs } from '../../store/admin/acts.ts';
import { html } from '../html.ts';
import { table } from '../page.ts';
import type { Answer, SignedVisit } from '../visit.ts';
import { isWord } from '../words/words-in.ts';

/** What was done at head office itself, the latest first. */
export async function actsPage({ say, told, language }: SignedVisit): Promise<Answer> {
  const acts = await listActs(told.office.db, 500);
  const rows = acts.map(({ at, byName, act, object, detail }) => [
    dateTimeShown(at, language, 'UTC'),
    byName,
    isWord(act) ? say(act) : act,
    detail === '' ? object : `${object} (${detail})`,
  ]);
  return {
    title: say('acts'),
    page: html`<p>${say('actsIntro')} ${say('utc')}</p>
      ${table({ label: say('acts'), heads: [say('when'), say('who'), say('what'), say('to')], rows })}`,
  };
}
