import '../amount/format.test';
import '../amount/interval.test';
import '../amount/parse.test';
import '../amount/plain.test';
import '../amount/rounding.test';
