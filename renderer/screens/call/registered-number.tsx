import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useInHand } from '../../state/call-state.ts';

/** The number, large enough to read aloud, and the code of a caller without a name. */
export function RegisteredNumber() {
  const { t } = useTranslation('call');
  const number = useInHand((call) => call.complaint?.number);
  const code = useInHand((call) => call.complaint?.code) ?? null;
  return (
    <div role="status">
      {number === undefined ? null : (
        <Text
          component="div"
          fz={22}
          fw={700}
          c="var(--done-ink)"
          bg="var(--done-tint)"
          px={10}
          style={{ borderRadius: 4, whiteSpace: 'nowrap' }}
        >
          <span className="unseen">{t('registered')}</span>
          <span aria-hidden="true">✓ </span>
          {number.replaceAll('-', ' ')}
          {code === null ? null : (
            <Text span fz={16} fw={600} ml="sm">
              {t('code', { code: grouped(code) })}
            </Text>
          )}
        </Text>
      )}
    </div>
  );
}

/** Three characters at a time, as people say a code. */
const grouped = (code: string): string => code.replaceAll(/(.{3})(?=.)/gu, '$1 ');
