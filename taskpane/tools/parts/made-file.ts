import { useEffect, useState } from 'react';

/** A file that was made: its name, its content, and an address that lasts as long as it is shown. */
export interface MadeFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly url: string;
}

const TYPES: Readonly<Record<string, string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  zip: 'application/zip',
};

/** Gives bytes an address in this page, and takes it back when another file or another part of the pane comes. */
export function useMadeFile(): readonly [MadeFile | undefined, (name: string, bytes: Uint8Array) => void, () => void] {
  const [file, setFile] = useState<MadeFile>();
  useEffect(() => () => {
    if (file !== undefined) URL.revokeObjectURL(file.url);
  }, [file]);
  const put = (name: string, bytes: Uint8Array): void => {
    const type = TYPES[name.slice(name.lastIndexOf('.') + 1)] ?? 'application/octet-stream';
    setFile({ name, bytes, url: URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type })) });
  };
  return [file, put, () => setFile(undefined)];
}
