import { Button, Link } from '@fluentui/react-components';
import { useState } from 'react';
import { useSession } from '../../session-context';
import { useSectionStyles } from '../../tables/styles';
import type { MadeFile } from './made-file';
import type { PartWords } from './words';

/** A workbook to take away. Where the host refuses downloads, nobody is told: the other ways are always offered. */
export function DownloadWorkbook({ file, words }: { readonly file: MadeFile; readonly words: PartWords }) {
  const section = useSectionStyles();
  const session = useSession();
  const [said, setSaid] = useState('');
  const inExcel = (): void => {
    void session.openWorkbook(file.bytes).then((opened) => setSaid(opened ? words.openedWorkbook : words.refusedWorkbook));
  };
  const inWindow = (): void => {
    // A host that forbids windows gives none.
    if (window.open(file.url, '_blank') === null) setSaid(words.refusedWindow);
  };
  return (
    <>
      <p role="status" className={section.note}>{words.made}</p>
      <Link href={file.url} download={file.name}>{words.download(file.name)}</Link>
      <p className={section.note}>{words.noDownload}</p>
      <div>
        <Button size="small" onClick={inExcel}>{words.openWorkbook}</Button> <Button size="small" onClick={inWindow}>{words.openWindow}</Button>
      </div>
      <p role="status" className={section.note}>{said}</p>
    </>
  );
}
