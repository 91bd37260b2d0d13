import { useTranslation } from 'react-i18next';
import { dateShown, dateTimeShown, timeShown } from '../../shared/format/date.ts';
import { money } from '../../shared/format/money.ts';
import { timeLeft } from '../../shared/format/time-left.ts';
import type { Language } from '../../shared/language.ts';
import { spoken } from '../i18n/languages.ts';
import { useDesk } from './desk-state.ts';
import { useScreen } from './screen-state.ts';

export interface Shown {
  readonly language: Language;
  readonly timeZone: string;
  readonly date: (at: number) => string;
  readonly time: (at: number) => string;
  readonly dateTime: (at: number) => string;
  /** The hour alone for a moment of today at the site, else with its day. */
  readonly moment: (at: number) => string;
  /** How long until `due`, in words. */
  readonly left: (due: number, now: number) => string;
  /** An amount of the site's currency, from minor units. */
  readonly money: (minor: number) => string;
  /** A name or number, hidden while someone may look over the shoulder. */
  readonly personal: (text: string | null) => string;
}

/** How moments, money and personal data are shown in this window: its language, the site's zone and currency. */
export function useShown(): Shown {
  const { t } = useTranslation();
  const site = useDesk((known) => known.catalogue?.site);
  const masked = useScreen((showing) => showing.masked);
  const language = spoken();
  const timeZone = site?.timeZone ?? 'UTC';
  const isToday = (at: number) => dateShown(at, language, timeZone) === dateShown(Date.now(), language, timeZone);
  return {
    language,
    timeZone,
    date: (at) => dateShown(at, language, timeZone),
    time: (at) => timeShown(at, language, timeZone),
    dateTime: (at) => dateTimeShown(at, language, timeZone),
    moment: (at) => (isToday(at) ? timeShown : dateTimeShown)(at, language, timeZone),
    left: (due, now) => timeLeft(due, now, language),
    money: (minor) => money(minor, site?.currency ?? 'USD', language),
    personal: (text) => (text === null || text === '' ? '—' : masked ? t('masked') : text),
  };
}
