import { flagOf } from '../wire/arguments';
import { invalidArgument, invalidOperation } from '../wire/host-error';
import { define } from '../wire/object-type';
import { ADDIN_SERVICE, APPLICATION, PANE_SERVICE, RUNTIME, WORKBOOK_CREATED } from './keys';

export const application = define(APPLICATION, {
  properties: {
    CalculationMode: { get: () => 'Automatic' },
    CalculationState: { get: () => 'Done' },
  },
  methods: {
    Calculate: async (book) => {
      await book.grid.recalculateAll();
      return null;
    },
    CreateWorkbook: (book, args) => WORKBOOK_CREATED.of({ book, file: args.text(0) }),
  },
  acts: {
    // The grid calculates once before anything is read, and paints when it is idle: there is nothing to suspend.
    SuspendApiCalculationUntilNextSync: () => undefined,
    SuspendScreenUpdatingUntilNextSync: () => undefined,
  },
});

/** Another workbook is another window, which only a page can open. */
export const workbookCreated = define(WORKBOOK_CREATED, {
  acts: {
    Open: ({ book, file }) => {
      if (book.openFile === undefined) throw invalidOperation('There is no other window here.');
      book.openFile(file);
    },
  },
});

export const runtime = define(RUNTIME, {
  properties: {
    EnableEvents: {
      get: (book) => book.hub.enabled,
      set: (book, value) => {
        book.hub.enabled = flagOf(value);
      },
    },
  },
});

/** Office.js tells the host that the actions of the ribbon's buttons are in place. */
export const addinService = define(ADDIN_SERVICE, { acts: { NotifyActionHandlerReady: () => undefined } });

/** `Office.addin.showAsTaskpane`: the pane of a shared runtime is brought to the person's eyes. */
export const paneService = define(PANE_SERVICE, {
  acts: {
    SetAppRuntimeState: (book, args) => {
      if (args.text(0) !== 'Visible') throw invalidArgument();
      book.showPane();
    },
  },
});
