import { Modal } from '@mantine/core';
import { type ReactNode, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';

interface Props {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
  readonly size?: 'md' | 'lg';
  readonly fullScreen?: boolean;
  /** Without the strip at the top: the title is said to screen readers alone. */
  readonly bare?: boolean;
}

/** A layer over the screen: opens and closes at once, because somebody may be waiting on the line; the caret goes back where it was. */
export function Layer({ title, onClose, children, size = 'md', fullScreen = false, bare = false }: Props) {
  const { t } = useTranslation();
  const [before] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      if (before instanceof HTMLElement) before.focus();
    },
    [before],
  );
  return (
    <Modal
      opened
      onClose={onClose}
      {...(bare ? { withCloseButton: false, padding: 'xs', yOffset: 80, attributes: { content: { 'aria-label': title } } } : { title })}
      size={size}
      fullScreen={fullScreen}
      returnFocus={false}
      transitionProps={{ duration: 0 }}
      overlayProps={{ transitionProps: { duration: 0 } }}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      {children}
    </Modal>
  );
}
