/** What the page's address asks for. */
export interface Wishes {
  readonly open: 'blank' | 'sample' | 'saved' | 'file';
  readonly locale: 'zh-CN' | 'en-US';
  /** The minor version of ExcelApi that is to be stood in for. */
  readonly apiLevel: number;
  readonly theme: 'light' | 'dark';
  /** 2: as desktop Excel, with one script before office.js. 3: as Excel on the web, the add-in's page untouched; needs https. */
  readonly level: 2 | 3;
  /** Of level 3: whether the add-in's page comes from another site, as Excel's does, so that browsers run it in a process of its own. */
  readonly apart: boolean;
}

/** `?open=sample&locale=en-US&api=14&theme=dark&level=3`; anything left out or unknown is the default. */
export function readWishes(query: string): Wishes {
  const asked = new URLSearchParams(query);
  const open = asked.get('open');
  return {
    open: open === 'sample' || open === 'saved' || open === 'file' ? open : 'blank',
    locale: asked.get('locale') === 'en-US' ? 'en-US' : 'zh-CN',
    apiLevel: asked.get('api') === '9' ? 9 : asked.get('api') === '14' ? 14 : 15,
    theme: asked.get('theme') === 'dark' ? 'dark' : 'light',
    level: asked.get('level') === '3' ? 3 : 2,
    apart: asked.get('pane') === 'apart',
  };
}

/** The same page with another workbook. */
export function addressToOpen(open: Wishes['open'], current: string): string {
  const query = new URLSearchParams(current);
  query.set('open', open);
  return `?${query.toString()}`;
}
