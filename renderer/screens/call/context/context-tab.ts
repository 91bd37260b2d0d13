import { create } from 'zustand';

export const contextTabs = ['customer', 'similar', 'solutions'] as const;
export type ContextTab = (typeof contextTabs)[number];

/** Which tab of the right column is shown. */
export const useContextTab = create<{ readonly tab: ContextTab }>(() => ({ tab: 'customer' }));

/** Alt+Shift+1 2 3. */
export const showTab = (index: 0 | 1 | 2): void => useContextTab.setState({ tab: contextTabs[index] });
