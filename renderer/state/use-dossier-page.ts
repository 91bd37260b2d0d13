import { useState } from 'react';
import { type Dossier, type DossierFrame, dossierHtml } from '../../shared/print/dossier.ts';
import { styleNonce } from '../page-policy.ts';
import { useDesk } from './desk-state.ts';
import { paperFonts } from './paper-fonts.ts';

/** A dossier as the page it will be on paper, framed as the desk frames it. */
export function useDossierPage(sheet: Dossier, of: string): string {
  const catalogue = useDesk((known) => known.catalogue);
  const me = useDesk((known) => known.desk?.session?.person);
  const [at] = useState(() => Date.now());
  const { companyName: company = '', hotline = '', complaintsEmail: email = '' } = catalogue?.settings ?? {};
  const head: DossierFrame['head'] = { company, site: catalogue?.site.name ?? '', hotline, email };
  const frame = { head, timeZone: catalogue?.site.timeZone ?? 'UTC', of, printedBy: me?.name ?? '', at };
  return dossierHtml(sheet, frame, { nonce: styleNonce(), fonts: paperFonts() });
}
