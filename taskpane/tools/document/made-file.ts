import { useEffect, useState } from 'react';

/** A file that was made: its name and an address that lasts as long as it is shown. */
export interface MadeFile {
  readonly name: string;
  readonly url: string;
}

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** Gives bytes an address in this page, and takes it back when another file or another part of the pane comes. */
export function useMadeFile(): readonly [MadeFile | undefined, (name: string, bytes: Uint8Array) => void, () => void] {
  const [file, setFile] = useState<MadeFile>();
  useEffect(() => () => {
    if (file !== undefined) URL.revokeObjectURL(file.url);
  }, [file]);
  const put = (name: string, bytes: Uint8Array): void => setFile({ name, url: URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: WORD })) });
  return [file, put, () => setFile(undefined)];
}
