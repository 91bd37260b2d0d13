import { jsxs as _jsxs } from 'react/jsx-runtime';
import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useSettledCard } from '../use-settled-facts.ts';
/** What the other person gets without asking, so that the customer repeats nothing. */
export function WhatGoesAlong() {
  const { t } = useTranslation('call');
  const { case: facts } = useSettledCard();
  const along = [
    facts.essence === undefined || facts.essence === '' ? undefined : t('along.note'),
    facts.readBackOk === true ? t('along.readBack') : undefined,
    facts.offerId === undefined ? undefined : t('along.offer'),
    facts.desired === undefined || facts.desired === '' ? undefined : t('along.wish'),
    t('along.mood'),
  ].filter((one) => one !== undefined);
  return _jsxs(Text, { size: 'sm', mt: 'xs', children: [t('handOver.along'), ' ', along.map((one) => `✓ ${one}`).join('  ')] });
}
