import { documentTool } from './document/entry';
import type { Tool } from './tool';

/** The tools in the order in which a year's work meets them. */
export const TOOLS: readonly Tool[] = [documentTool];
