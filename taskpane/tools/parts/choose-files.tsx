import { Button } from '@fluentui/react-components';
import { useRef } from 'react';

export interface ChooseFilesProps {
  /** Of the button, and of the field for readers. */
  readonly label: string;
  /** `.xlsx,.xls` */
  readonly accept: string;
  readonly multiple?: boolean;
  readonly primary?: boolean;
  readonly disabled?: boolean;
  readonly onFiles: (files: readonly File[]) => void;
}

/** Workbooks of all formats that are read. */
export const WORKBOOKS = '.xlsx,.xlsm,.xls,.xlsb,.et,.ods';

/** A button that lets the person choose files: the browser's own field cannot be told in another language. */
export function ChooseFiles({ label, accept, multiple = false, primary = false, disabled = false, onFiles }: ChooseFilesProps) {
  const field = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button appearance={primary ? 'primary' : 'secondary'} disabled={disabled} onClick={() => field.current?.click()}>{label}</Button>
      <input
        ref={field} type="file" hidden aria-label={label} accept={accept} multiple={multiple}
        onChange={({ currentTarget }) => {
          const files = [...(currentTarget.files ?? [])];
          // The same file may be chosen again after it was mended.
          currentTarget.value = '';
          if (files.length > 0) onFiles(files);
        }}
      />
    </>
  );
}
