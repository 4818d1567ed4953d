import { codeListTool } from './code-list/entry';
import { consolidationTool } from './consolidation/entry';
import { archiveTool, chartTool, documentTool } from './document/entry';
import { lastYearTool } from './last-year/entry';
import { nextYearTool } from './next-year/entry';
import { recogniseTool } from './recognise/entry';
import { tieOutTool } from './tieout/entry';
import type { Tool } from './tool';
import { yuanTool } from './yuan/entry';

/** The tools in the order in which a year's work meets them. */
export const TOOLS: readonly Tool[] = [recogniseTool, lastYearTool, codeListTool, yuanTool, documentTool, chartTool, tieOutTool, archiveTool, consolidationTool, nextYearTool];
