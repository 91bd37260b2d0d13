import { create } from 'zustand';
import type { CustomerMatch } from '../../shared/contract/customer.ts';
import type { ArticleId, CallbackId, CallId, CauseId, ComplaintId, CustomerId, DraftId, WorkRecordId } from '../../shared/ids.ts';
import type { Again } from './again.ts';
import type { SettingsTab } from './settings-tabs.ts';

/** The screens a signed-in person can stand at. `call` keeps running in the background while another screen is shown. */
export type Screen =
  | { readonly at: 'home' }
  | { readonly at: 'call' }
  /** `again` is what head office did not take, to be done once more on the case as it stands. */
  | { readonly at: 'case'; readonly complaint: ComplaintId; readonly among: readonly ComplaintId[]; readonly again?: Again }
  /** Everything known of a case as it will be on paper. */
  | { readonly at: 'dossier'; readonly complaint: ComplaintId; readonly among: readonly ComplaintId[] }
  | { readonly at: 'queue' }
  | { readonly at: 'day' }
  | { readonly at: 'register' }
  | { readonly at: 'promises' }
  | { readonly at: 'notices' }
  /** What head office did not take as it was done here. */
  | { readonly at: 'attention' }
  /** `article` is shown, or the one is written that the solved case `from` becomes. */
  | { readonly at: 'knowledge'; readonly article?: ArticleId; readonly from?: ComplaintId }
  /** `back` is where the letter was opened: its case, or the list of letters to sign. */
  | { readonly at: 'letter'; readonly complaint: ComplaintId; readonly letter: WorkRecordId; readonly back: Screen }
  /** `cause` is shown, or a new one is opened for the case `from`. */
  | { readonly at: 'causes'; readonly cause?: CauseId; readonly from?: ComplaintId }
  /** `complaint` is the one whose customer is asked first. */
  | { readonly at: 'followUp'; readonly complaint?: ComplaintId }
  /** `back` is where the card was opened: a case, a call, a list. */
  | { readonly at: 'customer'; readonly customer: CustomerId; readonly back: Screen }
  /** Everything known of a customer as it will be on paper; `back` is where the card was opened. */
  | { readonly at: 'customerDossier'; readonly customer: CustomerId; readonly back: Screen }
  | { readonly at: 'incentives' }
  | { readonly at: 'questionnaires' }
  | { readonly at: 'importing' }
  | { readonly at: 'settings'; readonly tab?: SettingsTab };

/** What a call is opened for: by hand, from a ring, to call someone back, about a complaint, to go on with an unfinished card, or for a quick card without a call. */
export type CallWish =
  | { readonly kind: 'manual'; readonly caller?: CustomerMatch }
  | { readonly kind: 'ring'; readonly ring: CallId; readonly number: string }
  | { readonly kind: 'callback'; readonly callback: CallbackId; readonly number: string }
  | { readonly kind: 'complaint'; readonly complaint: ComplaintId; readonly number: string }
  | { readonly kind: 'draft'; readonly draft: DraftId }
  | { readonly kind: 'quick' };

interface Showing {
  readonly screen: Screen;
  /** Where one stood before a case was opened; Alt+← and Alt+→ between cases do not change it. */
  readonly cameFrom: Screen;
  /** Set when someone asks for a call; the call screen takes it and clears it. */
  readonly wish: CallWish | undefined;
  readonly finding: boolean;
  readonly palette: boolean;
  readonly showingKeys: boolean;
  /** Who is away and who stands in. */
  readonly absence: boolean;
  /** Names and numbers are hidden from people who look over the shoulder. */
  readonly masked: boolean;
}

export const useScreen = create<Showing>(() => ({
  screen: { at: 'home' },
  cameFrom: { at: 'home' },
  wish: undefined,
  finding: false,
  palette: false,
  showingKeys: false,
  absence: false,
  masked: false,
}));

/** Shows a screen. */
export const goTo = (screen: Screen): void =>
  useScreen.setState((showing) => ({ screen, cameFrom: isOfCase(showing.screen) ? showing.cameFrom : showing.screen }));

/** A case, or what is made of one: from there one goes back to where the case was opened. */
const isOfCase = (screen: Screen): boolean =>
  screen.at === 'case' ||
  screen.at === 'dossier' ||
  ((screen.at === 'letter' || screen.at === 'customer' || screen.at === 'customerDossier') && screen.back.at === 'case') ||
  ('from' in screen && screen.from !== undefined);

/** From a case back to the list it was opened from. */
export const goBack = (): void => goTo(useScreen.getState().cameFrom);

/** Opens one complaint; `among` is the list it was chosen from, for Alt+← and Alt+→. */
export const openCase = (complaint: ComplaintId, among: readonly ComplaintId[] = []): void => goTo({ at: 'case', complaint, among });

/** Opens the case with the form of what is to be done again, as it was filled in. */
export const openAgain = (again: Again): void => goTo({ at: 'case', complaint: again.complaint, among: [], again });

/** Opens a customer's card; Esc goes back to where one stands now. */
export const openCustomer = (customer: CustomerId): void => {
  const { screen } = useScreen.getState();
  goTo({ at: 'customer', customer, back: screen.at === 'customer' ? screen.back : screen });
};

/** Asks for a call; the call screen comes to the front, a live call there goes on. */
export const wishCall = (wish: CallWish): void => useScreen.setState({ screen: { at: 'call' }, wish });

export const showFinder = (finding: boolean): void => useScreen.setState({ finding });
export const showPalette = (palette: boolean): void => useScreen.setState({ palette });
export const showKeys = (showingKeys: boolean): void => useScreen.setState({ showingKeys });
export const toggleMask = (): void => useScreen.setState(({ masked }) => ({ masked: !masked }));
export const showAbsence = (absence: boolean): void => useScreen.setState({ absence });
