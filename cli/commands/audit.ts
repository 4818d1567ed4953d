import type { Command } from './command';

/** The checks of whole folders, loaded only when they are asked for. */
export const audit: Command = {
  shape: { values: ['out', 'html', 'jobs', 'state', 'consolidated'], switches: ['json', 'csv'], files: 1, folder: true },
  run: async (args, context) => (await import('../audit')).auditFolder(args, context),
};
