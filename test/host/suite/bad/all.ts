import './contents.test.ts';
import './markup.test.ts';
import './places.test.ts';
import './others.test.ts';
import './writing.test.ts';
