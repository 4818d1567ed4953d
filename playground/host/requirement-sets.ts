/** The requirement sets that a stand-in of some ExcelApi level claims, with their versions. */
export function requirementSets(apiLevel: number): Readonly<Record<string, string>> {
  return {
    ExcelApi: `1.${apiLevel}`,
    // The floors of the add-in: Office LTSC 2021 (ExcelApi 1.14) brought the shared runtime.
    ...(apiLevel >= 14 ? { SharedRuntime: '1.1', RibbonApi: '1.1' } : {}),
    CompressedFile: '1.1',
    DialogApi: '1.1',
    File: '1.1',
    DelayForCellEdit: '1.1',
    RichApiRuntime: '1.2',
  };
}

export function isSetSupported(sets: Readonly<Record<string, string>>, name: string, version = '1.1'): boolean {
  const offered = Object.entries(sets).find(([set]) => set.toLowerCase() === name.toLowerCase())?.[1];
  if (offered === undefined) return false;
  const [major = 0, minor = 0] = offered.split('.').map(Number);
  const [wantedMajor = 0, wantedMinor = 0] = version.split('.').map(Number);
  return major > wantedMajor || (major === wantedMajor && minor >= wantedMinor);
}
