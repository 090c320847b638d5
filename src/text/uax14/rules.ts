/** The rules of UAX #14 (Unicode 17.0) in their order, with the tailorings' exceptions where they belong: may a line begin between two classes? */

import { AKSARA, type Context, DECIMAL, HEBREW, NONE, NUMBER, OPEN, CLOSED, DASH, START, ZERO } from './context.ts';
import * as K from './kind.ts';
