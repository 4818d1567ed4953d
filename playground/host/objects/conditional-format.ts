import { intersection } from '../grid/area';
import { RangeSubject } from '../model/range-subject';
import type { ConditionalRule } from '../model/sheet-state';
import type { RuleSubject } from '../model/subjects';
import { flagOf, numberOf, textOf } from '../wire/arguments';
import { invalidOperation, itemNotFound, notImplemented } from '../wire/host-error';
import { NULL_OBJECT } from '../wire/host-object';
import { define, type Property } from '../wire/object-type';
import type { Json } from '../wire/protocol';
import { colorOf } from './color';
import {
  CONDITIONAL_FORMAT,
  CONDITIONAL_FORMATS,
  CUSTOM_FORMAT,
  FORMAT_RULE,
  RANGE,
  RULE_FILL,
  RULE_FONT,
  RULE_FORMAT,
} from './keys';

/** Those that touch the range, as in Excel. */
function rulesOn({ book, sheetId, area }: RangeSubject): readonly RuleSubject[] {
  return book.state(sheetId).rules.flatMap((rule) => (rule.anchor.area && intersection(rule.anchor.area, area) ? [{ book, rule }] : []));
}

export const conditionalFormats = define(CONDITIONAL_FORMATS, {
  items: (it) => rulesOn(it).map((rule) => CONDITIONAL_FORMAT.of(rule)),
  item: (it, key) => CONDITIONAL_FORMAT.of(rulesOn(it).find(({ rule }) => rule.id === key.text(0)) ?? missing()),
  methods: {
    Add: (it, args) => {
      if (args.text(0) !== 'Custom') throw notImplemented(`conditional formats of type ${args.text(0)}`);
      it.assertAllowed('allowFormatCells');
      const { book, sheetId, area } = it;
      const rule: ConditionalRule = {
        id: book.newId('rule'),
        anchor: book.anchors.hold(sheetId, area),
        formula: '',
        stopIfTrue: false,
        format: {},
      };
      book.state(sheetId).rules.unshift(rule);
      return CONDITIONAL_FORMAT.of({ book, rule });
    },
    GetCount: (it) => rulesOn(it).length,
    GetItemAt: (it, args) => CONDITIONAL_FORMAT.of(rulesOn(it)[args.integer(0)] ?? missing()),
    GetItemOrNullObject: (it, args) => {
      const found = rulesOn(it).find(({ rule }) => rule.id === args.text(0));
      return found ? CONDITIONAL_FORMAT.of(found) : NULL_OBJECT;
    },
  },
  acts: {
    // Excel cuts the range out of rules that reach beyond it; the stand-in takes the whole rule away.
    ClearAll: (it) => {
      it.assertAllowed('allowFormatCells');
      rulesOn(it).forEach(remove);
    },
  },
});

function missing(): never {
  throw itemNotFound();
}

function rulesBeside({ book, rule }: RuleSubject): ConditionalRule[] {
  return book.state(rule.anchor.sheetId).rules;
}

function remove(it: RuleSubject): void {
  const rules = rulesBeside(it);
  const index = rules.indexOf(it.rule);
  if (index >= 0) rules.splice(index, 1);
  it.book.repaint(it.rule.anchor.sheetId);
}

export const conditionalFormat = define(CONDITIONAL_FORMAT, {
  identity: ({ rule }) => ({ Id: rule.id }),
  properties: {
    Id: { get: ({ rule }) => rule.id },
    Type: { get: () => 'Custom' },
    StopIfTrue: {
      get: ({ rule }) => rule.stopIfTrue,
      set: ({ rule }, value) => {
        rule.stopIfTrue = flagOf(value);
      },
    },
    Priority: {
      get: (it) => rulesBeside(it).indexOf(it.rule),
      set: (it, value) => {
        const rules = rulesBeside(it);
        rules.splice(rules.indexOf(it.rule), 1);
        rules.splice(numberOf(value), 0, it.rule);
        it.book.repaint(it.rule.anchor.sheetId);
      },
    },
  },
  objects: {
    Custom: (it) => CUSTOM_FORMAT.of(it),
    CustomOrNullObject: (it) => CUSTOM_FORMAT.of(it),
  },
  methods: {
    GetRange: ({ book, rule }) => RANGE.of(new RangeSubject(book, rule.anchor)),
    GetRangeOrNullObject: ({ book, rule }) => (rule.anchor.area ? RANGE.of(new RangeSubject(book, rule.anchor)) : NULL_OBJECT),
  },
  acts: {
    Delete: remove,
  },
});

export const customFormat = define(CUSTOM_FORMAT, {
  objects: { Rule: (it) => FORMAT_RULE.of(it), Format: (it) => RULE_FORMAT.of(it) },
});

export const formatRule = define(FORMAT_RULE, {
  properties: {
    Formula: {
      get: ({ rule }) => rule.formula,
      set: ({ book, rule }, value) => {
        const formula = textOf(value);
        if (!formula.startsWith('=')) throw invalidOperation('A custom conditional format needs a formula.');
        rule.formula = formula;
        book.repaint(rule.anchor.sheetId);
      },
    },
  },
});

function look<K extends keyof ConditionalRule['format']>(key: K, parse: (value: Json) => NonNullable<ConditionalRule['format'][K]>): Property<RuleSubject> {
  return {
    get: ({ rule }) => rule.format[key] ?? null,
    set: ({ book, rule }, value) => {
      rule.format[key] = parse(value);
      book.repaint(rule.anchor.sheetId);
    },
  };
}

export const ruleFormat = define(RULE_FORMAT, {
  objects: { Fill: (it) => RULE_FILL.of(it), Font: (it) => RULE_FONT.of(it) },
});

export const ruleFill = define(RULE_FILL, { properties: { Color: look('fill', colorOf) } });

export const ruleFont = define(RULE_FONT, {
  properties: { Color: look('fontColor', colorOf), Bold: look('bold', flagOf), Italic: look('italic', flagOf) },
});
