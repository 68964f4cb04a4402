/** For a browser, imported before anything that declares a schema: code that writes code is what the content security policy forbids. */

import * as z from 'zod';

z.config({ jitless: true });
