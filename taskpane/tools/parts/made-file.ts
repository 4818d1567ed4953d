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

/** Gives bytes an address in this page; whoever keeps the file takes it back (`URL.revokeObjectURL`). */
export function madeFile(name: string, bytes: Uint8Array): MadeFile {
  const type = TYPES[name.slice(name.lastIndexOf('.') + 1)] ?? 'application/octet-stream';
  return { name, bytes, url: URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type })) };
}

/** A file that is there as long as the part of the pane that made it: its address is taken back when another one comes or the part goes. */
export function useMadeFile(): readonly [MadeFile | undefined, (name: string, bytes: Uint8Array) => void, () => void] {
  const [file, setFile] = useState<MadeFile>();
  useEffect(() => () => {
    if (file !== undefined) URL.revokeObjectURL(file.url);
  }, [file]);
  return [file, (name, bytes) => setFile(madeFile(name, bytes)), () => setFile(undefined)];
}
