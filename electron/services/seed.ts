import { defaultCategories } from '../../shared/catalogue/default-categories.ts';
import { defaultDepartments } from '../../shared/catalogue/default-departments.ts';
import { defaultSettings } from '../../shared/catalogue/default-settings.ts';
import { minorDigits } from '../../shared/catalogue/minor-digits.ts';
import type { SetUp } from '../../shared/contract/desk.ts';
import { homeCountry } from '../../shared/customer/home-country.ts';
import { catalogueId, type CatalogueId, type Instant } from '../../shared/ids.ts';
import { defaultLimits } from '../../shared/remedy/default-limits.ts';
import defaultScript from '../../shared/script/default-script.json' with { type: 'json' };
import { saveCategory, saveDepartment, saveLimit } from '../store/catalogue.ts';
import type { Tx } from '../store/schema.ts';
import { publishScript } from '../store/scripts.ts';
import { saveSettings } from '../store/settings.ts';
import { seedDeadlines } from '../store/seed-deadlines.ts';
import { createSite } from '../store/site.ts';

/**
 * Fills a new desk with what the first call needs: the site, settings (product.md 3.9), authority limits (3.5), categories,
 * departments and the call script. The people are added by whoever sets the desk up, in the same transaction.
 */
export async function seedDesk(
  tx: Tx,
  setUp: Pick<SetUp, 'site' | 'deskCode' | 'phoneCountry'>,
  now: Instant,
  newId: () => string,
): Promise<void> {
  const site = { ...setUp.site, deskCode: setUp.deskCode };
  const phoneCountry = setUp.phoneCountry ?? homeCountry(site);
  const settings = defaultSettings({ name: site.name, phoneCountry, minorDigits: minorDigits(site.currency) });
  await createSite(tx, { ...site, workstation: newId(), setUpAt: now });
  await saveSettings(tx, settings);
  await seedDeadlines(tx, phoneCountry, now);
  for (const limit of defaultLimits(settings.averagePurchase)) await saveLimit(tx, limit);
  for (const [place, category] of defaultCategories.entries())
    await saveCategory(tx, { id: idOnEveryDesk('c', place), ...category, manager: null, active: true });
  for (const [place, name] of defaultDepartments.entries())
    await saveDepartment(tx, { id: idOnEveryDesk('d', place), name: name[site.defaultLanguage], active: true });
  await publishScript(tx, { id: defaultScript.id, version: defaultScript.version, script: defaultScript, at: now });
}

/** What every desk starts with has the same id on all of them: two desks that join one branch do not bring it twice. */
const idOnEveryDesk = (kind: 'c' | 'd', place: number): CatalogueId =>
  catalogueId.parse(`00000000-0000-7000-8000-0000000${kind}${String(place).padStart(4, '0')}`);
