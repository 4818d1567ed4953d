import { type Tool, TOOLS, missing } from '../../scripts/test-tools.mjs';

const told = new Set<Tool>();

function absent(tool: Tool): boolean {
  if (TOOLS[tool].present()) return false;
  if (!told.has(tool)) process.stderr.write(`${missing(tool)}\n`);
  told.add(tool);
  return true;
}

/**
 * A `describe` whose tests need tools that Node does not bring. Where one is absent the tests are reported as
 * skipped, never as passed, and one line says what is missing and how to install it.
 */
export function describeWith(tools: Tool | readonly Tool[], name: string, tests: () => void): void {
  const lacking = (typeof tools === 'string' ? [tools] : tools).filter(absent);
  if (lacking.length === 0) describe(name, tests);
  else describe.skip(`${name} (needs ${lacking.map((tool) => TOOLS[tool].label).join(', ')})`, tests);
}
