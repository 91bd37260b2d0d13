import { type NotificationData, notifications } from '@mantine/notifications';
import i18next from 'i18next';

/** Tells something for some seconds at the window's edge; closed by a button that says what it does. */
export const toast = (told: NotificationData): string =>
  notifications.show({ closeButtonProps: { 'aria-label': i18next.t('common:close') }, ...told });
