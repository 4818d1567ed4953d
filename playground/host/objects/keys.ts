import type { Book } from '../model/book';
import type { RangeSubject } from '../model/range-subject';
import type {
  BorderSubject,
  ChartAxisSubject,
  ChartSubject,
  CreatedSubject,
  NamesSubject,
  NameSubject,
  RuleSubject,
  SettingSubject,
  SheetSubject,
  XmlPartsSubject,
  XmlPartSubject,
} from '../model/subjects';
import { TypeKey } from '../wire/host-object';

/** The object types that the add-in uses, each defined in a file of its own or beside the type that it belongs to. */

export const WORKBOOK = new TypeKey<Book>('Workbook');
export const APPLICATION = new TypeKey<Book>('Application');
export const WORKBOOK_CREATED = new TypeKey<CreatedSubject>('WorkbookCreated');
export const RUNTIME = new TypeKey<Book>('Runtime');
export const ADDIN_SERVICE = new TypeKey<Book>('Microsoft.InternalService.AddinInternalService');
export const PANE_SERVICE = new TypeKey<Book>('Microsoft.AppRuntime.AppRuntimeService');

export const WORKSHEETS = new TypeKey<Book>('WorksheetCollection');
export const WORKSHEET = new TypeKey<SheetSubject>('Worksheet');
export const FREEZE_PANES = new TypeKey<SheetSubject>('WorksheetFreezePanes');
export const PAGE_LAYOUT = new TypeKey<SheetSubject>('PageLayout');
export const SHEET_PROTECTION = new TypeKey<SheetSubject>('WorksheetProtection');

export const CHARTS = new TypeKey<SheetSubject>('ChartCollection');
export const CHART = new TypeKey<ChartSubject>('Chart');
export const CHART_TITLE = new TypeKey<ChartSubject>('ChartTitle');
export const CHART_LEGEND = new TypeKey<ChartSubject>('ChartLegend');
export const CHART_LABELS = new TypeKey<ChartSubject>('ChartDataLabels');
export const CHART_AXES = new TypeKey<ChartSubject>('ChartAxes');
export const CHART_AXIS = new TypeKey<ChartAxisSubject>('ChartAxis');
export const CHART_GRIDLINES = new TypeKey<ChartAxisSubject>('ChartGridlines');

export const RANGE = new TypeKey<RangeSubject>('Range');
export const RANGE_FORMAT = new TypeKey<RangeSubject>('RangeFormat');
export const RANGE_FONT = new TypeKey<RangeSubject>('RangeFont');
export const RANGE_FILL = new TypeKey<RangeSubject>('RangeFill');
export const RANGE_BORDERS = new TypeKey<RangeSubject>('RangeBorderCollection');
export const RANGE_BORDER = new TypeKey<BorderSubject>('RangeBorder');
export const FORMAT_PROTECTION = new TypeKey<RangeSubject>('FormatProtection');
export const DATA_VALIDATION = new TypeKey<RangeSubject>('DataValidation');

export const CONDITIONAL_FORMATS = new TypeKey<RangeSubject>('ConditionalFormatCollection');
export const CONDITIONAL_FORMAT = new TypeKey<RuleSubject>('ConditionalFormat');
export const CUSTOM_FORMAT = new TypeKey<RuleSubject>('CustomConditionalFormat');
export const FORMAT_RULE = new TypeKey<RuleSubject>('ConditionalFormatRule');
export const RULE_FORMAT = new TypeKey<RuleSubject>('ConditionalRangeFormat');
export const RULE_FILL = new TypeKey<RuleSubject>('ConditionalRangeFill');
export const RULE_FONT = new TypeKey<RuleSubject>('ConditionalRangeFont');

export const NAMES = new TypeKey<NamesSubject>('NamedItemCollection');
export const NAME = new TypeKey<NameSubject>('NamedItem');
export const SETTINGS = new TypeKey<Book>('SettingCollection');
export const SETTING = new TypeKey<SettingSubject>('Setting');
export const XML_PARTS = new TypeKey<Book>('CustomXmlPartCollection');
export const XML_PARTS_OF = new TypeKey<XmlPartsSubject>('CustomXmlPartScopedCollection');
export const XML_PART = new TypeKey<XmlPartSubject>('CustomXmlPart');
