import './paper.css';
import { Box } from '@mantine/core';
import { useElementSize } from '@mantine/hooks';
import { useEffect, useRef, useState } from 'react';
import { asPaper } from '../page-policy.ts';

interface Props {
  /** A whole page for paper (shared/print/print-page.ts). */
  readonly html: string;
  readonly label: string;
}

/** The sheet with its grey margin, in CSS pixels. */
const sheetWidth = 850;

/** A page as it will be on paper, in a frame in which nothing runs and nothing is fetched. */
export function Paper({ html, label }: Props) {
  const frame = useRef<HTMLIFrameElement>(null);
  const { ref, width } = useElementSize<HTMLDivElement>();
  const [height, setHeight] = useState(1_200);
  // A frame's document is no part of what React renders; the browser takes it only as a page our policy has read.
  useEffect(() => {
    if (frame.current !== null) Reflect.set(frame.current, 'srcdoc', asPaper(html));
  }, [html]);
  const scale = width === 0 ? 1 : Math.min(width / sheetWidth, 1);
  return (
    <Box role="group" ref={ref} className="paper" tabIndex={0} aria-label={label}>
      <div style={{ height: height * scale, overflow: 'hidden' }}>
        <iframe
          ref={frame}
          title={label}
          sandbox="allow-same-origin"
          tabIndex={-1}
          style={{ height, transform: `scale(${scale})` }}
          onLoad={(event) => setHeight(Math.max(event.currentTarget.contentDocument?.documentElement.scrollHeight ?? 0, 1_170))}
        />
      </div>
    </Box>
  );
}
