import { IDefinedNamesService, RemoveDefinedNameMutation, SetDefinedNameMutation } from '@univerjs/engine-formula';
import { SCOPE_WORKBOOK_VALUE_DEFINED_NAME } from '@univerjs/sheets';
import { normaliseQuotes } from '../grid/formula-text';
import type { GridName, NamesPort } from '../grid/grid-port';
import type { UniverContext } from './context';

export function namesPort(context: UniverContext): NamesPort {
  const service = context.injector.get(IDefinedNamesService);
  return {
    names: () =>
      Object.values(service.getDefinedNameMap(context.unitId) ?? {}).map((item): GridName => {
        const scope = item.localSheetId;
        return {
          id: item.id,
          name: item.name,
          formula: normaliseQuotes(item.formulaOrRefString.replace(/^=/, '')),
          comment: item.comment ?? '',
          visible: item.hidden !== true,
          ...(scope === undefined || scope === SCOPE_WORKBOOK_VALUE_DEFINED_NAME ? {} : { scope }),
        };
      }),

    putName: ({ id, name, formula, comment, visible, scope }) =>
      context.run(SetDefinedNameMutation.id, {
        id,
        name,
        formulaOrRefString: formula,
        comment,
        hidden: !visible,
        localSheetId: scope ?? SCOPE_WORKBOOK_VALUE_DEFINED_NAME,
      }),

    deleteName: (id) => {
      const item = service.getValueById(context.unitId, id);
      if (item) context.run(RemoveDefinedNameMutation.id, { ...item });
    },
  };
}
