import { Button, Link } from '@fluentui/react-components';
import { useState } from 'react';
import { type Disclosure, documentHtml, documentText } from '../../../src/document';
import { copied } from '../../narrative/clipboard';
import { useSectionStyles } from '../../tables/styles';
import { HandCopy } from './hand-copy';
import type { Paper } from './paper';
import type { ToolWords } from './words';

/** The file to take away. Where the host refuses downloads, nobody is told: the other ways are always offered. */
export function Download({ file, document, words }: { readonly file: Paper; readonly document: Disclosure; readonly words: ToolWords }) {
  const section = useSectionStyles();
  const [said, setSaid] = useState('');
  const open = (): void => {
    // A host that forbids windows gives none.
    if (window.open(file.url, '_blank') === null) setSaid(words.refusedWindow);
  };
  const [refused, setRefused] = useState<string>();
  const copy = (): void => {
    const html = documentHtml(document);
    setRefused(undefined);
    setSaid('');
    void copied({ html, text: documentText(document) }).then((done) => {
      if (done) setSaid(words.copied);
      else setRefused(html);
    });
  };
  return (
    <>
      <p role="status" className={section.note}>{file.outdated ? '' : words.made}</p>
      <Link href={file.url} download={file.name}>{words.download(file.name)}</Link>
      <p className={section.note}>{words.noDownload}</p>
      <div>
        <Button size="small" onClick={open}>{words.openWindow}</Button> <Button size="small" onClick={copy}>{words.copy}</Button>
      </div>
      <p role="status" className={section.note}>{said}</p>
      {refused !== undefined && <HandCopy html={refused} words={words} />}
    </>
  );
}
