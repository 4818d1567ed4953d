import { version } from '../../package.json';
import { juesuan } from './in-process';

describe('help', () => {
  test('is in Chinese, and in English on request', async () => {
    const { code, out, err } = await juesuan('--help');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/用法：juesuan <命令> \[选项\]/);
    for (const command of ['template', 'check', 'narrate']) expect(out).toContain(`\n  ${command} `);
    expect((await juesuan('--help', '--lang', 'en')).out).toContain('Usage: juesuan <command> [options]');
    expect((await juesuan('--lang=en', '-h')).out).toContain('Usage:');
  });

  test.each(['template', 'check', 'narrate', 'audit'])('%s has its own', async (command) => {
    const chinese = await juesuan(command, '--help');
    expect(chinese).toMatchObject({ code: 0, err: '' });
    expect(chinese.out).toContain(`用法：juesuan ${command}`);
    expect((await juesuan('--lang', 'en', command, '--help')).out).toContain(`Usage: juesuan ${command}`);
    expect((await juesuan(command, 'F.xlsx', '-h')).out).toBe(chinese.out);
  });

  test('every option that a command takes is explained', async () => {
    for (const option of ['--set', '--out', '--force', '--unit', '--year', '--kind', '--level', '--codes', '--lang']) {
      expect((await juesuan('template', '--help')).out).toContain(option);
      expect((await juesuan('template', '--help', '--lang=en')).out).toContain(option);
    }
  });

  test('version', async () => expect(await juesuan('--version')).toEqual({ code: 0, out: `${version}\n`, err: '' }));
});

describe('what is not understood is refused in one sentence', () => {
  test.each<[args: readonly string[], sentence: string]>([
    [[], '请写明命令：template、check 或 narrate；“juesuan --help”显示帮助。\n'],
    [['--lang', 'en'], 'name a command: template, check or narrate; "juesuan --help" explains them.\n'],
    [['chekc', 'F.xlsx'], '没有“chekc”这个命令；可用的命令：template、check、next-year、last-year、from-yuan、consolidate、narrate、tieout、document、report、archive、audit。\n'],
    [['toString'], '没有“toString”这个命令；可用的命令：template、check、next-year、last-year、from-yuan、consolidate、narrate、tieout、document、report、archive、audit。\n'],
    [['--jsn'], '没有 --jsn 这个选项；可用的选项：--lang、--help、--version。\n'],
    [['check', 'F.xlsx', '--jsn'], '没有 --jsn 这个选项；可用的选项：--last-year、--codes、--set、--lang、--json、--help、--version。\n'],
    [['check'], '请写明要处理的 .xlsx 文件。\n'],
    [['check', '--lang=en'], 'name the .xlsx file.\n'],
    [['audit'], '请写明要核对的文件夹。\n'],
    [['audit', '--lang=en'], 'name the folder.\n'],
    [['audit', '.', '--jobs', '0'], '--jobs 应为 1 到 64 的整数，不能是“0”。\n'],
    [['audit', '.', '--json', '--csv'], '--json、--csv、--html 只能选一种。\n'],
    [['audit', '没有的文件夹'], '没有的文件夹：找不到这个文件夹。\n'],
    [['audit', 'package.json'], 'package.json：这不是文件夹；单个文件请用 check。\n'],
    [['check', 'a.xlsx', 'b.xlsx'], '一次只处理一个文件，多出了“b.xlsx”。\n'],
    [['check', 'a.xlsx', '--lang', 'fr'], '没有“fr”这种语言，应为 zh 或 en。\n'],
    [['check', 'a.xlsx', '--lang'], '选项 --lang 后面要写内容。\n'],
    [['check', 'a.xlsx', '--json=1'], '选项 --json 后面不写内容。\n'],
    [['narrate', 'a.xlsx', '--out', 'a', '--out', 'b'], '选项 --out 写了两次。\n'],
    [['template', 'a.xlsx', '--set', 'shanxi-2024', '--out', 'b.xlsx'], '一次只处理一个文件，多出了“a.xlsx”。\n'],
    [['template'], '缺少选项 --set，现有：shanxi-2024、shanghai-2024。\n'],
    [['template', '--set', 'shanxi-2024'], '缺少选项 --out。\n'],
    [['template', '--set', 'henan-2024', '--out', 'F.xlsx'], '没有名为“henan-2024”的表式；现有表式：shanxi-2024（山西省2024年度部门决算公开）、shanghai-2024（上海市2024年度部门决算公开）。\n'],
    [['template', '--set', 'shanxi-2024', '--out', 'F.xlsx', '--year', '24'], '年度“24”不对，应为四位数字，如 2024。\n'],
    [['template', '--set', 'shanxi-2024', '--out', 'F.xlsx', '--kind', '企业'], '单位性质“企业”不对，应为行政、参公、事业之一。\n'],
    [['template', '--set', 'shanxi-2024', '--out', 'F.xlsx', '--level', '省'], '公开级次“省”不对，应为单位、部门之一。\n'],
    [['template', '--set', 'shanxi-2024', '--out', 'F.xlsx', '--codes', '2080106,20801066'], '“20801066”不是科目代码：类3位、款5位、项7位数字。\n'],
  ])('%j', async (args, sentence) => expect(await juesuan(...args)).toEqual({ code: 2, out: '', err: sentence }));

  test('in English too', async () => {
    const sentences = [
      ['chekc'], ['check', 'a', '--jsn'], ['check', 'a', '--out'], ['check', 'a', '--json=1'], ['check', 'a', 'b'], ['narrate', 'a', '--out'],
      ['narrate', 'a', '--out=b', '--out=c'], ['template'], ['template', '--set', 'x', '--out', 'y'], ['template', '--set', 'shanxi-2024'],
      ...[['--year', '24'], ['--kind', 'x'], ['--level', 'x'], ['--codes', 'x']].map((bad) => ['template', '--set', 'shanxi-2024', '--out', 'y', ...bad]),
    ];
    for (const args of sentences) {
      const { code, err } = await juesuan(...args, '--lang=en');
      expect(code).toBe(2);
      expect(err).toMatch(/^[\x20-\x7e“”（）：山西省上海市年度部门决算公开单位行政参公事业类款项]+\.\n$/);
    }
  });
});
