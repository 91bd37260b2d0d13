import { create } from 'zustand';
export const contextTabs = ['customer', 'similar', 'solutions'];
/** Which tab of the right column is shown. */
export const useContextTab = create(() => ({ tab: 'customer' }));
/** Alt+Shift+1 2 3. */
export const showTab = (index) => useContextTab.setState({ tab: contextTabs[index] });
