/** A failure that the add-in is told about, with the codes of `Excel.ErrorCodes`. */
export class HostError extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly status: number,
  ) {
    super(message);
  }
}

export const itemNotFound = () => new HostError('ItemNotFound', "The requested resource doesn't exist.", 404);

export const itemAlreadyExists = () => new HostError('ItemAlreadyExists', 'A resource with the same name or identifier already exists.', 409);

export const invalidArgument = (message = 'The argument is invalid or missing or has an incorrect format.') =>
  new HostError('InvalidArgument', message, 400);

export const invalidReference = () => new HostError('InvalidReference', 'This reference is not valid for the current operation.', 400);

export const invalidOperation = (message = 'The operation attempted is invalid on the object.') =>
  new HostError('InvalidOperation', message, 400);

export const accessDenied = () => new HostError('AccessDenied', 'You cannot perform the requested operation.', 403);

export const cellIsBeingEdited = () =>
  new HostError('InvalidOperationInCellEditMode', 'Excel is in cell-editing mode. Please exit the edit mode and try again.', 400);

export const requestTooLarge = () =>
  new HostError('RequestPayloadSizeLimitExceeded', 'The request payload size has exceeded the limit.', 413);

/** The stand-in's own: something that Excel has and this host does not. Never swallowed, so that no test passes by accident. */
export const notImplemented = (what: string) =>
  new HostError('NotImplemented', `The stand-in for Excel does not have ${what}. Add it in playground/host/objects.`, 501);
