import './open.test.ts';
import './notes.test.ts';
import './decide.test.ts';
import './identity.test.ts';
