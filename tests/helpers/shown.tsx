import './fake-desk.ts';
import 'temporal-polyfill/global';
import '@mantine/core/styles.css';
import '../../renderer/heard.css';
import { MantineProvider } from '@mantine/core';
import type { ReactNode } from 'react';
import { render } from 'vitest-browser-react';
import type { Role } from '../../shared/access.ts';
import type { Language } from '../../shared/language.ts';
import { speak, startLanguages } from '../../renderer/i18n/languages.ts';
import { useDesk } from '../../renderer/state/desk-state.ts';
import { contrastVariables, theme } from '../../renderer/theme.ts';
import { aCatalogue, aDeskState, somePeople } from './window-things.ts';

interface How {
  readonly language?: Language;
  readonly look?: 'light' | 'dark';
  readonly roles?: readonly Role[];
}

/** Shows a screen as the window does: its look, a language, and Irina signed in with the roles the test needs. */
export async function show(screen: ReactNode, { language = 'en', look = 'light', roles = ['operator'] }: How = {}) {
  await startLanguages();
  await speak(language);
  useDesk.setState({ desk: aDeskState(roles), catalogue: aCatalogue, people: somePeople });
  return render(
    <MantineProvider theme={theme} cssVariablesResolver={contrastVariables} forceColorScheme={look}>
      <main style={{ height: 700 }}>{screen}</main>
    </MantineProvider>,
  );
}
