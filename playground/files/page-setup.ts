import type { PageSetup as FilePage, Worksheet } from 'exceljs';
import { formatArea, parseArea } from '../host/grid/a1';
import type { Area } from '../host/grid/area';
import type { PageSetup } from '../host/model/sheet-state';
import type { BesideCells } from './opened-book';

const POINTS_PER_INCH = 72;
const A4 = 9;

export function pageFromFile({ pageSetup }: Worksheet): Pick<BesideCells, 'page' | 'titleRows' | 'printArea'> {
  const { orientation, fitToPage, fitToWidth, fitToHeight, scale, horizontalCentered, verticalCentered, printArea, printTitlesRow } = pageSetup;
  // A file without margins has null.
  const margins = pageSetup.margins as FilePage['margins'] | null | undefined;
  return {
    page: {
      orientation: orientation === 'landscape' ? 'Landscape' : 'Portrait',
      paperSize: (pageSetup.paperSize as number | undefined) === A4 ? 'A4' : null,
      zoom: fitToPage === true ? { horizontalFitToPages: pages(fitToWidth), verticalFitToPages: pages(fitToHeight) } : { scale: scale ?? 100 },
      centerHorizontally: horizontalCentered === true,
      centerVertically: verticalCentered === true,
      ...(margins === undefined || margins === null ? {} : { margins: inPoints(margins) }),
    },
    titleRows: parseArea(printTitlesRow ?? ''),
    printArea: parseArea(printArea ?? ''),
  };
}

export function setPage(sheet: Worksheet, page: PageSetup): void {
  const { horizontalFitToPages, verticalFitToPages, scale } = page.zoom;
  const fits = typeof horizontalFitToPages === 'number' || typeof verticalFitToPages === 'number';
  Object.assign(sheet.pageSetup, {
    orientation: page.orientation === 'Landscape' ? 'landscape' : 'portrait',
    ...(/^a4$/i.test(page.paperSize ?? '') ? { paperSize: A4 } : {}),
    ...(fits ? { fitToPage: true, fitToWidth: horizontalFitToPages ?? 0, fitToHeight: verticalFitToPages ?? 0 } : { scale: scale ?? 100 }),
    horizontalCentered: page.centerHorizontally,
    verticalCentered: page.centerVertically,
    margins: mapValues(page.margins, (points) => points / POINTS_PER_INCH),
    ...(page.printArea?.area ? { printArea: formatArea(page.printArea.area, true) } : {}),
    ...(page.titleRows?.area ? { printTitlesRow: rowsOf(page.titleRows.area) } : {}),
  });
}

/** 0 stands for as many as it takes. */
const pages = (count: number | undefined): number | null => (count === undefined || count === 0 ? null : count);

const rowsOf = ({ top, bottom }: Area): string => `${top + 1}:${bottom + 1}`;

const inPoints = (margins: FilePage['margins']): PageSetup['margins'] => mapValues(margins, (inches) => inches * POINTS_PER_INCH);

function mapValues<K extends string>(record: Readonly<Record<K, number>>, change: (value: number) => number): Record<K, number> {
  return Object.fromEntries(Object.entries<number>(record).map(([key, value]) => [key, change(value)])) as Record<K, number>;
}
