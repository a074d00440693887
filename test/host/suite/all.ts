import './open.test.ts';
import './notes.test.ts';
