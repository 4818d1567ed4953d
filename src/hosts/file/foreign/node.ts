import { NODE_CODEC } from '../node-codec';
import type { ReadForeign } from './apart';
import { readForeignWith } from './read';

export const readForeign: ReadForeign = (bytes) => readForeignWith(NODE_CODEC, bytes);
