import { Title } from '@mantine/core';
import type { ReactNode } from 'react';

interface Props {
  readonly title: string;
  /** Shown beside the title: a count, a button. */
  readonly beside?: ReactNode;
  readonly children: ReactNode;
  readonly grow?: boolean;
}

/** A named part of a screen: a landmark that F6 reaches. */
export function Region({ title, beside, children, grow = false }: Props) {
  return (
    <section aria-label={title} data-region="" tabIndex={-1} style={{ flex: grow ? 1 : undefined, minWidth: 0 }}>
      <div style={{ display: 'flex', alignItems: 'baseline', gap: 12, marginBottom: 4 }}>
        <Title order={2} size="h5">
          {title}
        </Title>
        {beside}
      </div>
      {children}
    </section>
  );
}
