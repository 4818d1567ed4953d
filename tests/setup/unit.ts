// LibreOffice needs seconds to start, and more when the other core is busy.
if (/\.(office|browser)\.test\.tsx?$/.test(expect.getState().testPath ?? '')) jest.setTimeout(240_000);
