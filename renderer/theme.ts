import { Combobox, type CSSVariablesResolver, createTheme, Modal } from '@mantine/core';

/** Heard's look: shade 8 keeps white text on filled buttons above 4.5:1; small, dense controls for people who type all day. */
export const theme = createTheme({
  fontFamily: "'Noto Sans', 'Noto Sans Thai', sans-serif",
  fontFamilyMonospace: 'ui-monospace, monospace',
  primaryColor: 'indigo',
  primaryShade: { light: 8, dark: 8 },
  autoContrast: true,
  defaultRadius: 'sm',
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    // A list opens inside the landmark of its field; `fixed` keeps a scrolling column from cutting it off.
    Combobox: Combobox.extend({ defaultProps: { withinPortal: false, floatingStrategy: 'fixed' } }),
    // The strip of a dialog is no second banner of the page.
    Modal: Modal.extend({ defaultProps: { attributes: { header: { role: 'presentation' } } } }),
  },
});

/** Dimmed and placeholder text dark enough for AA on every background that Heard uses. */
export const contrastVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: { '--mantine-color-dimmed': '#495057', '--mantine-color-placeholder': '#5c636a', '--mantine-color-error': '#b02a2a' },
  dark: { '--mantine-color-dimmed': '#c1c2c5', '--mantine-color-placeholder': '#a6a7ab', '--mantine-color-error': '#ff9a9a' },
});
