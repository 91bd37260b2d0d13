import { jsx as _jsx } from 'react/jsx-runtime';
import { Modal } from '@mantine/core';
import { useTranslation } from 'react-i18next';
/** A layer over the call: opens and closes at once, because somebody is waiting on the line. */
export function Layer({ title, onClose, children, size = 'md' }) {
  const { t } = useTranslation();
  return _jsx(Modal, {
    opened: true,
    onClose: onClose,
    title: title,
    size: size,
    transitionProps: { duration: 0 },
    overlayProps: { transitionProps: { duration: 0 } },
    closeButtonProps: { 'aria-label': t('close') },
    children: children,
  });
}
