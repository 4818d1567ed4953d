import { execFile } from 'node:child_process';
import { cp, mkdir } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { promisify } from 'node:util';

/** The id of the add-in in its manifest. */
export const ADD_IN_ID = '6d1f0c1e-5a0b-4c53-9b52-3a7e2f7b9c40';
const REGISTRY = 'HKCU\\Software\\Microsoft\\Office\\16.0\\WEF\\Developer';
const MAC_FOLDER = join(homedir(), 'Library', 'Containers', 'com.microsoft.Excel', 'Data', 'Documents', 'wef');

const run = promisify(execFile);

/** Makes Excel of this machine offer the add-in; returns what to do next, in Chinese and English. */
export async function sideload(manifest: string, platform: NodeJS.Platform = process.platform): Promise<string> {
  if (platform === 'win32') {
    await run('reg', ['add', REGISTRY, '/v', ADD_IN_ID, '/t', 'REG_SZ', '/d', manifest, '/f']);
    return [
      '已登记。重新启动 Excel，打开一个工作簿，“开始 > 加载项 > 更多加载项 > 开发人员加载项”中选“决算公开”。',
      'Registered. Start Excel anew, open a workbook, and choose the add-in under Home > Add-ins > More Add-ins > Developer Add-ins.',
      `取消登记 · To remove it: reg delete ${REGISTRY} /v ${ADD_IN_ID} /f`,
    ].join('\n');
  }
  if (platform === 'darwin') {
    await mkdir(MAC_FOLDER, { recursive: true });
    const copy = join(MAC_FOLDER, `${ADD_IN_ID}.manifest.xml`);
    await cp(manifest, copy);
    return [
      '已登记。重新启动 Excel，“开始 > 加载项”中选“决算公开”。',
      'Registered. Start Excel anew and choose the add-in under Home > Add-ins.',
      `取消登记 · To remove it: rm "${copy}"`,
    ].join('\n');
  }
  return [
    '这台电脑上没有 Excel。可在网页版 Excel 中“开始 > 加载项 > 更多加载项 > 上传我的加载项”，选择清单：',
    'There is no Excel on this machine. In Excel on the web choose Home > Add-ins > More Add-ins > Upload My Add-in and give it the manifest:',
    `  ${manifest}`,
  ].join('\n');
}
