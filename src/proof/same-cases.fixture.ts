/** Where mutants are judged, properties are tried with the same cases each time: a mutant is noticed or it is not. */

import fc from 'fast-check';

fc.configureGlobal({ seed: 20_251_106 });
