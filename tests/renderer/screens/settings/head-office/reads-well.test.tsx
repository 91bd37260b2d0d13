import { fakeDesk } from '../../../../helpers/fake-desk.ts';
import { show } from '../../../../helpers/shown.tsx';
import { aSyncView, aTold, syncStates } from '../../../../helpers/a-sync.ts';
import { anEscalation, aView, friday, idNumber, pavel } from '../../../../helpers/window-things.ts';
import axe from 'axe-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { languages } from '../../../../../shared/language.ts';
import { AttentionScreen } from '../../../../../renderer/screens/attention/attention-screen.tsx';
import { SyncLine } from '../../../../../renderer/screens/frame/sync-line.tsx';
import { HeadOfficeTab } from '../../../../../renderer/screens/settings/head-office/head-office-tab.tsx';
import { useNews } from '../../../../../renderer/state/news.ts';

// The walk through every screen stands alone: what a desk shows once it has joined is looked at here.

const told = [
  aTold(),
  aTold({ id: '40', what: 'parked', refusal: null, sentence: '' }),
  aTold({
    id: '39',
    act: 'customer.save',
    what: 'over',
    complaint: null,
    number: null,
    title: null,
    wanted: null,
    over: [{ table: 'customer', key: `["${idNumber(500)}"]`, column: 'name', stands: 'Anna', lost: 'Anna Berg', by: pavel.id }],
  }),
];

beforeEach(() => {
  fakeDesk.fresh();
  fakeDesk.answers({
    'sync.told': () => ({ told, more: true, open: 3 }),
    'complaint.read': () =>
      aView({ escalations: [anEscalation()] }, { timeline: [{ at: friday('14:40'), by: pavel.id, kind: 'taken', facts: {} }] }),
  });
});

/** What axe finds, in light or dark, and at twice the size whatever stands out of the window. */
async function amiss(): Promise<readonly string[]> {
  const { violations } = await axe.run(document.body, {
    resultTypes: ['violations'],
    rules: { 'page-has-heading-one': { enabled: false } },
  });
  await page.viewport(683, 384);
  const wide = document.documentElement.scrollWidth > 683 ? ['the page scrolls sideways'] : [];
  await page.viewport(1366, 768);
  return [...violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 120)}`)), ...wide];
}

const looks = ['light', 'dark'] as const;

describe('what a desk shows of head office reads well', () => {
  for (const language of languages)
    for (const look of looks) {
      it(`in every state, ${language}, ${look}`, async () => {
        await page.viewport(1366, 768);
        const found: string[] = [];
        for (const [name, state] of Object.entries(syncStates)) {
          fakeDesk.answers({ 'sync.state': () => aSyncView(state) });
          useNews.setState({ sync: state });
          const { unmount } = await show(
            <>
              <HeadOfficeTab />
              <SyncLine />
            </>,
            { language, look, roles: ['admin'] },
          );
          await expect.poll(() => document.body.textContent.length).toBeGreaterThan(60);
          found.push(...(await amiss()).map((one) => `${name}: ${one}`));
          await unmount();
        }
        expect(found).toEqual([]);
      });

      it(`where something needs attention, ${language}, ${look}`, async () => {
        await page.viewport(1366, 768);
        await show(<AttentionScreen />, { language, look, roles: ['manager'] });
        const found: string[] = [];
        for (const { id } of told) {
          const row = document.querySelector<HTMLElement>(`[role=row][id$="${id}"]`);
          expect(row).not.toBeNull();
          row?.click();
          await expect.poll(() => document.querySelector('[data-region] h2')).not.toBeNull();
          found.push(...(await amiss()).map((one) => `${id}: ${one}`));
        }
        expect(found).toEqual([]);
      });
    }
});
