import { Button, Link } from '@fluentui/react-components';
import { useState } from 'react';
import { useSectionStyles } from '../../tables/styles';
import type { MadeFile } from '../parts/made-file';
import type { ToolWords } from './words';

/** A file to take away. Where the host refuses downloads, nobody is told: a window of its own is always offered too. */
export function FileLink({ file, words }: { readonly file: MadeFile; readonly words: ToolWords }) {
  const section = useSectionStyles();
  const [refused, setRefused] = useState(false);
  return (
    <>
      <Link href={file.url} download={file.name}>{words.download(file.name)}</Link>
      <p className={section.note}>{words.noDownload}</p>
      {/* A host that forbids windows gives none. */}
      <div><Button size="small" onClick={() => setRefused(window.open(file.url, '_blank') === null)}>{words.openWindow}</Button></div>
      <p role="status" className={section.note}>{refused ? words.refusedArchive : ''}</p>
    </>
  );
}
