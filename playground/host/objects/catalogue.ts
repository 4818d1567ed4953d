import { Catalogue } from '../wire/object-type';
import { addinService, application, paneService, runtime, workbookCreated } from './application';
import { chart, chartAxes, chartAxis, chartCollection, chartGridlines, chartLabels, chartLegend, chartTitle } from './chart';
import { conditionalFormat, conditionalFormats, customFormat, formatRule, ruleFill, ruleFont, ruleFormat } from './conditional-format';
import { customXmlPart, customXmlPartCollection, customXmlPartsOfNamespace } from './custom-xml-part';
import { dataValidation } from './data-validation';
import { freezePanes } from './freeze-panes';
import { namedItem, namedItemCollection } from './named-item';
import { pageLayout } from './page-layout';
import { range } from './range';
import { rangeBorder, rangeBorders } from './range-borders';
import { formatProtection, rangeFill, rangeFont, rangeFormat } from './range-format';
import { setting, settingCollection } from './setting';
import { sheetProtection } from './sheet-protection';
import { workbook } from './workbook';
import { worksheet } from './worksheet';
import { worksheetCollection } from './worksheet-collection';

/** Everything of Excel's API that the add-in uses. */
export const EXCEL_OBJECTS = new Catalogue([
  workbook,
  application,
  runtime,
  workbookCreated,
  addinService,
  paneService,
  worksheetCollection,
  worksheet,
  freezePanes,
  pageLayout,
  sheetProtection,
  chartCollection,
  chart,
  chartTitle,
  chartLegend,
  chartLabels,
  chartAxes,
  chartAxis,
  chartGridlines,
  range,
  rangeFormat,
  rangeFont,
  rangeFill,
  rangeBorders,
  rangeBorder,
  formatProtection,
  dataValidation,
  conditionalFormats,
  conditionalFormat,
  customFormat,
  formatRule,
  ruleFormat,
  ruleFill,
  ruleFont,
  namedItemCollection,
  namedItem,
  settingCollection,
  setting,
  customXmlPartCollection,
  customXmlPartsOfNamespace,
  customXmlPart,
]);
