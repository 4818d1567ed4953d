import type { Form, FormSet } from '../../forms';

const KNOWN = new WeakMap<FormSet, FormSet>();

/** `（元）`, put behind the names of the sheets that hold 元. */
const MARK = '（元）';

/**
 * The public tables of a set in 元, to the cent: the same rows, columns and identities on sheets beside those in 万元. Its
 * figures have the same addresses as theirs.
 */
export function yuanSet(set: FormSet): FormSet {
  const known = KNOWN.get(set);
  if (known !== undefined) return known;
  const { left, centre, right } = set.banner;
  const made: FormSet = {
    ...set,
    id: `${set.id}-yuan`,
    title: `${set.title}${MARK}`,
    money: { ...set.money, unit: '元', places: 2 },
    banner: { left, centre, right: right.replace('万元', '元') },
    forms: set.forms.filter(({ kind }) => kind === 'public').map(inYuan),
  };
  KNOWN.set(set, made);
  return made;
}

function inYuan(form: Form): Form {
  return { ...form, sheetName: form.sheetName.slice(0, 31 - MARK.length) + MARK };
}
