import { Button, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import { readTextFile, withoutReturns } from '../../../src/app/tieout/read-text';
import { useSectionStyles } from '../../tables/styles';
import { Card } from '../parts/card';
import { ChooseFiles } from '../parts/choose-files';
import type { Source } from './tie';
import type { ToolWords } from './words';

/** No published text is larger, with its pictures. */
const LARGEST = 64 * 1024 * 1024;

export interface SourceCardProps {
  readonly source: Source | undefined;
  readonly onSource: (source: Source | undefined) => void;
  readonly words: ToolWords;
}

/** Where the text comes from: a file, or what is pasted. */
export function SourceCard({ source, onSource, words }: SourceCardProps) {
  const section = useSectionStyles();
  const [pasted, setPasted] = useState('');
  const [problem, setProblem] = useState('');
  const read = async ([file]: readonly File[]): Promise<void> => {
    if (file === undefined) return;
    setProblem(file.size > LARGEST ? words.tooLarge(file.name) : '');
    if (file.size > LARGEST) return;
    const opened = readTextFile(file.name, new Uint8Array(await file.arrayBuffer()));
    if (opened.ok) onSource({ ...opened.value, name: file.name });
    else setProblem(words.damaged(file.name));
  };
  if (source?.name !== undefined) {
    return (
      <Card title={words.sourceTitle}>
        <p className={section.note}>{words.opened(source.name)}</p>
        <div><Button size="small" onClick={() => onSource(undefined)}>{words.forget}</Button></div>
      </Card>
    );
  }
  return (
    <Card title={words.sourceTitle}>
      <p className={section.note}>{words.source}</p>
      <div><ChooseFiles label={words.open} accept=".docx,.txt" onFiles={(files) => void read(files)} /></div>
      <p role="status" className={section.note}>{problem}</p>
      <Textarea aria-label={words.field} placeholder={words.placeholder} resize="vertical" rows={6} value={pasted} onChange={(_, { value }) => setPasted(value)} />
      <div><Button appearance="primary" disabled={pasted.trim() === ''} onClick={() => onSource({ text: withoutReturns(pasted) })}>{words.check}</Button></div>
    </Card>
  );
}
