/* One file, so that a mutant loads the forms once and not for each file of tests. */
import '../rules/causes/causes.test';
import '../rules/checks/codes.test';
import '../rules/checks/figures.test';
import '../rules/engine/coming-and-going.test';
import '../rules/engine/conditions.test';
import '../rules/engine/following.test';
import '../rules/engine/formulas.test';
import '../rules/engine/outcomes.test';
import '../rules/engine/parts.test';
import '../rules/engine/scaled.test';
import '../rules/engine/scopes.test';
import '../rules/joint/joint.test';
import '../rules/joint/propagate.test';
import '../rules/lanxian.test';
