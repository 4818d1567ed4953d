import type { Book, XmlPart } from '../model/book';
import { invalidOperation, itemNotFound } from '../wire/host-error';
import { NULL_OBJECT } from '../wire/host-object';
import { define } from '../wire/object-type';
import { XML_PART, XML_PARTS, XML_PARTS_OF } from './keys';

/** The namespace of a document's root element. */
function namespaceOf(xml: string): string {
  const root = /<[^?!][^>]*>/.exec(xml)?.[0] ?? '';
  const prefix = /^<([\w.-]+):/.exec(root)?.[1];
  const declaration = prefix === undefined ? /\sxmlns\s*=\s*["']([^"']*)["']/ : new RegExp(`\\sxmlns:${prefix}\\s*=\\s*["']([^"']*)["']`);
  return declaration.exec(root)?.[1] ?? '';
}

const partsOf = (book: Book, namespace: string): readonly XmlPart[] => book.xmlParts.filter(({ xml }) => namespaceOf(xml) === namespace);

export const customXmlPartCollection = define(XML_PARTS, {
  items: (book) => book.xmlParts.map((part) => XML_PART.of({ book, part })),
  item: (book, key) => XML_PART.of({ book, part: book.xmlParts.find(({ id }) => id === key.text(0)) ?? missing() }),
  methods: {
    Add: (book, args) => {
      const part: XmlPart = { id: book.newId('xml'), xml: args.text(0) };
      book.xmlParts.push(part);
      return XML_PART.of({ book, part });
    },
    GetByNamespace: (book, args) => XML_PARTS_OF.of({ book, namespace: args.text(0) }),
    GetCount: (book) => book.xmlParts.length,
    GetItemOrNullObject: (book, args) => {
      const part = book.xmlParts.find(({ id }) => id === args.text(0));
      return part ? XML_PART.of({ book, part }) : NULL_OBJECT;
    },
  },
});

function missing(): never {
  throw itemNotFound();
}

export const customXmlPartsOfNamespace = define(XML_PARTS_OF, {
  items: ({ book, namespace }) => partsOf(book, namespace).map((part) => XML_PART.of({ book, part })),
  methods: {
    GetCount: ({ book, namespace }) => partsOf(book, namespace).length,
    GetOnlyItem: ({ book, namespace }) => {
      const [part, other] = partsOf(book, namespace);
      if (part === undefined || other !== undefined) throw invalidOperation();
      return XML_PART.of({ book, part });
    },
    GetOnlyItemOrNullObject: ({ book, namespace }) => {
      const [part, other] = partsOf(book, namespace);
      return part === undefined || other !== undefined ? NULL_OBJECT : XML_PART.of({ book, part });
    },
  },
});

export const customXmlPart = define(XML_PART, {
  identity: ({ part }) => ({ Id: part.id }),
  properties: {
    Id: { get: ({ part }) => part.id },
    NamespaceUri: { get: ({ part }) => namespaceOf(part.xml) },
  },
  methods: {
    GetXml: ({ part }) => part.xml,
  },
  acts: {
    SetXml: ({ part }, args) => {
      part.xml = args.text(0);
    },
    Delete: ({ book, part }) => {
      const index = book.xmlParts.indexOf(part);
      if (index < 0) throw itemNotFound();
      book.xmlParts.splice(index, 1);
    },
  },
});
